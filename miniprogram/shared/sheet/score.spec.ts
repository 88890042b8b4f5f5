import fc from 'fast-check'
import { parseInput } from '../kernel/parse'
import { missingItems, photoIdsOf, scoreSheet } from './score'
import { sheetAnswers } from './schema'
import type { Answer, Answers, Filling, Sheet } from './sheet'

const item = (id: string, cap: number, step = 50) => ({ id, name: `项目${id}`, asks: '', cap, step })

const sheet: Sheet = {
  id: 'test',
  name: '试卷',
  total: 6000,
  groups: [
    {
      id: 'given',
      name: '打分',
      fill: 'give',
      beside: false,
      items: [item('idea', 2500), item('use', 1500)],
    },
    { id: 'clean', name: '扣分', fill: 'deduct', beside: false, items: [item('yard', 1000, 100)] },
    { id: 'done', name: '核对', fill: 'check', beside: false, items: [item('sign', 1000, 1000)] },
    { id: 'besides', name: '另计', fill: 'give', beside: true, items: [item('local', 1000)] },
  ],
}
const place = (points: number, ...photoIds: string[]) => ({ points, words: '', photoIds })
const full: Answers = {
  idea: { points: 2050 },
  use: { points: 1000 },
  yard: { places: [place(200), place(300)] },
  sign: { done: true },
  local: { points: 900 },
}
const scored = (answers: Answers, of = sheet) => {
  const decision = scoreSheet(of, answers)
  if (!decision.ok) throw new Error(decision.message)
  return decision.value
}
const without = (answers: Answers, id: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id))

describe('the scorer', () => {
  it('gives, takes off and checks, and keeps what is beside out of the total', () => {
    expect(scored(full)).toEqual({
      items: { idea: 2050, use: 1000, yard: 500, sign: 1000, local: 900 },
      groups: { given: 3050, clean: 500, done: 1000, besides: 900 },
      total: 4550,
    })
  })

  it('takes an untouched place as clean, an unticked check as not done, and zero as given', () => {
    const answers = { idea: { points: 0 }, use: { points: 0 }, local: { points: 0 } }
    expect(scored(answers)).toMatchObject({ items: { idea: 0, yard: 1000, sign: 0 }, total: 1000 })
    expect(scored({ ...answers, sign: { done: false }, yard: { places: [] } }).total).toBe(1000)
  })

  it('takes no more off than there is', () => {
    const places = Array.from({ length: 3 }, () => place(1000))
    expect(scored({ ...full, yard: { places } }).items['yard']).toBe(0)
  })

  it('names what is not filled, what is beside included', () => {
    const answers = without(without(full, 'use'), 'local')
    expect(missingItems(sheet, answers).map(({ id }) => id)).toEqual(['use', 'local'])
    expect(scoreSheet(sheet, answers)).toMatchObject({
      code: 'SHEET_INCOMPLETE',
      details: { items: ['项目use', '项目local'] },
    })
  })

  it('refuses a point over the cap, given or taken off, and says the cap in points', () => {
    expect(scoreSheet(sheet, { ...full, idea: { points: 2550 } })).toMatchObject({
      code: 'OVER_CAP',
      details: { item: '项目idea', cap: 25 },
    })
    expect(scoreSheet(sheet, { ...full, local: { points: 1050 } })).toMatchObject({ code: 'OVER_CAP' })
    expect(scoreSheet(sheet, { ...full, yard: { places: [place(1100)] } })).toMatchObject({
      code: 'OVER_CAP',
    })
  })

  it('refuses points between two steps', () => {
    expect(scoreSheet(sheet, { ...full, idea: { points: 2025 } })).toMatchObject({
      code: 'WRONG_STEP',
      details: { item: '项目idea', step: 0.5 },
    })
    expect(scoreSheet(sheet, { ...full, yard: { places: [place(100), place(150)] } })).toMatchObject({
      code: 'WRONG_STEP',
    })
  })

  it('refuses what is not on the sheet, and an answer of another kind', () => {
    const wrong: [string, Answer][] = [
      ['stranger', { points: 100 }],
      ['idea', { done: true }],
      ['idea', { places: [] }],
      ['yard', { points: 100 }],
      ['yard', { done: true }],
      ['sign', { points: 1000 }],
      ['sign', { places: [] }],
    ]
    for (const [id, answer] of wrong)
      expect(scoreSheet(sheet, { ...full, [id]: answer })).toMatchObject({ code: 'NOT_ON_SHEET' })
  })

  it('knows the names of objects themselves for no items', () => {
    for (const id of ['constructor', 'toString', 'hasOwnProperty'])
      expect(scoreSheet(sheet, { ...full, [id]: { points: 0 } })).toMatchObject({ code: 'NOT_ON_SHEET' })
  })

  it('is never reached by points that are negative, broken or no number', () => {
    for (const points of [-50, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '50', null, 100_050])
      expect(parseInput(sheetAnswers, { idea: { points } })).toMatchObject({ ok: false })
    expect(parseInput(sheetAnswers, { idea: { points: 50, done: true } })).toMatchObject({ ok: false })
  })

  it('lists the photos of deductions, each once', () => {
    const places = [place(100, 'a', 'b'), place(100, 'b', 'c')]
    expect(photoIdsOf({ ...full, yard: { places } })).toEqual(['a', 'b', 'c'])
    expect(photoIdsOf(full)).toEqual([])
  })
})

/** Any sheet, and answers that fit it. */
const filled = fc
  .array(
    fc.record({
      fill: fc.constantFrom<Filling>('give', 'deduct', 'check'),
      beside: fc.boolean(),
      items: fc.array(
        fc.record({ step: fc.integer({ min: 1, max: 100 }), steps: fc.integer({ min: 1, max: 60 }) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .chain((groups) => {
    const made = groups.map(({ fill, beside, items }, g) => ({
      id: `g${g}`,
      name: `组${g}`,
      fill,
      beside,
      items: items.map(({ step, steps }, i) => item(`g${g}i${i}`, step * steps, step)),
    }))
    const total = made
      .filter(({ beside }) => !beside)
      .flatMap(({ items }) => items)
      .reduce((sum, { cap }) => sum + cap, 0)
    const answerOf = (fill: Filling, { cap, step }: { cap: number; step: number }): fc.Arbitrary<Answer> => {
      const points = fc.integer({ min: 0, max: cap / step }).map((n) => n * step)
      if (fill === 'give') return points.map((given) => ({ points: given }))
      if (fill === 'check') return fc.boolean().map((done) => ({ done }))
      return fc
        .array(
          points.map((off) => place(off)),
          { maxLength: 4 },
        )
        .map((places) => ({ places }))
    }
    const entries = made.flatMap(({ fill, items }) =>
      items.map((one) => answerOf(fill, one).map((answer) => [one.id, answer] as const)),
    )
    return fc
      .tuple(...entries)
      .map((answers) => ({ sheet: { id: 's', name: '卷', total, groups: made } as Sheet, answers }))
  })

describe('laws of the scorer', () => {
  it('makes the total of the groups that are not beside, and each group of its items', () => {
    fc.assert(
      fc.property(filled, ({ sheet: of, answers }) => {
        const { items, groups, total } = scored(Object.fromEntries(answers), of)
        for (const group of of.groups)
          expect(groups[group.id]).toBe(group.items.reduce((sum, { id }) => sum + (items[id] ?? NaN), 0))
        expect(total).toBe(
          of.groups.reduce((sum, { id, beside }) => sum + (beside ? 0 : (groups[id] ?? NaN)), 0),
        )
      }),
    )
  })

  it('keeps every item between zero and its cap, and the total between zero and the sheet’s', () => {
    fc.assert(
      fc.property(filled, ({ sheet: of, answers }) => {
        const { items, total } = scored(Object.fromEntries(answers), of)
        for (const { id, cap } of of.groups.flatMap((group) => group.items)) {
          expect(items[id]).toBeGreaterThanOrEqual(0)
          expect(items[id]).toBeLessThanOrEqual(cap)
        }
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total).toBeLessThanOrEqual(of.total)
        expect(Number.isInteger(total)).toBe(true)
      }),
    )
  })

  it('does not mind the order of the answers or of the places', () => {
    fc.assert(
      fc.property(filled, ({ sheet: of, answers }) => {
        const turned = [...answers]
          .reverse()
          .map(([id, answer]) => [id, 'places' in answer ? { places: [...answer.places].reverse() } : answer])
        expect(scored(Object.fromEntries(turned) as Answers, of)).toEqual(
          scored(Object.fromEntries(answers), of),
        )
      }),
    )
  })

  it('never gives more for a further deduction', () => {
    fc.assert(
      fc.property(filled, fc.integer({ min: 0, max: 10 }), ({ sheet: of, answers }, at) => {
        const rows = of.groups.flatMap(({ fill, items }) => (fill === 'deduct' ? items : []))
        const one = rows[at % (rows.length || 1)]
        if (!one) return
        const before = Object.fromEntries(answers)
        const answer = before[one.id]
        const places = answer && 'places' in answer ? answer.places : []
        const after = { ...before, [one.id]: { places: [...places, place(one.step)] } }
        expect(scored(after, of).items[one.id]).toBeLessThanOrEqual(scored(before, of).items[one.id] ?? NaN)
      }),
    )
  })
})
