import type { ObjectionView } from '../../../../typings/contract'
import { asks, objectionRow, ordered, sumWords } from './view'

const open: ObjectionView = {
  id: 'o1',
  resultId: 'r1',
  entry: { id: 'e1', number: 103, title: '石磨人家' },
  reason: '这个作品是去年建的',
  filedAt: Date.parse('2026-07-02T10:00:00+08:00'),
  state: 'open',
  stateName: '待答复',
}
const answered: ObjectionView = {
  ...open,
  id: 'o2',
  state: 'accepted',
  stateName: '异议成立',
  answer: '属实',
}

it('puts the open ones first and shows none twice, even one answered between two readings', () => {
  const { open: head, answered: below } = ordered([open], [answered, open, { ...open, state: 'rejected' }])
  expect(head.map(({ id }) => id)).toEqual(['o1'])
  expect(below.map(({ id }) => id)).toEqual(['o2'])
})

it('shows the work with its number, or that it is about the whole', () => {
  expect(objectionRow(open)).toMatchObject({ about: '01-03 “石磨人家”', open: true, answer: '' })
  const { entry: _entry, ...whole } = answered
  expect(objectionRow(whole)).toMatchObject({ about: '对整个结果', accepted: true })
})

it('says what follows from an answer', () => {
  expect(asks.accept.what).toContain('撤下')
  expect(sumWords(2)).toContain('2 条')
  expect(sumWords(0)).toBe('都答复了')
})
