import { asOfWords } from '../../../page/cleanup'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { links, open, readOpening } from '../../../page/links'
import { taps, textOf } from '../../../page/taps'
import { seeProblem } from '../../../services/kept-problems'
import { listProblems } from '../../../services/problem'
import type { DraftFace } from '../../../services/waiting'
import { addDays, dayOf } from '../../../shared/kernel/days'
import type { Fault } from '../../../shared/problem/accountability'
import type { OfferedMove } from '../../../shared/problem/actors'
import { steps } from './steps'
import * as view from './view'

const WEEK = 7
const LONGEST = 60

Page({
  ...refreshing,
  ...taps,
  ...steps,
  id: '',
  /** The move a sheet asks for, with what was chosen before it. */
  asked: undefined as { move: OfferedMove; fault: Fault | ''; day: string } | undefined,
  data: {
    ...face(),
    asOf: '',
    note: null as DraftFace | null,
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
    this.watchSteps()
    this.setData({ first: today, usual: addDays(today, WEEK), last: addDays(today, LONGEST) })
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => seeProblem(this.id),
      ({ answer, asOf }) => {
        this.problem = answer
        this.paintNote()
        return { view: view.detailFace(answer), asOf: asOfWords(asOf) }
      },
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
    this.askReason(move, { fault, day: '' })
  },
  /** A day is picked first, by the picker around the button. */
  pickDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const move = (event.currentTarget.dataset as { move: OfferedMove }).move
    const day = event.detail.value
    if (move === 'askExtension') return this.askReason(move, { fault: '', day })
    this.make(move, { day })
  },
  askReason(move: OfferedMove, more: { fault: Fault | ''; day: string }) {
    const ask = view.reasons[move]
    if (!ask) return
    this.asked = { move, ...more }
    this.setData({ sheet: true, ask })
  },
  sure(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { asked } = this
    if (asked) this.make(asked.move, { ...asked, reason: event.detail.reason })
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  async merge() {
    const { problem } = this
    if (!problem) return
    const found = await listProblems({ view: 'mending', villageId: problem.villageId }).catch(tell)
    if (!found) return
    const others = found.items.filter(({ id }) => id !== this.id).slice(0, 6)
    if (!others.length) return tell('村里没有别的正在整改的问题，请核实以后定期限')
    const chosen = await choose(others.map(({ what }) => what.slice(0, 18)))
    const into = chosen === undefined ? undefined : others[chosen]
    if (into) this.make('merge', { into: into.id })
  },
  answer(event: WechatMiniprogram.TouchEvent) {
    this.make('answer', { fixed: textOf(event, 'fixed') === 'yes' ? 'yes' : 'no' })
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
