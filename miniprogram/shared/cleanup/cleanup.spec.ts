import fc from 'fast-check'
import { decideMove, newCase, type CaseRecord } from '../case/case'
import { endOfDay } from '../kernel/days'
import { countItems, missingAt, type Tracked } from './checklist'
import { cleanupCase, type CleanupMove, type CleanupState } from './cleanup-case'
import { claimsOpen, deadlineOf } from './deadline'
import { vetoCase, vetoOpen, vetoStands, type VetoMove, type VetoState } from './veto-case'
import { demandEvidence, mayAppeal, vetoMovesOf } from './veto-moves'

const phases = [
  { id: 'building', to: '2026-06-25' },
  { id: 'assessing', to: '2026-06-30' },
] as const
const checklist = ['a', 'b', 'c'].map((id) => ({ id, name: `项目${id}` }))

/** An item after these moves, one a second from 1 on, each by another person. */
function item(itemId: string, moves: readonly CleanupMove[]): Tracked {
  let record: CaseRecord<CleanupState, CleanupMove> = newCase(cleanupCase)
  moves.forEach((move, i) => {
    const decision = decideMove(cleanupCase, record, move, { by: `p${i}`, at: i + 1, reason: `原因${i + 1}` })
    if (decision.ok) record = decision.value
  })
  return { ...record, itemId }
}

describe('the deadline', () => {
  it('is the last moment of the rule’s phase', () => {
    const deadline = deadlineOf(phases, { deadline: 'building' })
    expect(deadline).toBe('2026-06-25')
    expect(claimsOpen(deadline, Date.parse('2026-06-25T23:59:59.999+08:00'))).toBe(true)
    expect(claimsOpen(deadline, Date.parse('2026-06-26T00:00:00+08:00'))).toBe(false)
  })

  it('never comes where the plan has no such phase', () => {
    const deadline = deadlineOf(phases, { deadline: 'results' })
    expect(deadline).toBeUndefined()
    expect(claimsOpen(deadline, endOfDay('2099-12-31'))).toBe(true)
  })
})

describe('counting', () => {
  it('counts what is on the checklist, and all moves', () => {
    const items = [
      item('a', ['claim', 'accept']),
      item('b', ['claim', 'return']),
      item('gone', ['claim', 'accept']),
    ]
    expect(countItems(checklist, items)).toEqual({ accepted: 1, claimed: 0, returned: 1, moves: 6 })
  })

  it('knows what was missing at a moment, whatever came later', () => {
    const items = [
      item('a', ['claim', 'accept', 'reopen']),
      item('b', ['claim', 'return', 'claim', 'accept']),
    ]
    expect(missingAt(checklist, items, 0).map((each) => each.state)).toEqual(['open', 'open', 'open'])
    expect(missingAt(checklist, items, 2)).toEqual([
      { itemId: 'b', name: '项目b', state: 'returned', reason: '原因2' },
      { itemId: 'c', name: '项目c', state: 'open' },
    ])
    expect(missingAt(checklist, items, 9).map((each) => each.itemId)).toEqual(['a', 'c'])
  })

  it('misses and accepts each item of the checklist once, at the end of any walk', () => {
    const walk = fc.array(fc.constantFrom<CleanupMove>('claim', 'accept', 'return', 'reopen'), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(fc.tuple(walk, walk, walk), (walks) => {
        const items = walks.map((moves, i) => item(checklist[i]?.id ?? '', moves))
        const { accepted } = countItems(checklist, items)
        expect(accepted + missingAt(checklist, items, 100).length).toBe(checklist.length)
      }),
    )
  })
})

const everybody = { openid: 'nobody', inspector: true, decides: true, cadre: false }
/** The same person, but of the village itself. */
const ofVillage = { ...everybody, cadre: true }

/** A veto in a state, proposed by the timer, verified by v, confirmed by c, appealed by a. */
function veto(moves: readonly VetoMove[], photoIds: readonly string[] = ['photo']) {
  const authors: Partial<Record<VetoMove, string>> = {
    propose: 'system',
    verify: 'v',
    confirm: 'c',
    appeal: 'a',
  }
  let record: CaseRecord<VetoState, VetoMove> = newCase(vetoCase)
  for (const move of moves) {
    const decision = decideMove(vetoCase, record, move, { by: authors[move] ?? 'x', at: 1, reason: '原因' })
    if (!decision.ok) throw new Error(decision.code)
    record = decision.value
  }
  return { ...record, photoIds, appealUntil: 100 }
}

describe('who may move a veto', () => {
  it.each([
    ['proposed', ['propose'], ['verify', 'dismiss']],
    ['verified', ['propose', 'verify'], ['confirm', 'dismiss']],
    ['confirmed', ['propose', 'verify', 'confirm'], []],
    ['appealed', ['propose', 'verify', 'confirm', 'appeal'], ['uphold', 'clear']],
    ['dismissed', ['propose', 'dismiss'], []],
  ] as const)('when %s', (state, moves, expected) => {
    expect(veto(moves).state).toBe(state)
    expect(vetoMovesOf(veto(moves), everybody, 50)).toEqual(expected)
    expect(vetoMovesOf(veto(moves), ofVillage, 50)).toEqual(state === 'confirmed' ? ['appeal'] : [])
    const nobody = { openid: 'nobody', inspector: false, decides: false, cadre: false }
    expect(vetoMovesOf(veto(moves), nobody, 50)).toEqual([])
  })

  it('is by role', () => {
    const as = (role: object) => ({ openid: 'o', inspector: false, decides: false, cadre: false, ...role })
    expect(vetoMovesOf(veto(['propose']), as({ inspector: true }), 1)).toEqual(['verify'])
    expect(vetoMovesOf(veto(['propose']), as({ decides: true }), 1)).toEqual(['dismiss'])
    const confirmed = veto(['propose', 'verify', 'confirm'])
    expect(vetoMovesOf(confirmed, as({ cadre: true }), 1)).toEqual(['appeal'])
    expect(vetoMovesOf(confirmed, as({ inspector: true, decides: true }), 1)).toEqual([])
  })

  it('is never the same person twice where a second is asked for', () => {
    const verified = veto(['propose', 'verify'])
    expect(vetoMovesOf(verified, { ...everybody, openid: 'v' }, 1)).toEqual(['dismiss'])
    const appealed = veto(['propose', 'verify', 'confirm', 'appeal'])
    for (const openid of ['c', 'a']) expect(vetoMovesOf(appealed, { ...everybody, openid }, 1)).toEqual([])
    expect(vetoMovesOf(appealed, { ...everybody, openid: 'v' }, 1)).toEqual(['uphold', 'clear'])
  })

  it('confirms nothing without a photo from the spot', () => {
    expect(vetoMovesOf(veto(['propose', 'verify'], []), everybody, 1)).toEqual(['dismiss'])
    expect(demandEvidence([])).toMatchObject({ ok: false, code: 'EVIDENCE_NEEDED' })
    expect(demandEvidence(['photo'])).toEqual({ ok: true, value: ['photo'] })
  })

  it('ends appeals with their time', () => {
    const confirmed = veto(['propose', 'verify', 'confirm'])
    expect(mayAppeal(confirmed, 100).ok).toBe(true)
    expect(mayAppeal(confirmed, 101)).toMatchObject({ ok: false, code: 'APPEAL_OVER' })
    expect(vetoMovesOf(confirmed, ofVillage, 101)).toEqual([])
  })

  it('stands only after a photo, a verifier and another who confirmed, on every walk', () => {
    const moves = Object.keys(vetoCase.moves) as VetoMove[]
    const step = fc.tuple(fc.constantFrom(...moves), fc.constantFrom('a', 'b'), fc.boolean())
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (walk) => {
        let record: CaseRecord<VetoState, VetoMove> = newCase(vetoCase)
        let photoIds: readonly string[] = []
        for (const [move, by, photo] of walk) {
          const allowed = vetoMovesOf(
            { ...record, photoIds, appealUntil: 9 },
            { ...everybody, openid: by },
            1,
          )
          if (move !== 'propose' && !allowed.includes(move)) continue
          if (move === 'verify' && !photo) continue
          const decision = decideMove(vetoCase, record, move, { by, at: 1, reason: '原因' })
          if (!decision.ok) continue
          record = decision.value
          if (move === 'verify') photoIds = ['photo']
        }
        if (!vetoStands(record.state)) return
        const by = (move: VetoMove) => record.history.find((each) => each.move === move)?.by
        expect(photoIds).not.toEqual([])
        expect(by('verify')).toBeDefined()
        expect(by('confirm')).not.toBe(by('verify'))
      }),
    )
  })

  it('is either open, standing or settled', () => {
    for (const state of Object.keys(vetoCase.states) as VetoState[])
      expect([vetoOpen(state), vetoStands(state)]).toEqual([
        ['proposed', 'verified', 'appealed'].includes(state),
        ['confirmed', 'appealed', 'upheld'].includes(state),
      ])
  })
})
