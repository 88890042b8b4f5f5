import { standing, standingLines } from './view'

const village = { id: 'v', name: '村', order: 1, quota: 3, cap: 5, chain: [], examples: [] }

it.each([
  [{ published: 3, taken: 3, light: 'met' }, '任务已经完成'],
  [{ published: 4, taken: 4, light: 'met' }, '任务 3 个，超额完成 1 个'],
  [{ published: 1, taken: 3, light: 'building' }, '还有 2 个等待镇里核对'],
  [{ published: 1, taken: 2, light: 'behind' }, '还差 2 个，其中 1 个正在办理'],
  [{ published: 0, taken: 0, light: 'behind' }, '还差 3 个'],
] as const)('%j', (state, words) => expect(standing({ ...village, ...state })).toBe(words))

const whole = { ...village, published: 0, taken: 0, light: 'behind', entries: [] } as const

it('says how the village stands by each measure that is published, and nothing of the others', () => {
  expect(standingLines(whole)).toEqual([])
  const said = standingLines({
    ...whole,
    ranking: { month: '2026-06', place: 3, before: 5, score: 9250 },
    cleanup: { accepted: 9, items: 12 },
    assessment: { year: '2026', place: 2, score: 8810, gradeName: '优秀' },
  })
  expect(said.map(({ what, how, more }) => [what, how, more].join(' '))).toEqual([
    '2026年6月排名 第 3 名 · 92.5 分 上月第 5 名',
    '清底子 验收 9 / 12 项 ',
    '2026年年底考核 优秀 · 第 2 名 88.1 分',
  ])
  const unseen = standingLines({ ...whole, ranking: { month: '2026-06', place: 0, score: 0 } })
  expect(unseen[0]?.how).toBe('没有完成督查，不排名次')
})
