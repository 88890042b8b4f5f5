import fc from 'fast-check'
import { chanceOf, shuffled } from '../kernel/chance'
import { measure, type Ruler } from './ruler'
import { connectedGroups, type ScoredSheet } from './sheets'
import { awardStability } from './stability'

const measured = (sheets: readonly ScoredSheet[]): Ruler => {
  const decision = measure(sheets)
  if (!decision.ok) throw new Error(decision.message)
  return decision.value
}
const points = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)
/** Every judge scored every work. */
const complete = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 7 }))
  .chain(([works, judges]) =>
    fc
      .array(points, { minLength: works * judges, maxLength: works * judges })
      .map((scores) =>
        scores.map((score, n) => ({ entry: `e${Math.floor(n / judges)}`, judge: `j${n % judges}`, score })),
      ),
  )
/** Three judges of `judges` on each of `works`, in turn, and all on the first two works. */
const chain = (works: number, judges: number, score: (e: number, j: number) => number): ScoredSheet[] =>
  Array.from({ length: works }, (_, e) =>
    Array.from({ length: e < 2 ? judges : 3 }, (_, n) => {
      const j = (e * 2 + n) % judges
      return { entry: `e${String(e).padStart(3, '0')}`, judge: `j${j}`, score: score(e, j) }
    }),
  ).flat()
const normalOf = (seed: string) => {
  const chance = chanceOf(seed)
  return () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}
const contest = (seed: string, noises: readonly number[] = [5, 5, 5, 5, 5, 5]) => {
  const normal = normalOf(seed)
  const quality = Array.from({ length: 60 }, () => 75 + 8 * normal())
  const leniency = noises.map(() => 6 * normal())
  const centre = leniency.reduce((sum, b) => sum + b, 0) / leniency.length
  const sheets = chain(60, noises.length, (e, j) => quality[e]! + leniency[j]! + noises[j]! * normal())
  return { sheets, quality: quality.map((q) => q + centre), severity: leniency.map((b) => centre - b) }
}

describe('the ruler', () => {
  it('gives the plain mean where every judge scored every work', () => {
    fc.assert(
      fc.property(complete, (sheets) => {
        for (const { raw, adjusted } of measured(sheets).entries) expect(adjusted).toBeCloseTo(raw, 9)
      }),
    )
  })

  it('keeps the order of the means there, also drawn towards the mean of all', () => {
    fc.assert(
      fc.property(complete, (sheets) => {
        const { entries } = measured(sheets)
        for (const a of entries)
          for (const b of entries)
            if (a.raw > b.raw) expect(a.expected).toBeGreaterThanOrEqual(b.expected - 1e-9)
      }),
    )
  })

  it('says the same to the last bit in whatever order the sheets come', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { sheets } = contest('order')
        expect(measured(shuffled(sheets, chanceOf(seed)))).toEqual(measured(sheets))
      }),
      { numRuns: 10 },
    )
  })

  it('does not care what judges are called', () => {
    const { sheets } = contest('names')
    const renamed = sheets.map((sheet) => ({ ...sheet, judge: `x${9 - Number(sheet.judge.slice(1))}` }))
    const [a, b] = [measured(sheets), measured(renamed)]
    a.entries.forEach(({ adjusted }, i) => expect(b.entries[i]!.adjusted).toBeCloseTo(adjusted, 6))
  })

  it('keeps the ranking when one judge of a complete design gives everybody more', () => {
    fc.assert(
      fc.property(complete, points, (sheets, more) => {
        const shifted = sheets.map((s) => (s.judge === 'j0' ? { ...s, score: s.score + more } : s))
        const [a, b] = [measured(sheets), measured(shifted)]
        const rise = a.entries.map(({ adjusted }, i) => b.entries[i]!.adjusted - adjusted)
        for (const r of rise) expect(r).toBeCloseTo(rise[0]!, 8)
      }),
    )
  })

  it('takes nearly all of a severity off in a connected design', () => {
    const { sheets } = contest('shift')
    const shifted = sheets.map((s) => (s.judge === 'j0' ? { ...s, score: s.score - 20 } : s))
    const [a, b] = [measured(sheets), measured(shifted)]
    const rise = a.entries.map(({ adjusted }, i) => b.entries[i]!.adjusted - adjusted)
    expect(Math.max(...rise) - Math.min(...rise)).toBeLessThan(0.6)
    expect(b.judges[0]!.severity - a.judges[0]!.severity).toBeGreaterThan(15)
  })

  it('finds severities, spreads and honest intervals', () => {
    let inside = 0
    const spreads = { entry: 0, noise: 0 }
    for (let n = 0; n < 40; n++) {
      const { sheets, quality } = contest(`honest-${n}`)
      const { entries, spread } = measured(sheets)
      inside += entries.filter(
        ({ interval: [low, high] }, e) => low <= quality[e]! && quality[e]! <= high,
      ).length
      spreads.entry += spread.entry / 40
      spreads.noise += spread.noise / 40
    }
    expect(inside / 2400).toBeGreaterThan(0.92)
    expect(inside / 2400).toBeLessThan(0.97)
    expect(spreads.entry).toBeCloseTo(8, 0)
    expect(spreads.noise).toBeCloseTo(5, 0)
  })

  it('tells a steady judge from an erratic one', () => {
    const { judges } = measured(contest('precision', [1, 3, 3, 3, 3, 12]).sheets)
    expect(judges[0]!.noise).toBeLessThan(3)
    expect(judges[5]!.noise).toBeGreaterThan(7)
  })
})

describe('hard cases', () => {
  it('names the groups that share no work', () => {
    const sheets = ['a', 'b'].flatMap((group) =>
      [1, 2].map((n) => ({ entry: `e-${group}`, judge: `j-${group}${n}`, score: 70 + n })),
    )
    expect(measure(sheets)).toMatchObject({
      code: 'DISCONNECTED',
      details: {
        groups: [
          { judges: ['j-a1', 'j-a2'], entries: ['e-a'] },
          { judges: ['j-b1', 'j-b2'], entries: ['e-b'] },
        ],
      },
    })
    expect(connectedGroups([...sheets, { entry: 'e-a', judge: 'j-b1' }])).toHaveLength(1)
  })

  it('refuses no sheets, a sheet twice and a score that is no number', () => {
    const sheet = { entry: 'e', judge: 'j', score: 80 }
    expect(measure([])).toMatchObject({ code: 'NO_SHEETS' })
    expect(measure([sheet, sheet])).toMatchObject({
      code: 'SHEET_TWICE',
      details: { entry: 'e', judge: 'j' },
    })
    expect(measure([{ ...sheet, score: NaN }])).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('measures one judge with one sheet a work, one sheet in all, a judge with one sheet, equal scores', () => {
    const one = Array.from({ length: 9 }, (_, e) => ({ entry: `e${e}`, judge: 'j', score: 60 + e }))
    expect(measured(one).entries.map(({ adjusted }) => Math.round(adjusted))).toEqual(
      one.map(({ score }) => score),
    )
    expect(measured(one).noiseMeasured).toBe(false)
    expect(measured(one.slice(0, 1)).entries[0]).toMatchObject({ adjusted: 60, expected: 60 })
    const { sheets } = contest('rare')
    const rare = measured([...sheets, { entry: 'e005', judge: 'rare', score: 20 }]).judges.find(
      (j) => j.judge === 'rare',
    )!
    expect(rare.error).toBeGreaterThan(2)
    const same = measured(sheets.map((sheet) => ({ ...sheet, score: 80 })))
    for (const { adjusted, error } of same.entries) {
      expect(adjusted).toBeCloseTo(80, 9)
      expect(error).toBeLessThan(1e-3)
    }
  })

  it('recovers works exactly when there is no noise', () => {
    const { entries } = measured(chain(30, 6, (e, j) => 50 + e + 2 * j))
    for (let e = 1; e < 30; e++) expect(entries[e]!.adjusted - entries[e - 1]!.adjusted).toBeCloseTo(1, 4)
  })

  // How long it takes is npm run bench:judging's to say.
  it('measures 10,000 sheets', () => {
    const sheets = chain(3_300, 40, (e, j) => 50 + ((e * 31) % 40) + (j % 7) + ((e * j) % 5))
    const { entries, judges } = measured(sheets)
    expect([sheets.length > 9_900, entries.length, judges.length]).toEqual([true, 3_300, 40])
    expect(entries.every(({ adjusted, error }) => adjusted > 40 && adjusted < 110 && error < 10)).toBe(true)
  })
})

describe('stability of awards', () => {
  it('is full where works lie far apart, and names the judge on whom a prize hangs', () => {
    const sheets = chain(12, 6, (e, j) => 95 - 5 * e + j)
    const entries = [...new Set(sheets.map(({ entry }) => entry))]
    const steady = awardStability({ sheets, entries, counts: [2, 4] })
    if (!steady.ok) throw new Error(steady.message)
    expect(steady.value.map(({ grade }) => grade)).toEqual([0, 0, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1])
    expect(steady.value.every(({ kept }) => kept === 1)).toBe(true)
    const lone = [...sheets, { entry: 'e012', judge: 'j0', score: 99 }]
    const hung = awardStability({ sheets: lone, entries: [...entries, 'e012'], counts: [2, 4] })
    if (!hung.ok) throw new Error(hung.message)
    expect(hung.value[12]).toMatchObject({ grade: 0, changes: [{ judge: 'j0', grade: null }] })
    expect(hung.value[1]!.changes).toEqual([{ judge: 'j0', grade: 0 }])
  })
})
