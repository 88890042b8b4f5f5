import { face, load, refreshing, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { listDeskExposures } from '../../../services/exposure'
import { grouped, merge } from '../rows'
import { deskRow, deskTabs, emptyFaces, type DeskRow, type DeskState } from './view'

Page({
  ...refreshing,
  next: undefined as string | undefined,
  rows: [] as DeskRow[],
  data: {
    ...face(),
    state: 'draft' as DeskState,
    tabs: deskTabs,
    groups: [] as DeskRow[][],
    empty: emptyFaces.draft,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    const { state } = this.data
    return load(
      this,
      () => listDeskExposures({ state, limit: 20 }),
      ({ items, next }) => {
        this.next = next
        this.rows = items.map((item) => deskRow(item, Date.now()))
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
      const { items, next } = await listDeskExposures({ state, cursor, limit: 20 })
      if (state !== this.data.state) return
      this.next = next
      this.rows = merge(
        this.rows,
        items.map((item) => deskRow(item, Date.now())),
      )
      this.setData({ groups: grouped(this.rows) })
    } catch (error) {
      this.next = cursor
      tell(error)
    }
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: DeskState }>) {
    this.next = undefined
    this.setData({ state: event.detail.value, phase: 'loading', groups: [] })
    void this.refresh()
  },
  openOne(event: WechatMiniprogram.TouchEvent) {
    const { id } = event.currentTarget.dataset as { id: string }
    open(`${links.exposureEdit}?id=${encodeURIComponent(id)}`)
  },
  write() {
    open(links.exposureEdit)
  },
})
