import type { AssessmentLine, AssessmentRecordView } from '../../../../typings/contract'
import { chosenOf, rightsOf, stageOf } from './view'

const all = { makes: true, checks: true }
const record = (over: Partial<AssessmentRecordView> = {}) => ({
  state: 'draft' as const,
  appealUntil: 100,
  appeals: { open: 0, filed: 0 },
  mayCheck: true,
  ...over,
})
const line = (over: Partial<AssessmentLine>): AssessmentLine => ({
  id: 'a1',
  state: 'draft',
  version: 1,
  year: '2026',
  number: '',
  updatedAt: 0,
  appealUntil: 0,
  sha256: '',
  reason: '',
  history: [],
  ...over,
})

describe('the year on the desk', () => {
  it('goes from computing over checking and publishing to the final result', () => {
    const acts = [
      stageOf(undefined, 0, all),
      stageOf(record(), 0, all),
      stageOf(record({ state: 'checked' }), 0, all),
      stageOf(record({ state: 'published' }), 99, all),
      stageOf(record({ state: 'published' }), 101, all),
      stageOf(record({ state: 'final' }), 101, all),
    ].map(({ act }) => act)
    expect(acts).toEqual(['compute', 'check', 'publish', '', 'finalise', ''])
  })

  it('waits for another where the own hand computed, and for appeals to be answered', () => {
    expect(stageOf(record({ mayCheck: false }), 0, all)).toMatchObject({
      act: '',
      hint: '是您算的，请另一位工作人员看过以后核对。',
    })
    const appealed = record({ state: 'published', appeals: { open: 1, filed: 2 } })
    expect(stageOf(appealed, 101, all)).toMatchObject({ act: '' })
    expect(stageOf(appealed, 101, all).hint).toContain('2 个村申诉，1 个还没有答复')
  })

  it('gives a leader nothing to press, and another office only the check', () => {
    const leader = rightsOf({ grants: [{ role: 'leader', label: '' }] })
    expect(stageOf(record(), 0, leader)).toMatchObject({ act: '', beside: [] })
    const discipline = rightsOf({ grants: [{ role: 'office', office: 'discipline', label: '' }] })
    expect(stageOf(record(), 0, discipline)).toMatchObject({ act: 'check', beside: [] })
    expect(stageOf(undefined, 0, discipline).act).toBe('')
  })

  it('opens what is on the way before what stands, and never what was taken back', () => {
    const items = [
      line({ id: 'old', state: 'published' }),
      line({ id: 'gone', state: 'withdrawn' }),
      line({ id: 'next', state: 'draft' }),
    ]
    expect(chosenOf(items, '2026', '')?.id).toBe('next')
    expect(chosenOf(items, '2026', 'gone')?.id).toBe('gone')
    expect(chosenOf(items.slice(0, 2), '2026', '')?.id).toBe('old')
    expect(chosenOf(items, '2025', '')).toBeUndefined()
  })
})
