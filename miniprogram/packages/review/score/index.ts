import { face, load, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { CallError } from '../../../services/cloud'
import { getReviewRecord, scoreReview } from '../../../services/review'
import { nudged, pointsWords, quick, scored, steps } from './view'

Page({
  reviewId: '',
  villageId: '',
  clientId: newClientId(),
  data: {
    ...face(),
    name: '',
    where: '',
    points: null as number | null,
    shown: '—',
    words: '',
    quick,
    steps,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.reviewId = decodeURIComponent(query.id ?? '')
    this.villageId = decodeURIComponent(query.villageId ?? '')
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      async () => {
        const found = scored(await getReviewRecord(this.reviewId), this.villageId)
        if (!found) throw new CallError('NOT_FOUND', '这个村不在这次点评里，请返回重新选择')
        return found
      },
      (found) => ({ ...found, shown: pointsWords(found.points) }),
    )
  },
  retry() {
    void this.refresh()
  },
  give(event: WechatMiniprogram.TouchEvent) {
    this.set((event.currentTarget.dataset as { points: number }).points)
  },
  nudge(event: WechatMiniprogram.TouchEvent) {
    this.set(nudged(this.data.points, (event.currentTarget.dataset as { by: number }).by))
  },
  set(points: number) {
    this.setData({ points, shown: pointsWords(points) })
  },
  write(event: WechatMiniprogram.Input) {
    this.setData({ words: event.detail.value })
  },
  async save() {
    const { points, words, busy } = this.data
    if (points === null || busy) return
    this.setData({ busy: true })
    try {
      const { reviewId, villageId, clientId } = this
      await scoreReview({ reviewId, villageId, points, words, clientId })
      // Another touch of the button is another score: it replaces this one.
      this.clientId = newClientId()
      void wx.navigateBack()
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false })
    }
  },
})
