import type { VisitLine } from '../../../../typings/contract'
import { holders, others, villagesOf } from './view'

const visit = (villageName: string, inspector: string, more: Partial<VisitLine> = {}): VisitLine => ({
  ...{ id: villageName, villageId: villageName, villageName, inspector },
  ...{ drawn: 4, scored: 0, problems: 0, finished: false },
  ...more,
})
const round = {
  visits: [
    visit('甲', '宋文斌'),
    visit('乙', '宋文斌', { scored: 2 }),
    visit('丙', '宋文斌', { scored: 4, finished: true }),
    visit('丁', '', { finished: true }),
  ],
}

it('offers the villages that are left, by whose they are', () => {
  expect(holders(round).map(({ label }) => label)).toEqual(['宋文斌 2 个村', '已经不在的人 1 个村'])
  expect(villagesOf(round, '宋文斌').map(({ label }) => label)).toEqual(['甲', '乙（打了 2 户）'])
})

it('offers inspectors alone, but for the one who cannot go', () => {
  const person = (personId: string, name: string, role: 'inspector' | 'judge') => ({
    ...{ personId, name, since: 0 },
    grants: [{ role, label: '' }],
  })
  const people = [
    person('a', '宋文斌', 'inspector'),
    person('b', '李评委', 'judge'),
    person('c', '周督查', 'inspector'),
  ]
  expect(others(people, '宋文斌')).toEqual([{ value: 'c', label: '周督查' }])
})
