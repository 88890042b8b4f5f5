import { chanceOf, shuffled } from '../kernel/chance'
import { cutsOf, misplacedYuan } from './look-worth'
import { secondLook, type SecondLookRequest } from './second-look'
import { normalBelow, owenT, trigamma, trigammaInverse } from './special'

const prizes = [
  { count: 3, yuan: 3000 },
  { count: 6, yuan: 1000 },
]
/** 30 works on a ladder of points, 6 judges, two sheets each and noise that chance makes. */
function request(more: Partial<SecondLookRequest> = {}): SecondLookRequest {
  const chance = chanceOf('second look')
  const entries = Array.from({ length: 30 }, (_, e) => ({
    id: `e${String(e).padStart(2, '0')}`,
    village: `v${e % 10}`,
  }))
  const judges = Array.from({ length: 6 }, (_, j) => ({ id: `j${j}`, recused: [`v${j}`] }))
  const sheets = entries.flatMap(({ id }, e) =>
    [e, e + 1 + (e % 4)].map((j) => ({
      entry: id,
      judge: `j${j % 6}`,
      score: 95 - 1.5 * e + (j % 6) + 8 * (chance() - 0.5),
    })),
  )
  return { sheets, entries, judges, prizes, looks: 18, ...more }
}
const looksOf = (asked: SecondLookRequest) => {
  const decision = secondLook(asked)
  if (!decision.ok) throw new Error(decision.message)
  return decision.value
}

describe('the second look', () => {
  it('spends the sheets near the cuts, each work and judge once, in even loads', () => {
    const asked = request()
    const looks = looksOf(asked)
    expect(looks).toHaveLength(18)
    const pairs = [...asked.sheets, ...looks].map(({ entry, judge }) => `${entry}/${judge}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const { id } of asked.judges)
      expect(looks.filter(({ judge }) => judge === id).length).toBeLessThanOrEqual(3)
    const ranks = looks.map(({ entry }) => Number(entry.slice(1)))
    expect(ranks.filter((rank) => rank < 16).length).toBeGreaterThan(15)
  })

  it('keeps recusal, leaves out who does not stand, and is the same for any order of the sheets', () => {
    const asked = request()
    const entries = asked.entries.slice(1)
    const looks = looksOf({ ...asked, entries })
    const villageOf = new Map(asked.entries.map(({ id, village }) => [id, village]))
    for (const { entry, judge } of looks) expect(villageOf.get(entry)).not.toBe(`v${judge.slice(1)}`)
    expect(looks.some(({ entry }) => entry === 'e00')).toBe(false)
    expect(looksOf({ ...asked, entries, sheets: shuffled(asked.sheets, chanceOf('x')) })).toEqual(looks)
  })

  it('prefers the steadier of two judges', () => {
    const asked = request({ looks: 6, mostPerJudge: 6 })
    const chance = chanceOf('erratic')
    const sheets = asked.entries.flatMap(({ id }, e) =>
      asked.judges
        .filter((_, j) => j < 4 || e < 20)
        .filter((_, j) => e < 12 || j !== e % 4)
        .map(({ id: judge }, j) => ({
          entry: id,
          judge,
          score: 90 - e / 2 + (judge === 'j5' ? 40 : 4) * (chance() - 0.5) + j,
        })),
    )
    const looks = looksOf({ ...asked, sheets })
    expect(looks.filter(({ judge }) => judge === 'j5')).toHaveLength(0)
  })

  it('stops when nobody may look or nothing is left to save', () => {
    const asked = request()
    expect(
      looksOf({
        ...asked,
        judges: asked.judges.map((judge) => ({ ...judge, recused: asked.entries.map((e) => e.village) })),
      }),
    ).toEqual([])
    expect(looksOf({ ...asked, sheets: asked.sheets.map((sheet) => ({ ...sheet, score: 80 })) })).toEqual([])
    expect(looksOf({ ...asked, looks: 0 })).toEqual([])
  })

  it('refuses a work without a first sheet', () =>
    expect(secondLook(request({ entries: [{ id: 'new', village: 'v' }] }))).toMatchObject({
      code: 'NOT_FOUND',
    }))
})

describe('the money at a cut', () => {
  it('is half of it at the cut, before and after, as the chance of error says', () => {
    const belief = { mean: 80, variance: 9 }
    const cut = [{ at: 80, yuan: 1000 }]
    expect(misplacedYuan(belief, 9, cut)).toBeCloseTo(250, 6)
    expect(misplacedYuan(belief, 0, cut)).toBe(0)
    expect(misplacedYuan(belief, 4.5, cut)).toBeCloseTo((1000 / 2) * 0.25, 6)
    expect(misplacedYuan(belief, 9, [{ at: 83, yuan: 1000 }])).toBeCloseTo(500 * normalBelow(-1), 1)
  })

  it('lies where as many works are expected above as there are prizes', () => {
    const beliefs = Array.from({ length: 20 }, (_, n) => ({ mean: n, variance: 1 }))
    expect(
      cutsOf(beliefs, [
        { count: 5, yuan: 100 },
        { count: 15, yuan: 50 },
      ]),
    ).toEqual([{ at: expect.closeTo(14.5, 1) as number, yuan: 50 }])
  })

  it('rests on sound functions', () => {
    expect(normalBelow(1.959964)).toBeCloseTo(0.975, 6)
    expect(owenT(1, Math.PI / 4)).toBeCloseTo(0.5 * normalBelow(1) * normalBelow(-1), 6)
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 6)
    expect(trigamma(trigammaInverse(0.3))).toBeCloseTo(0.3, 9)
  })
})
