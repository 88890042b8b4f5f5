import type { Output, PayoutTotals, PayoutView } from '../../../../typings/contract'
import { readYuan } from '../../../page/award'
import { payoutCase, type PayoutState } from '../../../shared/award/cases'
import { readEntryNumber } from '../../../shared/landscape/quota'

/** One part of the picture of the money. */
export interface Part {
  readonly state: PayoutState | 'vacant'
  readonly name: string
  readonly yuan: number
  readonly money: string
  /** Width in percent of all prize money. */
  readonly share: number
}

export function moneyOf(totals: PayoutTotals) {
  const { prizes, vacant, awarded, pending, recorded, paid, reconciles } = totals
  const part = (state: Part['state'], name: string, yuan: number): Part => ({
    state,
    name,
    yuan,
    money: readYuan(yuan),
    share: prizes ? Math.round((yuan / prizes) * 1000) / 10 : 0,
  })
  const parts = [
    part('paid', payoutCase.states.paid, paid),
    part('recorded', '等复核', recorded),
    part('pending', payoutCase.states.pending, pending),
    part('vacant', '空缺不发', vacant),
  ].filter(({ state, yuan }) => state !== 'vacant' || yuan > 0)
  const sum = parts.map(({ name, yuan }) => `${name} ${yuan.toLocaleString('en-US')}`).join(' ＋ ')
  return {
    parts,
    paid: readYuan(paid),
    awarded: readYuan(awarded),
    reconciles,
    words: reconciles
      ? `${sum} ＝ 全部奖金 ${readYuan(prizes)}，账对得上。`
      : `各项加起来和全部奖金 ${readYuan(prizes)} 对不上，请先停止发放，联系技术人员核对。`,
  }
}

export type Tab = PayoutState | 'all'

/** The tabs in the order of the work, with how many wait in each. */
export const tabsOf = (items: readonly PayoutView[]): { value: Tab; label: string }[] => {
  const count = (state: PayoutState) => items.filter((item) => item.state === state).length
  return [
    { value: 'pending', label: `待兑现 ${count('pending')}` },
    { value: 'recorded', label: `待复核 ${count('recorded')}` },
    { value: 'paid', label: `已兑现 ${count('paid')}` },
    { value: 'all', label: `全部 ${items.length}` },
  ]
}

export interface PayoutRow {
  readonly id: string
  readonly prize: string
  readonly number: string
  readonly title: string
  readonly amount: string
  readonly state: PayoutState
  readonly word: string
}

export interface VillageGroup {
  readonly id: string
  readonly village: string
  readonly sum: string
  readonly rows: readonly PayoutRow[]
}

export const payoutRow = (payout: PayoutView): PayoutRow => ({
  id: payout.id,
  prize: payout.prizeName,
  number: readEntryNumber(payout.number),
  title: payout.title,
  amount: readYuan(payout.amount),
  state: payout.state,
  word: payout.state === 'recorded' && payout.mine ? '等另一位复核' : payout.stateName,
})

/** What is looked for, village by village in the plan's order. */
export function villageGroups(
  { items }: Pick<Output<'payout.list'>, 'items'>,
  tab: Tab,
  words: string,
): VillageGroup[] {
  const sought = words.trim()
  const fits = (item: PayoutView) =>
    (tab === 'all' || item.state === tab) &&
    (!sought ||
      item.villageName.includes(sought) ||
      item.title.includes(sought) ||
      readEntryNumber(item.number).startsWith(sought))
  const villages = new Map<string, PayoutView[]>()
  for (const item of [...items].filter(fits).sort((a, b) => a.number - b.number || b.amount - a.amount))
    villages.set(item.villageId, [...(villages.get(item.villageId) ?? []), item])
  return [...villages].map(([id, rows]) => ({
    id,
    village: rows[0]?.villageName ?? '',
    sum: `${rows.length} 笔，${readYuan(rows.reduce((sum, { amount }) => sum + amount, 0))}`,
    rows: rows.map(payoutRow),
  }))
}

/** What the page shows where nothing is found. */
export function noneOf(tab: Tab, words: string): { title: string; hint: string } {
  if (words.trim()) return { title: '没有找到', hint: '换个村名、编号或作品名试试，或者换一栏看看。' }
  if (tab === 'pending') return { title: '没有待兑现的', hint: '都已经登记了，看看“待复核”。' }
  if (tab === 'recorded') return { title: '没有待复核的', hint: '一个人登记，另一个人复核，钱才算兑现。' }
  if (tab === 'paid') return { title: '还没有兑现的', hint: '登记并经另一位复核以后列在这里。' }
  return { title: '还没有奖金', hint: '结果确定以后，奖金会列在这里。' }
}
