import type { Output } from '../../../../typings/contract'
import { exporting } from '../../../page/exported'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { textOf } from '../../../page/taps'
import { newClientId } from '../../../services/ids'
import { listRounds, openRound } from '../../../services/inspection'
import { getMe, listPeople } from '../../../services/roster'
import type { PickRow } from '../judging-setup/pick-sheet/rows'
import * as view from './view'

type Said = WechatMiniprogram.CustomEvent<{ value: string }>

Page({
  ...refreshing,
  ...exporting,
  rounds: [] as Output<'round.list'>['items'],
  clientId: '',
  data: {
    ...face(),
    rows: [] as view.RoundRow[],
    mayOpen: false,
    /** What is chosen for a new round; nothing while none is being opened. */
    opening: null as view.Opening | null,
    months: view.monthChips(Date.now()),
    halves: view.halfChips,
    counts: view.countChips,
    people: [] as PickRow[],
    names: '',
    picking: false,
    busy: false,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([listRounds(), getMe()]),
      ([{ items }, me]) => {
        this.rounds = items
        const phase = items.length || this.data.opening ? ('ready' as const) : ('empty' as const)
        return { phase, rows: items.map(view.roundRow), mayOpen: view.mayOpen(me) }
      },
    )
  },
  async begin() {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      const { items } = await listPeople()
      const opening = view.proposed(this.rounds, Date.now())
      this.clientId = newClientId()
      const months = view.monthChips(Date.now())
      this.setData({ phase: 'ready', opening, months, people: view.inspectorRows(items), names: '' })
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false })
    }
  },
  cancel() {
    this.setData({ opening: null, phase: this.rounds.length ? 'ready' : 'empty' })
  },
  change(part: Partial<view.Opening>) {
    const { opening, people } = this.data
    if (!opening) return
    const next = { ...opening, ...part }
    // Another choice is another round to open.
    this.clientId = newClientId()
    this.setData({ opening: next, names: view.chosenNames(people, next.inspectors), picking: false })
  },
  chooseMonth(event: Said) {
    this.change({ month: event.detail.value })
  },
  chooseHalf(event: WechatMiniprogram.CustomEvent<{ value: view.Opening['half'] }>) {
    this.change({ half: event.detail.value })
  },
  chooseCount(event: Said) {
    this.change({ perVillage: Number(event.detail.value) })
  },
  pick() {
    this.setData({ picking: true })
  },
  picked(event: WechatMiniprogram.CustomEvent<{ ids: string[] }>) {
    this.change({ inspectors: event.detail.ids })
  },
  closePicker() {
    this.setData({ picking: false })
  },
  invite() {
    open(links.invitation)
  },
  async start() {
    const { opening, busy } = this.data
    if (!opening || busy) return
    const parsed = view.parseOpening(opening, this.clientId)
    if (!parsed.ok) return tell(parsed.message)
    if (!(await confirm('抽户并开始督查', view.openWords(opening), '开始'))) return
    this.setData({ busy: true })
    try {
      const { id } = await openRound(parsed.value)
      this.setData({ opening: null })
      open(links.round(id))
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false })
    }
  },
  look(event: WechatMiniprogram.TouchEvent) {
    open(links.round(textOf(event, 'id')))
  },
})
