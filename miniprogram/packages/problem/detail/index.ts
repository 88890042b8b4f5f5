import type { ProblemDetail } from '../../../../typings/contract'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { links, open, readOpening } from '../../../page/links'
import { taps, textOf } from '../../../page/taps'
import { newClientId } from '../../../services/ids'
import { getProblem, listProblems, moveProblem } from '../../../services/problem'
import { addDays, dayOf } from '../../../shared/kernel/days'
import type { Fault } from '../../../shared/problem/accountability'
import type { OfferedMove } from '../../../shared/problem/actors'
import * as view from './view'

const WEEK = 7
const LONGEST = 60

Page({
  ...refreshing,
  ...taps,
  id: '',
  /** The move a sheet asks for, with what was chosen before it. */
  asked: undefined as { move: OfferedMove; clientId: string; fault: Fault | ''; until: string } | undefined,
  data: {
    ...face(),
    view: null as view.DetailFace | null,
    sheet: false,
    ask: { title: '', what: '', quick: [] } as view.Ask,
    first: '',
    usual: '',
    last: '',
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    const today = dayOf(Date.now())
    this.setData({ first: today, usual: addDays(today, WEEK), last: addDays(today, LONGEST) })
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getProblem(this.id),
      (problem) => ({ view: view.detailFace(problem) }),
    )
  },
  async act(event: WechatMiniprogram.TouchEvent) {
    const move = textOf(event, 'move') as OfferedMove
    if (this.data.busy) return
    if (move === 'fix') return open(links.fixProblem(this.id))
    const words = view.confirmWords[move]
    if (words && (await confirm(words.title, words.what, words.yes))) return this.make(move)
    if (words) return
    if (move === 'merge') return this.merge()
    let fault: Fault | '' = ''
    if (move === 'return') {
      const chosen = await choose(view.returnKinds.map(({ label }) => label))
      if (chosen === undefined) return
      fault = view.returnKinds[chosen]?.fault ?? ''
    }
    this.askReason(move, { fault, until: '' })
  },
  /** A day is picked first, by the picker around the button. */
  async pickDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const move = (event.currentTarget.dataset as { move: OfferedMove }).move
    const until = event.detail.value
    if (move === 'askExtension') return this.askReason(move, { fault: '', until })
    await this.make(move, { deadline: until })
  },
  askReason(move: OfferedMove, more: { fault: Fault | ''; until: string }) {
    const ask = view.reasons[move]
    if (!ask) return
    this.asked = { move, clientId: newClientId(), ...more }
    this.setData({ sheet: true, ask })
  },
  async sure(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { asked } = this
    if (!asked) return
    const { move, clientId, fault, until } = asked
    const { reason } = event.detail
    await this.make(move, { clientId, reason, ...(fault ? { fault } : {}), ...(until ? { until } : {}) })
    this.setData({ sheet: false })
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  async merge() {
    const row = this.data.view?.row
    if (!row) return
    const mine = await getProblem(this.id)
    const { items } = await listProblems({ view: 'mending', villageId: mine.villageId })
    const others = items.filter(({ id }) => id !== this.id).slice(0, 6)
    if (!others.length) return tell('村里没有别的正在整改的问题，请核实以后定期限')
    const chosen = await choose(others.map(({ what }) => what.slice(0, 18)))
    const into = chosen === undefined ? undefined : others[chosen]
    if (into) await this.make('merge', { into: into.id })
  },
  answer(event: WechatMiniprogram.TouchEvent) {
    void this.make('answer', { fixed: textOf(event, 'fixed') === 'yes' })
  },
  async make(move: OfferedMove, more: object = {}) {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      const input = { clientId: newClientId(), problemId: this.id, ...more }
      const problem = (await moveProblem(move, input as never)) as ProblemDetail
      this.setData({ view: view.detailFace(problem) })
      void wx.showToast({ title: view.doneWords[move], icon: 'success' })
    } catch (error) {
      tell(error)
      void this.refresh()
    }
    this.setData({ busy: false })
  },
})

/** Which line was tapped; nothing where the sheet was closed. */
async function choose(itemList: string[]): Promise<number | undefined> {
  try {
    return (await wx.showActionSheet({ itemList })).tapIndex
  } catch {
    return undefined
  }
}
