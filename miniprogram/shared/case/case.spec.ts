import fc from 'fast-check'
import { objectionCase, payoutCase } from '../award/cases'
import { exhibitCase } from '../avenue/exhibit-case'
import { cleanupCase } from '../cleanup/cleanup-case'
import { vetoCase } from '../cleanup/veto-case'
import { judgingCase, sheetCase } from '../judging/judging-case'
import { entryCase } from '../landscape/entry-case'
import { planCase } from '../plan/plan-case'
import { accountabilityCase } from '../problem/accountability'
import { problemCase } from '../problem/problem-case'
import { publicationCase } from '../publication/publication-case'
import {
  changedSince,
  decideMove,
  isRepeat,
  movesFrom,
  newCase,
  type CaseKind,
  type CaseRecord,
} from './case'

const kinds = [
  entryCase,
  publicationCase,
  cleanupCase,
  vetoCase,
  judgingCase,
  sheetCase,
  objectionCase,
  payoutCase,
  problemCase,
  accountabilityCase,
  planCase,
  exhibitCase,
] as unknown as CaseKind<string, string>[]
const request = (by = 'a', clientId?: string) => ({ by, at: 1, reason: '原因', clientId })

describe('a case', () => {
  it('reaches only states that its kind names, by moves that its states allow', () => {
    for (const kind of kinds)
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...Object.keys(kind.moves)), { maxLength: 12 }), (moves) => {
          let record: CaseRecord = newCase(kind)
          for (const [i, move] of moves.entries()) {
            const decision = decideMove(kind, record, move, request(`p${i}`))
            expect(decision.ok).toBe(movesFrom(kind, record.state).includes(move))
            if (!decision.ok) continue
            expect(decision.value.version).toBe(record.version + 1)
            expect(decision.value.history).toHaveLength(record.history.length + 1)
            record = decision.value
          }
          expect(Object.keys(kind.states)).toContain(record.state)
        }),
      )
  })

  it('asks for a reason where its move needs one', () => {
    const submitted: CaseRecord<'submitted', 'submit'> = { state: 'submitted', version: 1, history: [] }
    const decision = decideMove(entryCase, submitted as never, 'return', { by: 'a', at: 1, reason: '  ' })
    expect(decision).toMatchObject({ ok: false, code: 'REASON_NEEDED' })
  })

  it('knows the same request sent again from a new one', () => {
    const first = decideMove(entryCase, newCase(entryCase), 'submit', request('a', 'client-1'))
    if (!first.ok) throw new Error('refused')
    expect(isRepeat(first.value, 'submit', request('a', 'client-1'))).toBe(true)
    expect(isRepeat(first.value, 'submit', request('b', 'client-1'))).toBe(false)
    expect(isRepeat(first.value, 'submit', request('a', 'client-2'))).toBe(false)
    expect(isRepeat(first.value, 'submit', request('a'))).toBe(false)
    const second = decideMove(entryCase, first.value, 'withdraw', request('b', 'client-9'))
    if (!second.ok) throw new Error('refused')
    expect(isRepeat(second.value, 'submit', request('a', 'client-1'))).toBe(true)
  })

  it('tells what others did since it was seen, and not the person’s own steps or those that lead nowhere', () => {
    const make = (record: CaseRecord, move: string, by: string) => {
      const decision = decideMove(
        problemCase as unknown as CaseKind<string, string>,
        record,
        move,
        request(by),
      )
      if (!decision.ok) throw new Error(decision.code)
      return decision.value
    }
    const noted = make(newCase(problemCase), 'note', 'inspector')
    const begun = make(make(noted, 'start', 'cadre'), 'askExtension', 'cadre')
    const changed = (record: CaseRecord, by: string, seen: number | undefined) =>
      changedSince(problemCase as unknown as CaseKind<string, string>, record, { by, seen })
    expect(changed(begun, 'cadre', 1)).toBeUndefined()
    expect(changed(begun, 'other', undefined)).toBeUndefined()
    expect(changed(begun, 'other', 2)).toBeUndefined()
    expect(changed(begun, 'other', 1)).toEqual({ move: '开始整改', state: '整改中', at: 1, seen: 3 })
    const late = decideMove(problemCase, begun as never, 'fix', { ...request('other'), seen: 1 })
    expect(late).toMatchObject({ ok: false, code: 'CHANGED_MEANWHILE', details: { seen: 3 } })
  })
})
