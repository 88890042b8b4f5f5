import { face, load, refreshing, tell } from '../../../page/load'
import { listPhotosToReview, reviewPhoto } from '../../../services/evidence'
import { leftWords, passReason, refuseReasons, reviewRow, type ReviewRow } from './view'

Page({
  ...refreshing,
  rows: [] as ReviewRow[],
  more: false,
  data: {
    ...face(),
    row: null as ReviewRow | null,
    left: '',
    busy: false,
    refusing: false,
    quick: refuseReasons,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => listPhotosToReview({ limit: 20 }),
      ({ items, next }) => {
        this.more = next !== undefined
        return this.first(items.map(reviewRow))
      },
    )
  },
  /** The face of the photo that is next. */
  first(rows: ReviewRow[]) {
    this.rows = rows
    const phase = rows.length ? ('ready' as const) : ('empty' as const)
    return { phase, row: rows[0] ?? null, left: leftWords(rows.length, this.more) }
  },
  look() {
    const { row } = this.data
    if (row) void wx.previewImage({ current: row.src, urls: [row.src] })
  },
  pass() {
    void this.settle('safe', passReason)
  },
  askRefuse() {
    this.setData({ refusing: true })
  },
  closeRefuse() {
    this.setData({ refusing: false })
  },
  refuse(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    void this.settle('unsafe', event.detail.reason)
  },
  async settle(verdict: 'safe' | 'unsafe', reason: string) {
    const { row, busy } = this.data
    if (!row || busy) return
    this.setData({ busy: true })
    try {
      await reviewPhoto({ photoId: row.id, verdict, reason })
      this.setData({ busy: false, refusing: false, ...this.first(this.rows.slice(1)) })
      if (this.rows.length === 0 && this.more) void this.refresh()
    } catch (error) {
      this.setData({ busy: false, refusing: false })
      tell(error)
      void this.refresh()
    }
  },
  later() {
    const [first, ...rest] = this.rows
    if (first) this.setData(this.first([...rest, first]))
  },
})
