import type { VetoView } from '../../../../typings/contract'
import { exporting } from '../../../page/exported'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { clearVeto, confirmVeto, dismissVeto, listVetoes, upholdVeto } from '../../../services/cleanup'
import { newClientId } from '../../../services/ids'
import * as view from './view'

type Asked = Exclude<view.TownMove, 'confirm'>
const withReason = { dismiss: dismissVeto, uphold: upholdVeto, clear: clearVeto }

Page({
  ...refreshing,
  ...exporting,
  vetoes: [] as readonly VetoView[],
  asked: undefined as { move: Asked; villageId: string; clientId: string } | undefined,
  data: {
    ...face(),
    tab: '' as view.Tab | '',
    tabs: view.tabsWith([]),
    rows: [] as view.VetoRow[],
    nothing: view.nothingYet('2026-01-01'),
    empty: view.emptyFaces.proposed,
    opened: '',
    sheet: false,
    sheetTitle: '',
    sheetWhat: '',
    sheetYes: '',
    quick: [] as readonly string[],
    busy: false,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listVetoes, ({ items, deadline }) => {
      this.vetoes = items
      const nothing = view.nothingYet(deadline)
      return { nothing, phase: items.length ? 'ready' : 'empty', ...this.shown(this.data.tab) }
    })
  },
  shown(wanted: view.Tab | '') {
    const tab = wanted || view.firstTab(this.vetoes)
    const rows = view.rowsOf(this.vetoes, tab)
    const stays = rows.find(({ id }) => id === this.data.opened)
    const opened = (stays ?? (rows.length === 1 ? rows[0] : undefined))?.id ?? ''
    return { tab, rows, opened, tabs: view.tabsWith(this.vetoes), empty: view.emptyFaces[tab] }
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: view.Tab }>) {
    this.setData(this.shown(event.detail.value))
  },
  toggle(event: WechatMiniprogram.TouchEvent) {
    const { id } = event.currentTarget.dataset as { id: string }
    this.setData({ opened: this.data.opened === id ? '' : id })
  },
  async act(event: WechatMiniprogram.TouchEvent) {
    const { id, move } = event.currentTarget.dataset as { id: string; move: view.TownMove }
    const row = this.data.rows.find((one) => one.id === id)
    if (!row || this.data.busy) return
    const clientId = newClientId()
    if (move === 'confirm') {
      if (await confirm('确认一票否决', view.confirmWords(row.face.village), '确认'))
        await this.settle('已确认', () => confirmVeto({ villageId: id, clientId }))
      return
    }
    const { title, what, quick } = view.asking[move]
    this.asked = { move, villageId: id, clientId }
    this.setData({
      sheet: true,
      sheetTitle: title,
      sheetWhat: what(row.face.village),
      sheetYes: title,
      quick,
    })
  },
  async sure(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { asked } = this
    if (!asked || this.data.busy) return
    const { move, villageId, clientId } = asked
    await this.settle('已办结', () => withReason[move]({ villageId, clientId, reason: event.detail.reason }))
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  async settle(done: string, run: () => Promise<VetoView>) {
    this.setData({ busy: true })
    try {
      await run()
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false, sheet: false })
    void this.refresh()
  },
})
