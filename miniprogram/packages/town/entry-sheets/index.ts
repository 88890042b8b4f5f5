import type { SheetView } from '../../../../typings/contract'
import type { RadarAxis } from '../../../components/radar-chart/rows'
import { links, open } from '../../../page/links'
import { face, load, refreshing, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { listEntrySheets, voidSheet } from '../../../services/judging'
import { getMe } from '../../../services/roster'
import { listRuleVersions } from '../../../services/rules'
import type { Sheet } from '../../../shared/sheet/sheet'
import * as view from './view'

Page({
  ...refreshing,
  entryId: '',
  sheets: [] as readonly SheetView[],
  form: undefined as Sheet | undefined,
  voiding: undefined as { sheetId: string; clientId: string } | undefined,
  data: {
    ...face(),
    entry: null as view.EntryFace | null,
    items: [] as view.ItemRow[],
    choices: [] as { value: string; label: string }[],
    chosen: '',
    chosenName: '',
    axes: [] as RadarAxis[],
    admin: false,
    sheet: false,
    sheetWhat: '',
    quick: view.voidReasons,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.entryId = decodeURIComponent(query.entryId ?? '')
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([listEntrySheets(this.entryId), listRuleVersions('contestSheet'), getMe()]),
      ([{ items }, versions, me]) => {
        if (!items.length) return { phase: 'empty' }
        const used = items[items.length - 1]?.rule.version
        this.sheets = items
        this.form = versions.items.find(({ version }) => version === used)?.body as Sheet | undefined
        return {
          entry: view.entryFace(items),
          items: this.form ? view.itemRows(this.form, items) : [],
          choices: view.radarChoices(items),
          admin: me.grants.some(({ role }) => role === 'admin'),
          ...this.drawn(this.data.chosen),
        }
      },
    )
  },
  drawn(wanted: string) {
    const valid = this.sheets.filter(({ state }) => state === 'valid')
    const chosen = valid.find(({ id }) => id === wanted) ?? valid[0]
    const axes = this.form && chosen ? view.axesOf(this.form, this.sheets, chosen.id) : []
    return { chosen: chosen?.id ?? '', chosenName: chosen?.judgeName ?? '评委', axes }
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData(this.drawn(event.detail.value))
  },
  openEntry() {
    open(links.entry(this.entryId))
  },
  askVoid(event: WechatMiniprogram.TouchEvent) {
    const { id: sheetId } = event.currentTarget.dataset as { id: string }
    const card = this.data.entry?.cards.find(({ id }) => id === sheetId)
    if (!card) return
    this.voiding = { sheetId, clientId: newClientId() }
    this.setData({ sheet: true, sheetWhat: view.voidWords(card) })
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  async sure(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { voiding } = this
    if (!voiding || this.data.busy) return
    this.setData({ busy: true })
    try {
      await voidSheet({ ...voiding, reason: event.detail.reason })
      void wx.showToast({ title: '已作废', icon: 'success' })
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false, sheet: false })
    void this.refresh()
  },
})
