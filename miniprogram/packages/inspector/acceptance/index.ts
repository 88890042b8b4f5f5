import type { CleanupItemView, Page as PageOf } from '../../../../typings/contract'
import { asOfWords, deadlineWords } from '../../../page/cleanup'
import { face, load, loadMore, refreshing, tailOf, type Listing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { append } from '../../../page/parts'
import { matching } from '../../../pages/villages/view'
import { listCleanupQueue, listCleanupVillages } from '../../../services/cleanup'
import { verdictKind } from '../../../services/forms/cleanup-verdict'
import { askOrRemember } from '../../../services/last-seen'
import { sendQueued } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { waiting } from '../../../services/waiting'
import {
  claimRows,
  onTheWay,
  summary,
  tabsWith,
  villageBars,
  withWaiting,
  type ClaimRow,
  type Tab,
  type VillageBar,
} from './view'

const drafts = () => waiting({ kind: verdictKind.name })
const dataOf = (event: WechatMiniprogram.TouchEvent) =>
  event.currentTarget.dataset as { villageId: string; itemId: string }

Page({
  ...refreshing,
  stop: () => undefined as void,
  data: {
    ...face(),
    asOf: '',
    tab: 'claimed' as Tab,
    tabs: tabsWith(0),
    deadline: '',
    through: '',
    onPhone: 0,
    groups: [] as ClaimRow[][],
    tail: 'end' as Listing['tail'],
    next: '',
    words: '',
    villages: [] as VillageBar[],
    shown: [] as VillageBar[],
    toVerify: [] as VillageBar[],
  },
  onLoad() {
    this.stop = watchKind(verdictKind, ({ result }) => {
      if (result === 'sent') void this.refresh()
      else this.paintDrafts()
    })
  },
  onShow() {
    sendQueued()
    this.paintDrafts()
    void this.refresh()
  },
  onUnload() {
    this.stop()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () =>
        askOrRemember('cleanup.acceptance', async () => {
          const [towns, queue] = await Promise.all([
            listCleanupVillages(),
            listCleanupQueue({ state: 'claimed', limit: 20 }),
          ])
          return { towns, queue }
        }),
      ({ answer: { towns, queue }, asOf }) => {
        const villages = villageBars(towns.items)
        const { claimed, through } = summary(towns.items)
        return {
          asOf: asOfWords(asOf),
          tabs: tabsWith(claimed),
          deadline: deadlineWords(towns.deadline, towns.daysLeft),
          through,
          villages,
          shown: matching(villages, this.data.words),
          toVerify: villages.filter((village) => village.toVerify),
          ...this.rows([], queue),
        }
      },
    )
  },
  rows(shown: ClaimRow[][], { items, next }: PageOf<CleanupItemView>) {
    return {
      groups: append(shown, claimRows(items, drafts())),
      next: next ?? '',
      tail: tailOf(next),
      onPhone: onTheWay(drafts()),
    }
  },
  paintDrafts() {
    const lines = drafts()
    this.setData({ groups: withWaiting(this.data.groups, lines), onPhone: onTheWay(lines) })
  },
  more(): Promise<void> {
    const { next: cursor, groups } = this.data
    return loadMore(
      this,
      () => listCleanupQueue({ state: 'claimed', limit: 20, cursor }),
      (answer) => this.rows(groups, answer),
    )
  },
  onReachBottom() {
    if (this.data.tab === 'claimed') void this.more()
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: Tab }>) {
    this.setData({ tab: event.detail.value })
  },
  write(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const words = event.detail.value
    this.setData({ words, shown: matching(this.data.villages, words) })
  },
  openClaim(event: WechatMiniprogram.TouchEvent) {
    const { villageId, itemId } = dataOf(event)
    open(`${links.acceptVillage(villageId)}&itemId=${encodeURIComponent(itemId)}`)
  },
  openVillage(event: WechatMiniprogram.TouchEvent) {
    open(links.acceptVillage(dataOf(event).villageId))
  },
  openVeto(event: WechatMiniprogram.TouchEvent) {
    open(links.verifyVeto(dataOf(event).villageId))
  },
})
