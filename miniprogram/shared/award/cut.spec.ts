import fc from 'fast-check'
import { chanceOf, shuffled } from '../kernel/chance'
import { canonicalJson } from '../kernel/canonical'
import { cutAwards, type Cut, type CutRequest } from './cut'
import type { CompetingWork, FilledSheet } from './figures'
import { givePrizes, worksNeeded } from './give'
import type { AwardRules } from './rules'

const rules: AwardRules = {
  prizes: [
    { id: 'first', name: '一等奖', group: 'graded', count: 2, amount: 3000 },
    { id: 'second', name: '二等奖', group: 'graded', count: 3, amount: 1000 },
    { id: 'third', name: '三等奖', group: 'graded', count: 4, amount: 600 },
    { id: 'creativity', name: '最佳创意奖', group: 'creativity', count: 1, amount: 2500 },
  ],
  orders: {
    graded: { by: 'total', ties: ['creativity', 'benefit', 'submittedAt'] },
    creativity: { by: 'localCreativity', ties: ['total', 'submittedAt'] },
  },
  score: 'adjusted',
  doublePrize: true,
  noticeDays: 3,
}
/** The plan's own table (seeds/xili/awards.json): 97,500 yuan. */
const planPrizes: AwardRules['prizes'] = [
  { id: 'first', name: '一等奖', group: 'graded', count: 10, amount: 3000 },
  { id: 'second', name: '二等奖', group: 'graded', count: 30, amount: 1000 },
  { id: 'third', name: '三等奖', group: 'graded', count: 50, amount: 600 },
  { id: 'creativity', name: '最佳创意奖', group: 'creativity', count: 3, amount: 2500 },
]

const workOf = (i: number, villages = 7): CompetingWork => ({
  id: `e${String(i).padStart(3, '0')}`,
  number: (i % villages) * 100 + 100 + Math.floor(i / villages) + 1,
  title: `作品${i}`,
  villageId: `v${String(i % villages).padStart(2, '0')}`,
  villageName: `村${i % villages}`,
  submittedAt: 1000 + ((i * 37) % 11),
})
const sheetOf = (entry: string, judge: string, [creativity, benefit, local]: readonly number[]) => ({
  entry,
  judge,
  items: { creativity: creativity ?? 0, benefit: benefit ?? 0, localCreativity: local ?? 0 },
  total: (creativity ?? 0) + (benefit ?? 0),
})
/** `count` works, each scored by three of `judges` in turn, the first two works by all. */
function contest(seed: string, count: number, judges = 5, change: Partial<CutRequest> = {}): CutRequest {
  const chance = chanceOf(seed)
  const works = Array.from({ length: count }, (_, i) => workOf(i))
  const sheets = works.flatMap(({ id }, i): FilledSheet[] =>
    Array.from({ length: i < 2 ? judges : 3 }, (_, n) => {
      // Steps as coarse as this make ties.
      const points = (steps: number) => 50 * Math.floor(chance() * steps)
      return sheetOf(id, `oJudge${(i + n) % judges}`, [points(30), points(10), points(6)])
    }),
  )
  const wanted = Object.fromEntries(works.map(({ id }, i) => [id, i < 2 ? judges : 3]))
  return { works, sheets, wanted, vetoed: [], rules, allowVacant: true, ...change }
}

function cut(request: CutRequest): Cut {
  const decision = cutAwards(request)
  if (!decision.ok) throw new Error(decision.message)
  return decision.value
}
const seeds = fc.tuple(fc.string(), fc.integer({ min: 3, max: 24 }), fc.boolean())
const drawn = ([seed, count, doublePrize]: [string, number, boolean]): CutRequest =>
  contest(seed, count, 5, { rules: { ...rules, doublePrize } })
/** Every judge scored every work alike, so scores are plain. */
const plain = (scores: readonly (readonly number[])[], change: Partial<CutRequest> = {}): CutRequest => {
  const works = scores.map((_, i) => workOf(i, 50))
  const sheets = works.flatMap(({ id }, i) =>
    ['oA', 'oB'].map((judge) => sheetOf(id, judge, scores[i] ?? [])),
  )
  return { works, sheets, wanted: {}, vetoed: [], rules, allowVacant: true, ...change }
}
const prizeOf = ({ awards }: Cut, prize: string) =>
  awards.filter(({ prizeId }) => prizeId === prize).map(({ entryId }) => entryId)

describe('the cut of the awards', () => {
  it('is the same to the byte in whatever order sheets, works and vetoes come', () => {
    fc.assert(
      fc.property(seeds, fc.string(), (seed, order) => {
        const vetoed = [1, 2].map((n) => ({
          villageId: `v0${n}`,
          villageName: `村${n}`,
          missing: ['柴草堆', '粪堆'],
        }))
        const request = { ...drawn(seed), vetoed }
        const mixed = {
          ...request,
          works: shuffled(request.works, chanceOf(order)),
          sheets: shuffled(request.sheets, chanceOf(`${order}!`)),
          vetoed: [...vetoed].reverse(),
        }
        expect(canonicalJson(cut(mixed))).toBe(canonicalJson(cut(request)))
      }),
      { numRuns: 40 },
    )
  })

  it('gives out and leaves vacant, together, exactly the money of the prizes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { awards, vacant, money } = cut(drawn(seed))
        const amounts = new Map(rules.prizes.map(({ id, amount }) => [id, amount]))
        const left = vacant.reduce(
          (sum, { prizeId, count }) => sum + count * (amounts.get(prizeId) ?? NaN),
          0,
        )
        expect(money.awarded).toBe(awards.reduce((sum, { amount }) => sum + amount, 0))
        expect(money.awarded + left).toBe(money.prizes)
        for (const { kept } of awards) expect(kept >= 0 && kept <= 100).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('follows the score from place to place, and names what decided between equals', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { works } = cut(drawn(seed))
        works.forEach((work, i) => {
          const next = works[i + 1]
          expect(work.place).toBe(i + 1)
          if (!next) return
          expect(work.score).toBeGreaterThanOrEqual(next.score)
          expect(work.decidedBy !== undefined).toBe(work.score === next.score)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('gives nobody two prizes where that is not allowed', () => {
    fc.assert(
      fc.property(seeds, ([seed, count]) => {
        const { awards } = cut(drawn([seed, count, false]))
        expect(new Set(awards.map(({ entryId }) => entryId)).size).toBe(awards.length)
      }),
      { numRuns: 40 },
    )
  })

  it('gives nothing to works of a vetoed village, and says how many it had', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const vetoed = [{ villageId: 'v01', villageName: '村1', missing: ['粪堆'] }]
        const request = { ...drawn(seed), vetoed }
        const { works, awards, vetoed: shown } = cut(request)
        const own = request.works.filter(({ villageId }) => villageId === 'v01')
        expect(works).toHaveLength(request.works.length - own.length)
        expect(works.some(({ villageId }) => villageId === 'v01')).toBe(false)
        expect(awards.some(({ entryId }) => own.some(({ id }) => id === entryId))).toBe(false)
        expect(shown).toEqual([{ ...vetoed[0], entries: own.length }])
      }),
      { numRuns: 40 },
    )
  })

  it('shows severities strictest first, and no judge', () => {
    const result = cut(contest('names', 20))
    expect(canonicalJson(result)).not.toContain('oJudge')
    const severities = result.judges.map(({ severity }) => severity)
    expect(severities).toEqual([...severities].sort((a, b) => b - a))
    expect(result.judges).toHaveLength(5)
  })

  it('gives the plan’s whole table to 120 works: 97,500 yuan', () => {
    for (const doublePrize of [true, false]) {
      const request = contest('plan', 120, 12, { rules: { ...rules, prizes: planPrizes, doublePrize } })
      const { awards, vacant, money } = cut({ ...request, allowVacant: false })
      expect(money).toEqual({ prizes: 97_500, awarded: 97_500 })
      expect(vacant).toEqual([])
      expect(awards).toHaveLength(93)
    }
  })

  it('gives out every prize of 200 works and 12 judges by the expected score', () => {
    const request = contest('large', 200, 12, { rules: { ...rules, prizes: planPrizes, score: 'expected' } })
    expect(prizeOf(cut(request), 'third')).toHaveLength(50)
  })

  it('counts one hundred where no single judge can take a prize away', () => {
    const far = Array.from({ length: 12 }, (_, i) => [2400 - 150 * i, 1000, i === 0 ? 900 : 100])
    for (const { kept } of cut(plain(far)).awards) expect(kept).toBe(100)
    const torn = plain(
      [
        [1000, 0, 0],
        [900, 0, 0],
      ],
      {
        rules: { ...rules, prizes: rules.prizes.map((prize) => ({ ...prize, count: 1 })) },
      },
    )
    // Without oA the second stands before the first.
    const sheets = torn.sheets.map((sheet) =>
      sheet.judge === 'oB' && sheet.entry === 'e000' ? sheetOf('e000', 'oB', [850, 0, 0]) : sheet,
    )
    expect(cut({ ...torn, sheets }).awards[0]).toMatchObject({ prizeId: 'first', entryId: 'e000', kept: 50 })
  })
})

describe('the ladder', () => {
  const decided = (request: CutRequest) =>
    cut(request).works.map(({ entryId, decidedBy }) => [entryId, decidedBy])

  it('goes from item to item to the earlier submission, and to the number at last', () => {
    const ties = plain([
      [1000, 1000, 0],
      [1200, 800, 0],
      [1000, 1000, 0],
      [1000, 1000, 0],
    ])
    const times = [5, 9, 5, 3]
    const works = ties.works.map((work, i) => ({ ...work, submittedAt: times[i] ?? 0 }))
    expect(decided({ ...ties, works })).toEqual([
      ['e001', 'creativity'],
      ['e003', 'submittedAt'],
      ['e000', 'number'],
      ['e002', undefined],
    ])
  })

  it('compares means of unequal numbers of sheets without rounding', () => {
    // 1000/3 against 333.33 rounded: the first has the higher mean by less than a hundredth.
    const works = [workOf(0, 50), workOf(1, 50)]
    const sheets = [
      ...['oA', 'oB', 'oC'].map((judge, n) => sheetOf('e000', judge, [n === 0 ? 334 : 333, 1000])),
      ...['oA', 'oB', 'oC', 'oD'].map((judge) => sheetOf('e001', judge, [333, 1000])),
    ]
    const totals = sheets.map((sheet) => ({ ...sheet, total: 1333 }))
    const request = { works, sheets: totals, wanted: {}, vetoed: [], rules, allowVacant: true }
    expect(decided(request)[0]).toEqual(['e000', 'creativity'])
    expect(decided({ ...request, works: [...works].reverse() })[0]).toEqual(['e000', 'creativity'])
  })
})

describe('two prizes for one work', () => {
  const orders = { graded: ['a', 'b', 'c', 'd'], creativity: ['b', 'a', 'd', 'c'] }
  const prize = (id: 'first' | 'second' | 'creativity', amount: number, count = 1) => ({
    id,
    name: id,
    group: id === 'creativity' ? ('creativity' as const) : ('graded' as const),
    count,
    amount,
  })

  it('are given where it is allowed', () => {
    const winners = givePrizes(
      [prize('first', 3000), prize('second', 1000), prize('creativity', 2500)],
      orders,
      true,
    )
    expect(Object.fromEntries(winners)).toEqual({ first: ['a'], creativity: ['b'], second: ['b'] })
  })

  it('leave the larger with the work and pass the other down', () => {
    const prizes = [prize('first', 3000), prize('second', 1000), prize('creativity', 2500)]
    expect(Object.fromEntries(givePrizes(prizes, orders, false))).toEqual({
      first: ['a'],
      creativity: ['b'],
      second: ['c'],
    })
    const rich = [prize('first', 3000, 2), prize('creativity', 2500)]
    expect(Object.fromEntries(givePrizes(rich, orders, false))).toEqual({
      first: ['a', 'b'],
      creativity: ['d'],
    })
    // Equal amounts: the graded prize.
    const equal = [prize('creativity', 3000), prize('first', 3000, 2)]
    expect(givePrizes(equal, orders, false).get('creativity')).toEqual(['d'])
  })

  it('pass no work over for a prize it would rather have', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const order = fc.shuffledSubarray(ids, { minLength: ids.length })
    const amount = fc.integer({ min: 1, max: 4 })
    const count = fc.integer({ min: 1, max: 3 })
    fc.assert(
      fc.property(
        order,
        order,
        fc.tuple(amount, amount, amount),
        fc.tuple(count, count, count),
        (g, c, a, n) => {
          const prizes = [
            prize('first', a[0], n[0]),
            prize('second', a[1], n[1]),
            prize('creativity', a[2], n[2]),
          ]
          const winners = givePrizes(prizes, { graded: g, creativity: c }, false)
          const own = (work: string) => prizes.find(({ id }) => winners.get(id)?.includes(work))?.amount ?? 0
          for (const { id, group, amount: worth } of prizes) {
            const list = group === 'graded' ? g : c
            const got = winners.get(id) ?? []
            const last = Math.max(...got.map((work) => list.indexOf(work)))
            for (const work of ids)
              if (own(work) < worth && !got.includes(work)) {
                expect(got).toHaveLength(prizes.find((one) => one.id === id)?.count ?? 0)
                expect(list.indexOf(work)).toBeGreaterThan(last)
              }
          }
        },
      ),
    )
  })

  it('need so many works', () => {
    expect(worksNeeded(planPrizes, false)).toBe(93)
    expect(worksNeeded(planPrizes, true)).toBe(90)
  })
})

describe('no cut', () => {
  const code = (request: CutRequest) => {
    const decision = cutAwards(request)
    return decision.ok ? 'ACCEPTED' : decision.code
  }

  it('while nobody has decided on double prizes', () => {
    expect(code(contest('x', 9, 5, { rules: { ...rules, doublePrize: null } }))).toBe(
      'DOUBLE_PRIZE_UNDECIDED',
    )
  })

  it('while sheets are missing: the works are named, also those on no route', () => {
    const request = contest('x', 9)
    const sheets = request.sheets.filter(
      ({ entry, judge }) => entry !== 'e004' && !(entry === 'e007' && judge === 'oJudge3'),
    )
    const wanted = Object.fromEntries(Object.entries(request.wanted).filter(([id]) => id !== 'e004'))
    expect(cutAwards({ ...request, sheets, wanted })).toMatchObject({
      code: 'SHEETS_MISSING',
      details: { entries: ['01-02 作品7', '05-01 作品4'].sort() },
    })
    // A work that is out needs no sheets.
    const vetoed = ['v04', 'v00'].map((villageId) => ({ villageId, villageName: '村', missing: [] }))
    expect(code({ ...request, sheets, wanted, vetoed })).toBe('ACCEPTED')
  })

  it('of fewer works than prizes, until somebody says that prizes stay vacant', () => {
    const request = contest('x', 5, 5, { allowVacant: false })
    expect(cutAwards(request)).toMatchObject({ code: 'FEWER_ENTRIES', details: { entries: 5, prizes: 9 } })
    expect(cut({ ...request, allowVacant: true }).vacant).toEqual([
      { prizeId: 'third', prizeName: '三等奖', count: 4 },
    ])
  })

  it('by an item no sheet has', () => {
    const orders = { ...rules.orders, graded: { by: 'total', ties: ['beauty'] } }
    expect(code(contest('x', 9, 5, { rules: { ...rules, orders } }))).toBe('RULE_INVALID')
  })

  it('of judges who share no work', () => {
    const works = [workOf(0), workOf(1)]
    const sheets = [sheetOf('e000', 'oA', [1, 1, 1]), sheetOf('e001', 'oB', [1, 1, 1])]
    expect(code({ works, sheets, wanted: {}, vetoed: [], rules, allowVacant: true })).toBe('DISCONNECTED')
    expect(code({ works: [], sheets: [], wanted: {}, vetoed: [], rules, allowVacant: true })).toBe(
      'NO_SHEETS',
    )
  })
})
