import { face, load, tell } from '../../../page/load'
import { getReviewRecord, offerVillage } from '../../../services/review'
import { listVillages } from '../../../services/roster'
import { offers } from '../month/view'

Page({
  reviewId: '',
  districtId: '',
  data: {
    ...face(),
    name: '',
    options: [] as ReturnType<typeof offers>,
    chosen: [] as string[],
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.reviewId = decodeURIComponent(query.id ?? '')
    this.districtId = decodeURIComponent(query.districtId ?? '')
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([getReviewRecord(this.reviewId), listVillages()]),
      ([{ districts }, { items }]) => {
        const district = districts.find((one) => one.districtId === this.districtId)
        const offered = district?.villages.find(({ how }) => how === 'offered')
        return {
          name: district?.districtName ?? '',
          options: offers(items, this.districtId),
          chosen: offered ? [offered.villageId] : [],
        }
      },
    )
  },
  retry() {
    void this.refresh()
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    this.setData({ chosen: event.detail.value })
  },
  async save() {
    const [villageId] = this.data.chosen
    if (!villageId || this.data.busy) return
    this.setData({ busy: true })
    try {
      await offerVillage({ reviewId: this.reviewId, districtId: this.districtId, villageId })
      void wx.navigateBack()
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false })
    }
  },
})
