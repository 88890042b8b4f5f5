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
  expect(villageView(bare)).toMatchObject({ ranking: null, facts: [], assessed: '' })
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
