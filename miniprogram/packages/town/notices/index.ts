import { append, face, load, refreshing, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { listDeskNotices } from '../../../services/notice'
import type { PublicationState } from '../../../shared/publication/publication-case'
import { emptyFaces, noticeRow, noticeTabs, type NoticeRow } from './view'

Page({
  ...refreshing,
  next: undefined as string | undefined,
  data: {
    ...face(),
    state: 'draft' as PublicationState,
    tabs: noticeTabs,
    rows: [] as NoticeRow[],
    empty: emptyFaces.draft,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    const { state } = this.data
    return load(
      this,
      () => listDeskNotices({ state, limit: 20 }),
      ({ items, next }) => {
        this.next = next
        return {
          phase: items.length ? 'ready' : 'empty',
          rows: items.map(noticeRow),
          empty: emptyFaces[state],
        }
      },
    )
  },
  async onReachBottom() {
    const { next: cursor } = this
    const { state, rows } = this.data
    if (!cursor) return
    this.next = undefined
    try {
      const { items, next } = await listDeskNotices({ state, cursor, limit: 20 })
      if (state !== this.data.state) return
      this.next = next
      this.setData({ rows: append<NoticeRow>(rows, items.map(noticeRow)) })
    } catch (error) {
      this.next = cursor
      tell(error)
    }
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: PublicationState }>) {
    this.next = undefined
    this.setData({ state: event.detail.value, phase: 'loading', rows: [] })
    void this.refresh()
  },
  openNotice(event: WechatMiniprogram.TouchEvent) {
    const { id } = event.currentTarget.dataset as { id: string }
    open(`${links.noticeEdit}?id=${encodeURIComponent(id)}`)
  },
  write() {
    open(links.noticeEdit)
  },
})
