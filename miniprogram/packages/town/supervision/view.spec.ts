import type { SupervisionLine } from '../../../../typings/contract'
import { filters, rowsOf, summaryOf } from './view'

const line = (over: Partial<SupervisionLine>): SupervisionLine => ({
  villageId: 'v01',
  villageName: '中西里',
  households: 1200,
  poor: 30,
  supervisors: 1,
  wanted: 3,
  flag: 'few',
  unpaired: 4,
  openTasks: 0,
  ...over,
})
const lines = [
  line({}),
  line({ villageId: 'v02', supervisors: 3, flag: 'none', unpaired: 0, openTasks: 2 }),
  line({ villageId: 'v03', supervisors: 5, flag: 'many', unpaired: 0 }),
]

it('picks the villages somebody must look after', () => {
  const ids = filters.map(({ value }) => rowsOf(lines, value).map(({ id }) => id))
  expect(ids).toEqual([['v01', 'v02', 'v03'], ['v01'], ['v03'], ['v01'], ['v02']])
  expect(rowsOf(lines, 'few')[0]).toMatchObject({
    supervisors: '监督员 1 名，应有 3 名',
    word: '不够',
    rest: '4 户没有联',
  })
})

it('sums the town up', () => {
  expect(summaryOf(lines)).toEqual({
    title: '3,600 户，贫困户 90 户',
    words: '1 个村监督员不够，4 户没有联，2 户反弹没办结',
  })
})
