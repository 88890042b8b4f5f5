import type { PayoutView } from '../../../../typings/contract'
import { moneyOf, noneOf, tabsOf, villageGroups } from './view'

const payout = (part: Partial<PayoutView>): PayoutView => ({
  id: 'r1:first:e1',
  prizeId: 'first',
  prizeName: '一等奖',
  amount: 3000,
  entryId: 'e1',
  number: 103,
  title: '石磨人家',
  villageId: 'v01',
  villageName: '中西里',
  state: 'pending',
  stateName: '待兑现',
  photos: [],
  mine: false,
  history: [],
  ...part,
})
const recorded = { state: 'recorded', stateName: '已登记，待复核' } as const
const items = [
  payout({ id: 'b', number: 201, villageId: 'v02', villageName: '东里', title: '老井新泉', amount: 600 }),
  payout({ id: 'a2', prizeName: '最佳创意奖', amount: 2500, ...recorded, mine: true }),
  payout({}),
]
const totals = {
  prizes: 97_500,
  vacant: 600,
  awarded: 96_900,
  pending: 90_000,
  recorded: 2500,
  paid: 4400,
  reconciles: true,
}

it('draws the money in parts that make the whole, and says that they do', () => {
  const money = moneyOf(totals)
  expect(money.parts.map(({ share }) => share).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0)
  expect(money.words).toBe(
    '已兑现 4,400 ＋ 等复核 2,500 ＋ 待兑现 90,000 ＋ 空缺不发 600 ＝ 全部奖金 97,500 元，账对得上。',
  )
  expect(moneyOf({ ...totals, vacant: 0, pending: 90_600 }).parts).toHaveLength(3)
  expect(moneyOf({ ...totals, reconciles: false }).words).toContain('对不上')
})

it('groups by village in the plan’s order, the larger prize first', () => {
  const groups = villageGroups({ items }, 'all', '')
  expect(groups.map(({ village, sum }) => [village, sum])).toEqual([
    ['中西里', '2 笔，5,500 元'],
    ['东里', '1 笔，600 元'],
  ])
  expect(groups[0]?.rows.map(({ prize, word }) => [prize, word])).toEqual([
    ['一等奖', '待兑现'],
    ['最佳创意奖', '等另一位复核'],
  ])
})

it('finds by state, village, number and title', () => {
  const ids = (tab: Parameters<typeof villageGroups>[1], words: string) =>
    villageGroups({ items }, tab, words).flatMap(({ rows }) => rows.map(({ id }) => id))
  expect(ids('recorded', '')).toEqual(['a2'])
  expect(ids('all', '02-01')).toEqual(['b'])
  expect(ids('pending', '石磨')).toEqual(['r1:first:e1'])
  expect(ids('paid', '')).toEqual([])
  expect(noneOf('paid', '').title).toBe('还没有兑现的')
  expect(noneOf('paid', 'x').title).toBe('没有找到')
  expect(tabsOf(items)[1]).toEqual({ value: 'recorded', label: '待复核 1' })
})
