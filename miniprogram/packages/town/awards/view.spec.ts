import type { ResultRecordView } from '../../../../typings/contract'
import { inside, sampleResult, sampleRules } from '../../../../test/support/result'
import { CallError } from '../../../services/cloud'
import { holdOf } from './hold'
import { tableOf } from './table'
import { chosenOf, proofWords, publishWords, recordFace, stageFor, stageOf } from './view'

const noticeUntil = Date.parse('2026-07-04T23:59:00+08:00')
const record = (part: Partial<ResultRecordView> = {}): ResultRecordView => ({
  id: 'r1',
  state: 'draft',
  number: '',
  updatedAt: inside,
  publishedAt: 0,
  noticeUntil: 0,
  result: sampleResult,
  sha256: 'e'.repeat(64),
  objections: { filed: 0, answered: 0 },
  history: [{ label: '起草', at: inside, by: '赵立新' }],
  ...part,
})
const published = (filed: number, answered: number) =>
  record({ state: 'published', noticeUntil, objections: { filed, answered } })

describe('the one main action', () => {
  it.each([
    [undefined, 'compute'],
    [record(), 'check'],
    [record({ state: 'checked' }), 'publish'],
    [record({ state: 'withdrawn' }), 'compute'],
    [record({ state: 'final' }), 'payouts'],
  ])('follows the state', (given, act) => expect(stageOf(given, inside).act).toBe(act))

  it('leaves to the admin what only an admin may, and says so', () => {
    const checked = record({ state: 'checked' })
    expect(stageFor(checked, inside, true)).toEqual(stageOf(checked, inside))
    expect(stageFor(checked, inside, false)).toMatchObject({
      button: '',
      canRecompute: false,
      canWithdraw: false,
    })
    expect(stageFor(checked, inside, false).hint).toContain('由镇管理员办理')
    expect(stageFor(record(), inside, false)).toMatchObject({ act: 'check', button: '核对无误' })
    expect(stageFor(record({ mayCheck: false }), inside, true).button).toBe('')
  })

  it('makes nothing final before the notice period is over and each objection answered', () => {
    expect(stageOf(published(0, 0), inside)).toMatchObject({ act: 'objections', button: '看异议' })
    expect(stageOf(published(2, 1), noticeUntil + 1)).toMatchObject({ button: '去答复 1 条异议' })
    expect(stageOf(published(2, 2), noticeUntil + 1)).toMatchObject({ act: 'finalise', canWithdraw: true })
    expect(stageOf(record({ state: 'final' }), inside)).toMatchObject({ canWithdraw: false })
  })
})

it('opens the result asked for, else the newest that stands', () => {
  const items = [record({ id: 'r3', state: 'withdrawn' }), record({ id: 'r2' }), record()]
  expect(chosenOf(items, '')?.id).toBe('r2')
  expect(chosenOf(items, 'r1')?.id).toBe('r1')
  expect(chosenOf([], 'r1')).toBeUndefined()
})

describe('a refusal', () => {
  it('lists every work whose sheets are missing, not only the first few', () => {
    const entries = Array.from({ length: 12 }, (_, at) => `01-${at}`)
    const hold = holdOf(new CallError('SHEETS_MISSING', '还有 12 个作品的评分表不齐', { entries }))
    expect(hold).toMatchObject({ door: '去评审看进度', names: entries })
  })
  it('leads to where it is mended, and is a mere sentence where nothing is', () => {
    expect(holdOf(new CallError('VETO_OPEN', '李庄', { villages: ['李庄'] }))?.door).toBe('去一票否决')
    expect(holdOf(new CallError('SECOND_PERSON_NEEDED', '请换一个人'))).toBeNull()
    expect(holdOf(new Error('x'))).toBeNull()
  })
})

it('shows the whole table a second person checks', () => {
  const table = tableOf(sampleResult, sampleRules)
  expect(table.prizes[0]?.works[0]).toMatchObject({
    raw: '85.00',
    score: '86.00',
    kept: '100%',
    shaky: false,
  })
  expect(table.prizes[0]?.works[0]?.other).toBe('同时得最佳创意奖')
  expect(table.prizes[1]?.works[0]?.tie).toBe('同分，看创造性')
  expect(table.prizes[2]?.works[0]).toMatchObject({ creativity: '7.50', shaky: true })
  expect(table.rest.map(({ number }) => number)).toEqual(['03-01'])
  expect(table).toMatchObject({ vacant: '二等奖 1 个', money: '1,000 元' })
})

it('says in words what everybody will see, and whether the bytes are the same', () => {
  expect(publishWords(record())).toContain('3 个奖和奖金、全部 3 个作品的名次和得分、1 个一票否决的村')
  expect(proofWords({ stored: 'a'.repeat(64), recomputed: 'b'.repeat(64), same: false }).words).toMatch(
    '不一样',
  )
  expect(recordFace(record()).history).toEqual(['7月2日 10:00 赵立新 起草'])
})
