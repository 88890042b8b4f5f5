import { face, load, refreshing, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { listDeskNotices } from '../../../services/notice'
import { grouped, merge } from '../rows'
import { emptyFaces, noticeRow, noticeTabs, type NoticeRow, type NoticeState } from './view'

Page({
  ...refreshing,
  next: undefined as string | undefined,
  rows: [] as NoticeRow[],
  data: {
    ...face(),
    state: 'draft' as NoticeState,
    tabs: noticeTabs,
    groups: [] as NoticeRow[][],
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
        this.rows = items.map(noticeRow)
        return {
          phase: items.length ? 'ready' : 'empty',
          groups: grouped(this.rows),
          empty: emptyFaces[state],
        }
      },
    )
  },
  async onReachBottom() {
    const { next: cursor } = this
    const { state } = this.data
    if (!cursor) return
    this.next = undefined
    try {
      const { items, next } = await listDeskNotices({ state, cursor, limit: 20 })
      if (state !== this.data.state) return
      this.next = next
      this.rows = merge(this.rows, items.map(noticeRow))
      this.setData({ groups: grouped(this.rows) })
    } catch (error) {
      this.next = cursor
      tell(error)
    }
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: NoticeState }>) {
    this.next = undefined
    this.setData({ state: event.detail.value, phase: 'loading', groups: [] })
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
