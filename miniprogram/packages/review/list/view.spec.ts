import type { ReviewView } from '../../../../typings/contract'
import { monthToOpen, reviewRow } from './view'

const village = (id: string, scores: number) =>
  ({ villageId: id, villageName: id, how: 'offered', scores }) as const
const review = (over: Partial<ReviewView> = {}): ReviewView => ({
  id: '2026-11',
  month: '2026-11',
  state: 'open',
  publishedAt: 0,
  districts: [
    { districtId: 'd1', districtName: '东管区', villages: [village('v1', 2), village('v2', 0)] },
    { districtId: 'd2', districtName: '西管区', villages: [village('v3', 0)] },
  ],
  missing: [],
  ...over,
})

it('says how far a review is, and when it was published', () => {
  expect(reviewRow(review())).toMatchObject({
    name: '2026年11月现场点评',
    word: '进行中',
    facts: '2 个管区，1 个已定好两个村；1 个村有人打过分',
  })
  const published = review({
    state: 'published',
    publishedAt: Date.parse('2026-11-28T10:00:00+08:00'),
    missing: ['西管区'],
  })
  expect(reviewRow(published)).toMatchObject({
    word: '已公布',
    facts: '11月28日 10:00公布，1 个管区没有成绩',
  })
})

it('offers this month once', () => {
  const now = Date.parse('2026-11-24T10:00:00+08:00')
  expect(monthToOpen([review()], now)).toBe('')
  expect(monthToOpen([review({ month: '2026-10' })], now)).toBe('2026-11')
})
