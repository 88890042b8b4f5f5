import type { Output, VillageRow } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { taps, textOf } from '../../../page/taps'
import { newClientId } from '../../../services/ids'
import { getReviewRecord, openDraw, publishReview, reopenReview } from '../../../services/review'
import { getMe, listVillages } from '../../../services/roster'
import { standingOf } from '../standing'
import { offers, publishWords, reopenReasons, reviewFace, type ReviewFace } from './view'

Page({
  ...refreshing,
  ...taps,
  reviewId: '',
  record: undefined as Output<'review.record'> | undefined,
  villages: [] as readonly VillageRow[],
  data: { ...face(), review: null as ReviewFace | null, sheet: false, quick: reopenReasons, busy: false },
  onLoad(query: Record<string, string | undefined>) {
    this.reviewId = decodeURIComponent(query.id ?? '')
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([getReviewRecord(this.reviewId), getMe(), listVillages()]),
      ([record, me, { items }]) => {
        this.record = record
        this.villages = items
        return { review: reviewFace(record, standingOf(me)) }
      },
    )
  },
  offer(event: WechatMiniprogram.TouchEvent) {
    const districtId = textOf(event, 'id')
    const options = offers(this.villages, districtId)
    if (!options.length) return tell('这个管区还没有村，请先导入各村的管区')
    open(links.offer(this.reviewId, districtId))
  },
  async draw(event: WechatMiniprogram.TouchEvent) {
    const districtId = textOf(event, 'id')
    const what = `从${textOf(event, 'name')}其余的村里抽一个。参加的人先交底、再亮数，抽取名单和过程所有人都能看到、能验算。`
    if (!(await confirm('开始抽取', what, '开始'))) return
    await this.run(async () => {
      const draw = await openDraw({ reviewId: this.reviewId, districtId, clientId: newClientId() })
      open(links.draw(draw.id))
    })
  },
  toDraw(event: WechatMiniprogram.TouchEvent) {
    open(links.draw(textOf(event, 'id')))
  },
  score(event: WechatMiniprogram.TouchEvent) {
    open(links.reviewScore(this.reviewId, textOf(event, 'id')))
  },
  async publish() {
    const { record } = this
    if (!record || !(await confirm('公布现场点评', publishWords(record), '公布'))) return
    await this.run(async () => {
      await publishReview({ reviewId: this.reviewId, clientId: newClientId() })
      void wx.showToast({ title: '已公布', icon: 'success' })
      await this.refresh()
    })
  },
  askReopen() {
    this.setData({ sheet: true })
  },
  closeReopen() {
    this.setData({ sheet: false })
  },
  async reopen(event: { detail: { reason: string } }) {
    const { reason } = event.detail
    await this.run(async () => {
      await reopenReview({ reviewId: this.reviewId, reason, clientId: newClientId() })
      await this.refresh()
    })
    this.setData({ sheet: false })
  },
  async run(act: () => Promise<unknown>): Promise<void> {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      await act()
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false })
    }
  },
})
