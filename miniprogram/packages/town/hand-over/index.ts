import type { PersonView, RoundView } from '../../../../typings/contract'
import { readOpening } from '../../../page/links'
import { face, load, tell } from '../../../page/load'
import { acting } from '../../../page/acting'
import { getRound, handOverVisits } from '../../../services/inspection'
import { listPeople } from '../../../services/roster'
import * as view from './view'

type Picked = WechatMiniprogram.CustomEvent<{ value: string[] }>
type Options = ReturnType<typeof view.holders>

Page({
  roundId: '',
  round: undefined as RoundView | undefined,
  people: [] as readonly PersonView[],
  data: {
    ...face(),
    holders: [] as Options,
    holder: [] as string[],
    villages: [] as Options,
    visits: [] as string[],
    others: [] as Options,
    to: [] as string[],
    sheet: false,
    what: '',
    quick: view.handOverReasons,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.roundId = readOpening(query).id ?? ''
    void this.begin()
  },
  begin(): Promise<void> {
    return load(
      this,
      () => Promise.all([getRound(this.roundId), listPeople()]),
      ([round, { items }]) => {
        this.round = round
        this.people = items
        const holders = view.holders(round)
        return { phase: holders.length ? 'ready' : 'empty', holders, ...this.of(holders[0]?.value ?? '') }
      },
    )
  },
  /** All that is left of one is chosen: mostly it is all of it that somebody cannot go to. */
  of(holder: string) {
    const villages = this.round ? view.villagesOf(this.round, holder) : []
    const others = view.others(this.people, holder)
    return { holder: [holder], villages, visits: villages.map(({ value }) => value), others, to: [] }
  },
  refresh(): Promise<void> {
    return Promise.resolve()
  },
  retry() {
    void this.begin()
  },
  pickHolder(event: Picked) {
    this.setData(this.of(event.detail.value[0] ?? ''))
  },
  pickVillages(event: Picked) {
    this.setData({ visits: event.detail.value })
  },
  pickTo(event: Picked) {
    this.setData({ to: event.detail.value })
  },
  ask() {
    const { visits, to, others } = this.data
    if (!visits.length) return tell('请选择要换人的村')
    const name = others.find(({ value }) => value === to[0])?.label
    if (!name) return tell('请选择换成哪一位督查员')
    this.setData({ sheet: true, what: view.whatHappens(visits.length, name) })
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  async sure(event: { detail: { reason: string } }) {
    const { visits: visitIds, to } = this.data
    const input = {
      roundId: this.roundId,
      visitIds,
      personId: to[0] ?? '',
      reason: event.detail.reason,
    }
    const done = await acting(this, '换好了', () => handOverVisits(input))
    this.setData({ sheet: false })
    if (done) void wx.navigateBack()
  },
})
