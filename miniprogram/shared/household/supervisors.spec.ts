import { supervisorFlag, supervisorsWanted } from './supervisors'

const rows = [
  { upTo: 10, count: 1 },
  { upTo: 20, count: 2 },
  { upTo: 35, count: 3 },
]

it('wants supervisors by the poor households, each row up to and with its own number', () => {
  expect([0, 10, 11, 20, 21, 35, 36].map((poor) => supervisorsWanted(poor, rows))).toEqual([
    1, 1, 2, 2, 3, 3, 3,
  ])
})

it('flags a village with too few or too many', () => {
  expect([1, 2, 3].map((supervisors) => supervisorFlag(supervisors, 2))).toEqual(['few', 'none', 'many'])
})
