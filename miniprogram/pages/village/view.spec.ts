import type { VillagePage } from '../../../typings/contract'
import { belowOf, standing, villageView } from './view'

const village = { quota: 3 }

it.each([
  [{ published: 3, taken: 3, light: 'met' }, '任务已经完成'],
  [{ published: 4, taken: 4, light: 'met' }, '任务 3 个，超额完成 1 个'],
  [{ published: 1, taken: 3, light: 'building' }, '还有 2 个等待镇里核对'],
  [{ published: 1, taken: 2, light: 'behind' }, '还差 2 个，其中 1 个正在办理'],
  [{ published: 0, taken: 0, light: 'behind' }, '还差 3 个'],
] as const)('%j', (state, words) => expect(standing({ ...village, ...state })).toBe(words))

const bare: VillagePage = {
  id: 'v01',
  name: '中西里',
  order: 1,
  quota: 3,
  cap: 5,
  taken: 0,
  published: 0,
  light: 'behind',
  entries: [],
  chain: [],
  cleanup: { accepted: 0, items: 0 },
  examples: [],
  shops: { open: 0, signed: 0 },
  exhibits: [],
}

it('says nothing of what is not there, and all of what is public', () => {
  expect(villageView(bare)).toMatchObject({ ranking: null, contest: null, facts: [], assessed: '' })
  expect(belowOf(bare)).toMatchObject({ exhibits: [], examples: [], plan: [], planDone: '' })
  const full = villageView({
    ...bare,
    cleanup: { accepted: 12, items: 13 },
    shops: { open: 8, signed: 6 },
    assessment: { year: '2026', place: 3, score: 9125, gradeName: '优秀' },
    ranking: {
      month: '2026-06',
      place: 4,
      before: 9,
      score: 8850,
      ranked: 59,
      trend: [
        { month: '2026-05', place: 9, score: 8000 },
        { month: '2026-06', place: 4, score: 8850 },
      ],
    },
  })
  expect(full.facts).toEqual([
    { label: '清底子', value: '13 项验收了 12 项' },
    { label: '门前五包', value: '8 家业户签了 6 家' },
    { label: '2026年考核', value: '第 3 名，91.25 分，优秀' },
  ])
  expect(full.ranking).toMatchObject({ month: '2026年6月', place: 4, change: '↑ 5', tone: 'up' })
  expect(full.ranking?.trend.map(({ month, place }) => [month, place])).toEqual([
    ['5月', '9'],
    ['6月', '4'],
  ])
})

it('names the prizes of the standing result, with a certificate once it is final, or why there is none', () => {
  const prize = {
    entryId: 'e1',
    prizeId: 'first' as const,
    prizeName: '一等奖',
    amount: 3000,
    number: 103,
    title: '石磨人家',
  }
  const faceOf = (contest: VillagePage['contest']) =>
    villageView({ ...bare, ...(contest ? { contest } : {}) }).contest
  expect(faceOf({ final: true, prizes: [prize] })).toEqual({
    title: '大赛获奖',
    final: true,
    prizes: [
      {
        id: 'first:e1',
        prize: '一等奖',
        title: '石磨人家',
        number: '01-03',
        amount: '3,000 元',
        url: '/pages/certificate/index?id=e1',
      },
    ],
    veto: '',
  })
  expect(faceOf({ final: false, prizes: [prize] })?.prizes[0]?.url).toBe('/pages/entry/index?id=e1')
  const vetoed = { missing: ['草垛', '粪堆'], entries: 2 }
  expect(faceOf({ final: false, prizes: [], vetoed })?.title).toBe('景观大赛（公示中）')
  expect(faceOf({ final: false, prizes: [], vetoed })?.veto).toContain(
    '2 个作品不参加评奖。没有做到：草垛、粪堆。',
  )
})
