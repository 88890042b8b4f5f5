import fc from 'fast-check'
import { addDays } from '../kernel/days'
import { assign, consent, emptyLink, end, mayName, type Link } from './chain'

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-06-01', days))
const step = fc.record({
  kind: fc.constantFrom('assign', 'end', 'consent'),
  name: fc.constantFrom('甲', '乙', '丙'),
  day,
})

it('has one holder at most on any day, whatever is done to it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let link: Link = emptyLink
      steps.forEach(({ kind, name, day: on }, i) => {
        const decision =
          kind === 'assign'
            ? assign(link, { name, post: '村干部', from: on, reason: '调整' }, `c${i}`)
            : kind === 'end'
              ? end(link, on, '调走', `c${i}`)
              : consent(link, { how: '当面', at: i }, `c${i}`)
        if (decision.ok) link = decision.value
      })
      const all = link.current ? [...link.past, link.current] : link.past
      all.forEach(({ from, until }, i) => {
        if (until !== undefined) expect(from <= until).toBe(true)
        const next = all[i + 1]
        if (next) expect(until !== undefined && until <= next.from).toBe(true)
      })
    }),
  )
})

it('names nobody who did not agree, took it back, or follows one who agreed', () => {
  const done = (link: { ok: boolean; value?: Link }) => link.value ?? emptyLink
  const held = done(assign(emptyLink, { name: '甲', post: '村干部', from: '2026-06-16', reason: '' }, 'c1'))
  const agreed = done(consent(held, { how: '当面', at: 1 }, 'c2'))
  const revoked = done(consent(agreed, { revokedAt: 2 }, 'c3'))
  const followed = done(
    assign(agreed, { name: '乙', post: '村干部', from: '2026-06-20', reason: '调整' }, 'c4'),
  )
  expect([held, agreed, revoked, followed].map(({ current }) => current && mayName(current))).toEqual([
    false,
    true,
    false,
    false,
  ])
})
