import fc from 'fast-check'
import { addDays } from '../kernel/days'
import type { Phase } from './plan'
import { revisePlan, type Acted } from './revise'
import { phaseIds, type PlanForm } from './schema'

const span = (id: Phase['id'], from: string, to: string): Phase => ({ id, name: id, from, to, tasks: '做事' })
const phases = [
  span('planning', '2026-06-16', '2026-06-17'),
  span('building', '2026-06-17', '2026-06-25'),
  span('assessing', '2026-06-25', '2026-06-30'),
  span('results', '2026-07-01', '2026-07-01'),
]
const calm: Acted = { today: '2026-06-20', begun: true, vetoedBy: undefined }
const form = (over: Partial<Record<Phase['id'], Partial<Phase>>> = {}): PlanForm => ({
  name: '整治行动',
  contestName: '大赛',
  phases: phases.map(({ id, from, to, tasks }) => ({ id, from, to, tasks, ...over[id] })),
  announcedPrizeMoney: 97_500,
  perVillage: { min: 2, max: 5 },
  plannedLandscapes: 200,
})
const code = (wanted: PlanForm, acted = calm) => {
  const decided = revisePlan({ phases }, wanted, acted)
  return decided.ok ? 'ACCEPTED' : decided.code
}

describe('the plan, changed by the town', () => {
  it('takes later days and other figures, and keeps the phases’ names', () => {
    const later = form({
      building: { to: '2026-06-28' },
      assessing: { from: '2026-06-28', to: '2026-07-03', tasks: '综合考评' },
      results: { from: '2026-07-05', to: '2026-07-05' },
    })
    const decided = revisePlan({ phases }, later, calm)
    expect(decided).toMatchObject({ ok: true, value: { announcedPrizeMoney: 97_500 } })
    expect(decided.ok && decided.value.phases[2]).toEqual({
      ...span('assessing', '2026-06-28', '2026-07-03'),
      tasks: '综合考评',
    })
  })

  it('keeps the phases in their order, and what is over over', () => {
    expect(code(form({ building: { to: '2026-06-16' } }))).toBe('PHASE_TURNED')
    expect(code(form({ assessing: { from: '2026-06-16' } }))).toBe('PHASE_BEFORE')
    expect(code(form({ building: { to: '2026-07-02' } }))).toBe('PHASE_BEFORE')
    expect(code(form({ planning: { to: '2026-06-18' } }))).toBe('PHASE_OVER')
    expect(code(form({ building: { to: '2026-06-19' } }))).toBe('PHASE_OVER')
    expect(code({ ...form(), phases: form().phases.slice(1) })).toBe('PHASES_OTHER')
  })

  it('leaves the deadline by which vetoes were proposed, and the rest free', () => {
    const vetoed = { ...calm, today: '2026-06-27', vetoedBy: 'building' as const }
    expect(code(form({ building: { to: '2026-06-28' } }), vetoed)).toBe('DEADLINE_ACTED')
    expect(code(form({ assessing: { to: '2026-06-29' } }), vetoed)).toBe('ACCEPTED')
  })

  it('stays in its year once entries stand, and moves to another before', () => {
    const next = {
      ...form(),
      phases: phases.map(({ id, from, to, tasks }) => ({
        ...{ id, tasks },
        from: from.replace('2026', '2027'),
        to: to.replace('2026', '2027'),
      })),
    }
    expect(code(next)).toBe('SEASON_BEGUN')
    expect(code(next, { ...calm, begun: false })).toBe('ACCEPTED')
  })

  it('accepts no days but such as run in order', () => {
    const day = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-06-10', days))
    fc.assert(
      fc.property(fc.array(fc.record({ from: day, to: day }), { minLength: 4, maxLength: 4 }), (days) => {
        const wanted = { ...form(), phases: phaseIds.map((id, i) => ({ ...days[i], id, tasks: '做事' })) }
        const decided = revisePlan({ phases }, wanted as PlanForm, { ...calm, today: '2026-06-01' })
        if (!decided.ok) return
        decided.value.phases.forEach(({ from, to }, i, all) => {
          expect(from <= to).toBe(true)
          const last = all[i - 1]
          if (last) expect(last.from <= from && last.to <= to).toBe(true)
        })
      }),
    )
  })
})
