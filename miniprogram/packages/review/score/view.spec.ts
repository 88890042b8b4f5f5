import { nudged, pointsWords, scored } from './view'

it('moves by halves and stays between 0 and 100', () => {
  expect(nudged(null, 50)).toBe(8050)
  expect(nudged(9980, 50)).toBe(10_000)
  expect(nudged(30, -100)).toBe(0)
  expect([pointsWords(null), pointsWords(9250)]).toEqual(['—', '92.5'])
})

it('finds the village and what this person gave before', () => {
  const record = {
    id: 'r',
    month: '2026-11',
    state: 'open',
    publishedAt: 0,
    missing: [],
    history: [],
    mine: { v2: { points: 9100, words: '种了花', turn: 3 } },
    districts: [
      {
        districtId: 'd1',
        districtName: '东管区',
        villages: [{ villageId: 'v2', villageName: '辛庄', how: 'drawn', scores: 1 }],
      },
    ],
  } as const
  expect(scored(record, 'v2')).toEqual({
    name: '辛庄',
    where: '东管区 · 2026年11月现场点评 · 当场抽取',
    points: 9100,
    words: '种了花',
    turn: 3,
  })
  expect(scored(record, 'v9')).toBeUndefined()
})
