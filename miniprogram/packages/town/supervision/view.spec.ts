import type { SupervisionLine } from '../../../../typings/contract'
import { everything, filters, rowsOf, summaryOf, type Order } from './view'

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
  const ids = filters.map(({ value }) => rowsOf(lines, { ...everything, filter: value }).map(({ id }) => id))
  expect(ids).toEqual([['v01', 'v02', 'v03'], ['v01'], ['v03'], ['v01'], ['v02']])
  expect(rowsOf(lines, { ...everything, filter: 'few' })[0]).toMatchObject({
    supervisors: '监督员 1 名，应有 3 名',
    word: '不够',
    rest: '4 户没有联',
  })
})

it('puts the worst first where that is asked, and finds a village by name', () => {
  const villages = [
    line({ villageId: 'v01', wanted: 3, supervisors: 3, unpaired: 9, poor: 5 }),
    line({ villageId: 'v02', villageName: '辛庄', wanted: 4, supervisors: 1, unpaired: 0, poor: 50 }),
    line({ villageId: 'v03', wanted: 3, supervisors: 2, unpaired: 9, poor: 20 }),
  ]
  const ids = (order: Order) => rowsOf(villages, { ...everything, order }).map(({ id }) => id)
  expect(ids('village')).toEqual(['v01', 'v02', 'v03'])
  expect(ids('missing')).toEqual(['v02', 'v03', 'v01'])
  expect(ids('unpaired')).toEqual(['v01', 'v03', 'v02'])
  expect(ids('poor')).toEqual(['v02', 'v03', 'v01'])
  expect(rowsOf(villages, { ...everything, words: '辛庄村' }).map(({ id }) => id)).toEqual(['v02'])
})

it('sums the town up', () => {
  expect(summaryOf(lines)).toEqual({
    title: '3,600 户，贫困户 90 户',
    words: '1 个村监督员不够，4 户没有联，2 户反弹没办结',
  })
})
