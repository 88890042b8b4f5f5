import { exporting } from '../../../page/exported'
import { confirm, face, redraw, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { append } from '../../../page/parts'
import { newClientId } from '../../../services/ids'
import { listDeskEntries, publishEntry, returnEntry } from '../../../services/landscape'
import { deskList } from '../desk-list'
import { deskRow, emptyFaces, returnReasons, tabsWith, type DeskRow, type DeskState } from './view'

const idOf = (event: WechatMiniprogram.TouchEvent) => (event.currentTarget.dataset as { id: string }).id

Page({
  ...exporting,
  ...deskList<DeskState, DeskRow>({
    ask: async (query) => {
      const { items, ...rest } = await listDeskEntries(query)
      return { ...rest, items: items.map(deskRow) }
    },
    empties: emptyFaces,
    besides: (state, rows, more, grown) => ({
      more,
      ...(state === 'submitted' && !grown ? { tabs: tabsWith(rows.length, more) } : {}),
    }),
    anew: { opened: '' },
  }),
  data: {
    ...face(),
    state: 'submitted' as DeskState,
    tabs: tabsWith(0, false),
    groups: [] as DeskRow[][],
    far: [] as string[],
    opened: '',
    more: false,
    busy: false,
    returning: '',
    returnWhat: '',
    quick: returnReasons,
    empty: emptyFaces.submitted,
  },
  toggle(event: WechatMiniprogram.TouchEvent) {
    const id = idOf(event)
    this.setData({ opened: this.data.opened === id ? '' : id })
  },
  lookAt(event: WechatMiniprogram.TouchEvent) {
    const { src } = event.currentTarget.dataset as { src: string }
    const row = this.row(this.data.opened)
    void wx.previewImage({ current: src, urls: row ? row.photos.map((photo) => photo.src) : [src] })
  },
  row(id: string): DeskRow | undefined {
    return this.rows.find((row) => row.id === id)
  },
  toPhotos() {
    open(links.photos)
  },
  async publish(event: WechatMiniprogram.TouchEvent) {
    const row = this.row(idOf(event))
    if (!row || this.data.busy) return
    const unread = row.textUnchecked ? '文字没有经过自动检查，请确认您已读过。' : ''
    const what = `${unread}${row.village}的“${row.title}”会立即公开，所有人都能看到照片和文字，并计入该村完成数。`
    if (!(await confirm('公布这个景观', what, '公布'))) return
    await this.settle(row.id, () => publishEntry({ entryId: row.id, clientId: newClientId() }), '已公布')
  },
  askReturn(event: WechatMiniprogram.TouchEvent) {
    const row = this.row(idOf(event))
    if (!row) return
    const gone = row.state === 'published' ? '它会从公开的景观里撤下，' : ''
    this.setData({ returning: row.id, returnWhat: `${gone}${row.village}的村干部会看到原因，改好再交。` })
  },
  closeReturn() {
    this.setData({ returning: '' })
  },
  async sendBack(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { returning: entryId } = this.data
    const { reason } = event.detail
    await this.settle(entryId, () => returnEntry({ entryId, reason, clientId: newClientId() }), '已退回')
  },
  /** Does it, and takes the row off the list: it stands in another tab now. */
  async settle(id: string, act: () => Promise<unknown>, done: string) {
    this.setData({ busy: true })
    try {
      await act()
      this.rows = this.rows.filter((row) => row.id !== id)
      const { rows } = this
      const tabs = this.data.state === 'submitted' ? tabsWith(rows.length, this.data.more) : this.data.tabs
      const phase = rows.length ? ('ready' as const) : ('empty' as const)
      redraw(this, { groups: append([], rows), tabs, phase, opened: '', returning: '', busy: false })
      void wx.showToast({ title: done, icon: 'success' })
      if (rows.length === 0 && this.next) void this.refresh()
    } catch (error) {
      this.setData({ busy: false, returning: '' })
      tell(error)
      void this.refresh()
    }
  },
})
