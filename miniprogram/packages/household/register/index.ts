import type { GrantView, VillageRow } from '../../../../typings/contract'
import { asOfWords } from '../../../page/cleanup'
import { face, load, loadMore, refreshing, type Listing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { textOf } from '../../../page/taps'
import { CallError } from '../../../services/cloud'
import { registerKind } from '../../../services/forms/household'
import { listHouseholds } from '../../../services/household'
import { seeMe, seeRows } from '../../../services/kept-register'
import { askOrRemember } from '../../../services/last-seen'
import { sendQueued } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { listVillages } from '../../../services/roster'
import { isOnline } from '../../../services/uploads'
import { waiting, type WaitingLine } from '../../../services/waiting'
import type { HouseholdLine } from '../household-line'
import * as view from './view'

type Said<T> = WechatMiniprogram.CustomEvent<{ value: T }>
const PAUSE = 300

Page({
  ...refreshing,
  villageId: '',
  villages: [] as readonly VillageRow[],
  grants: undefined as readonly GrantView[] | undefined,
  typing: 0,
  stop: () => undefined as void,
  data: {
    ...face(),
    asOf: '',
    tail: 'end' as Listing['tail'],
    /** The village is still to be chosen. */
    choosing: false,
    choices: [] as view.VillageChoice[],
    village: '',
    keeps: false,
    town: false,
    kinds: view.kindChoices,
    kind: '' as view.KindChoice,
    words: '',
    groups: [] as HouseholdLine[][],
    far: [] as string[],
    next: '',
    none: view.noneOf({ villageId: '', kind: '', words: '' }, false),
    waiting: [] as WaitingLine[],
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.stop = watchKind(registerKind, ({ result }) => {
      if (result === 'sent') void this.refresh()
      else this.paintWaiting()
    })
  },
  onShow() {
    sendQueued()
    this.paintWaiting()
    if (this.data.phase === 'ready' && !isOnline()) return
    void this.refresh()
  },
  onUnload() {
    clearTimeout(this.typing)
    this.stop()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => this.ask(),
      (answer) => answer,
    )
  },
  async ask() {
    const [{ grants }, { items: villages }] = await Promise.all([
      this.grants ? { grants: this.grants } : seeMe().then(({ answer }) => answer),
      this.villages.length
        ? { items: this.villages }
        : askOrRemember('villages', listVillages).then(({ answer }) => answer),
    ])
    this.grants = grants
    this.villages = villages
    this.villageId ||= view.ownVillage(grants)
    if (!this.villageId && view.authorityIn(grants, '').town)
      return { choosing: true, choices: view.villageChoices(villages, ''), words: '' }
    const { villageId } = this
    if (!villageId) throw new CallError('NO_ROLE', view.NOBODYS)
    const { answer, asOf } = await seeRows(view.queryOf(this.wanted()))
    const rows = view.firstRows(answer, asOf !== undefined)
    const may = view.authorityIn(grants, villageId)
    return {
      ...rows,
      ...may,
      asOf: asOfWords(asOf),
      choosing: false,
      village: villages.find(({ id }) => id === villageId)?.name ?? '',
      none: view.noneOf(this.wanted(), may.keeps),
      waiting: this.waiting(),
    }
  },
  waiting(): WaitingLine[] {
    return this.villageId ? waiting({ kind: registerKind.name, villageId: this.villageId }) : []
  },
  paintWaiting() {
    this.setData({ waiting: this.waiting() })
  },
  wanted(): view.Wanted {
    const { kind, words } = this.data
    return { villageId: this.villageId, kind, words }
  },
  onReachBottom() {
    void this.more()
  },
  more(): Promise<void> {
    if (this.data.choosing) return Promise.resolve()
    return loadMore(
      this,
      () => listHouseholds(view.queryOf(this.wanted(), this.data.next)),
      (answer) => view.moreRows(this.data.groups, answer),
    )
  },
  chooseKind(event: Said<view.KindChoice>) {
    this.setData({ kind: event.detail.value, phase: 'loading', groups: [] })
    void this.refresh()
  },
  /** Asks a moment after the last letter. */
  write(event: Said<string>) {
    const words = event.detail.value
    clearTimeout(this.typing)
    if (this.data.choosing) return this.setData({ words, choices: view.villageChoices(this.villages, words) })
    this.setData({ words })
    this.typing = setTimeout(() => void this.refresh(), PAUSE)
  },
  chooseVillage(event: Said<string>) {
    this.villageId = event.detail.value
    this.setData({ phase: 'loading', choosing: false, words: '', kind: '', groups: [] })
    void this.refresh()
  },
  otherVillage() {
    this.villageId = ''
    void this.refresh()
  },
  look(event: WechatMiniprogram.TouchEvent) {
    open(links.household(textOf(event, 'id')))
  },
  add() {
    open(links.addHousehold(this.villageId))
  },
})
