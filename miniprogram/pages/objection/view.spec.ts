import type { ResultView } from '../../../typings/contract'
import { aResult, inside } from '../../../test/support/result'
import { choicesFor, chosenOf, ownRow, problemOf, windowOf } from './view'

const view: ResultView = aResult()

it('takes objections within the notice period alone', () => {
  expect(windowOf(view, inside)).toMatchObject({ open: true })
  expect(windowOf(view, view.noticeUntil + 1).words).toMatch('公示期已在7月4日')
  expect(windowOf({ ...view, state: 'final' }, inside).words).toMatch('已经确定')
  expect(windowOf(undefined, inside).open).toBe(false)
})

it('finds a work by village, number or title', () => {
  expect(choicesFor(view, '')).toEqual([])
  expect(choicesFor(view, '东里').map(({ id }) => id)).toEqual(['e2'])
  expect(choicesFor(view, '01-03')).toEqual([{ id: 'e1', text: '01-03 中西里“石磨人家”' }])
  expect(chosenOf(view, 'e9')).toBeNull()
})

it('says what is missing as the server would', () => {
  expect(problemOf({ entryId: '', reason: '不公' })).toBe('异议内容至少写 5 个字')
  expect(problemOf({ entryId: '', reason: '这个作品是去年建的' })).toBe('')
})

it('shows the answer with its day', () => {
  const filed = {
    id: 'o1',
    resultId: 'r1',
    reason: '这个作品是去年建的',
    filedAt: inside,
    state: 'rejected',
    stateName: '异议不成立',
    answer: '核实是今年 6 月建的',
    answeredAt: inside,
  } as const
  expect(ownRow(filed)).toMatchObject({ about: '对整个结果', answer: '核实是今年 6 月建的', tone: 'plain' })
  const entry = { id: 'e1', number: 103, title: '石磨人家' }
  expect(ownRow({ ...filed, entry }).about).toBe('01-03 “石磨人家”')
})
