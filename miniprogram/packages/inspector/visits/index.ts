import type { Output } from '../../../../typings/contract'
import { face, load, put, refreshing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { inParts } from '../../../page/parts'
import { textOf } from '../../../page/taps'
import { bringVisits, keptVisit, loadVisits } from '../../../services/kept-visits'
import type { Seen } from '../../../services/last-seen'
import { sendQueued } from '../../../services/outbox'
import { watchOutbox } from '../../../services/outcomes'
import { onPhone } from '../standing'
import { alongWords, visitsView } from './view'

function inView(seen: Seen<Output<'visit.mine'>>) {
  const { groups, ...view } = visitsView(seen, onPhone())
  return { ...view, groups: inParts(groups) }
}

Page({
  ...refreshing,
  seen: undefined as Seen<Output<'visit.mine'>> | undefined,
  bringing: false,
  gone: false,
  stop: () => undefined as void,
  data: { ...face(), view: null as ReturnType<typeof inView> | null, far: [] as string[], along: '' },
  onLoad() {
    this.stop = watchOutbox(({ result }) => {
      if (result === 'sent') void this.refresh()
      else this.paint()
    })
  },
  onShow() {
    sendQueued()
    void this.refresh()
  },
  onUnload() {
    this.gone = true
    this.stop()
  },
  async refresh(): Promise<void> {
    await load(this, loadVisits, (seen) => {
      this.seen = seen
      return seen.answer.items.length ? this.faces(seen) : { phase: 'empty' as const }
    })
    void this.bring()
  },
  faces(seen: Seen<Output<'visit.mine'>>) {
    return { view: inView(seen), along: this.alongWords() }
  },
  paint() {
    if (this.seen && this.data.phase === 'ready') put(this, this.faces(this.seen))
  },
  /** The visits that are not finished: the others need no list any more. */
  open(): string[] {
    return (this.seen?.answer.items ?? []).filter(({ finished }) => !finished).map(({ id }) => id)
  },
  alongWords(): string {
    const open = this.open()
    return alongWords(open.filter((id) => keptVisit(id)).length, open.length)
  },
  /** The lists of households come along to where there is no signal. */
  async bring() {
    if (!this.seen || this.seen.asOf || this.bringing) return
    this.bringing = true
    await bringVisits(this.open(), () => {
      if (!this.gone) this.setData({ along: this.alongWords() })
      return !this.gone
    })
    this.bringing = false
  },
  visit(event: WechatMiniprogram.TouchEvent) {
    open(links.visit(textOf(event, 'id')))
  },
  next() {
    if (this.data.view?.next) open(links.visit(this.data.view.next.id))
  },
})
