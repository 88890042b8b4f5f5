import fc from 'fast-check'
import { canonicalJson } from '../kernel/canonical'
import { faultIds } from '../problem/accountability'
import { problemCategoryIds } from '../problem/categories'
import { assess } from './compute'
import { proposalsOf } from './propose'
import type { VillageRecords } from './records'
import type { AssessmentRules } from './rules'
import { shareExactly } from './share'
import type { VillageSheet } from './sheet'

const rules: AssessmentRules = {
  weights: {
    rankings: 4000,
    contest: 1500,
    cleanup: 1000,
    problems: 2000,
    accountability: 1000,
    inspections: 500,
  },
  quota: 1000,
  awards: { first: 500, second: 300, third: 200, creativity: 300 },
  perFault: 200,
  grades: [
    { id: 'excellent', name: '优秀', from: 9000 },
    { id: 'good', name: '良好', from: 8000 },
    { id: 'passed', name: '合格', from: 6000 },
    { id: 'failed', name: '不合格', from: 0 },
  ],
  appealDays: 5,
  propose: { commend: 1, criticiseBelow: 6000, admonishDeductions: 1, holdFaults: 2 },
}

const blank: VillageRecords = {
  villageId: 'v01',
  villageName: '中西里',
  districtName: '东管区',
  quota: 3,
  rankings: [{ month: '2026-06', place: 1, score: 10_000 }],
  entries: [],
  awards: [],
  cleanup: [{ itemId: 'straw', name: '柴草', inTime: true }],
  problems: [],
  faults: [],
  vetoed: false,
  deductions: [],
}
const one = (over: Partial<VillageRecords>): VillageSheet => {
  const [sheet] = assess([{ ...blank, ...over }], rules)
  if (!sheet) throw new Error('no sheet')
  return sheet
}
const scoreIn = (sheet: VillageSheet, component: string) =>
  sheet.components.find(({ id }) => id === component)?.score
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)

const id = fc.stringMatching(/^[a-z0-9]{8}$/)
const list = <T>(row: fc.Arbitrary<T>, selector: (row: T) => string) =>
  fc.uniqueArray(row, { selector, maxLength: 30 })
const day = fc.constantFrom('2026-06-20', '2026-07-31', '2026-12-01')
const village: fc.Arbitrary<VillageRecords> = fc.record({
  villageId: id,
  villageName: fc.constant('村'),
  districtName: fc.constant(''),
  quota: fc.integer({ min: 1, max: 6 }),
  rankings: list(
    fc.record({
      month: fc.integer({ min: 1, max: 12 }).map((n) => `2026-${String(n).padStart(2, '0')}`),
      place: fc.nat(59),
      score: fc.nat(10_000),
    }),
    ({ month }) => month,
  ),
  entries: list(fc.record({ id, number: fc.nat(6000), title: fc.string() }), (row) => row.id),
  awards: list(
    fc.record({
      prizeId: fc.constantFrom('first', 'second', 'third', 'creativity'),
      prizeName: fc.constant('奖'),
      entryId: id,
      title: fc.string(),
    }),
    ({ prizeId, entryId }) => prizeId + entryId,
  ),
  cleanup: list(fc.record({ itemId: id, name: fc.string(), inTime: fc.boolean() }), (row) => row.itemId),
  problems: list(
    fc.record({ id, category: fc.constantFrom(...problemCategoryIds), deadline: day, inTime: fc.boolean() }),
    (row) => row.id,
  ),
  faults: list(fc.record({ id, fault: fc.constantFrom(...faultIds), on: day }), (row) => row.id),
  vetoed: fc.boolean(),
  deductions: list(
    fc.record({ id, on: day, issuer: fc.string(), points: fc.integer({ min: 1, max: 10_000 }) }),
    (row) => row.id,
  ),
})
const town = fc.uniqueArray(village, { selector: ({ villageId }) => villageId, maxLength: 8 })

describe('the law of the sheet', () => {
  it('adds its points up to its components and to its score, exactly, in whole hundredths', () => {
    fc.assert(
      fc.property(town, (villages) => {
        for (const sheet of assess(villages, rules)) {
          expect(sheet.points.every(({ points }) => Number.isInteger(points))).toBe(true)
          for (const { id: component, score } of sheet.components)
            expect(
              sum(sheet.points.filter((point) => point.component === component).map(({ points }) => points)),
            ).toBe(score)
          expect(sum(sheet.points.map(({ points }) => points))).toBe(sheet.score)
        }
      }),
    )
  })

  it('gives every component a line, and every line a record', () => {
    fc.assert(
      fc.property(village, (records) => {
        // A published ranking names every village: computing asks for one at least.
        const rankings = [...records.rankings.filter(({ month }) => month !== '2026-06'), ...blank.rankings]
        const [sheet] = assess([{ ...records, rankings }], rules)
        for (const { id: component } of sheet?.components ?? [])
          expect(sheet?.points.some((point) => point.component === component)).toBe(true)
        expect(sheet?.points.every(({ link }) => link.id !== '')).toBe(true)
      }),
    )
  })

  it('comes out the same to the last digit, in whatever order the records are read', () => {
    const turned = <T>(rows: readonly T[], by: number): T[] => [
      ...rows.slice(by % (rows.length || 1)),
      ...rows.slice(0, by % (rows.length || 1)),
    ]
    fc.assert(
      fc.property(village, fc.nat(), (records, by) => {
        const again: VillageRecords = {
          ...records,
          rankings: turned(records.rankings, by),
          entries: turned(records.entries, by).reverse(),
          awards: turned(records.awards, by),
          cleanup: turned(records.cleanup, by).reverse(),
          problems: turned(records.problems, by),
          faults: turned(records.faults, by).reverse(),
          deductions: turned(records.deductions, by),
        }
        expect(canonicalJson(assess([again], rules))).toBe(canonicalJson(assess([records], rules)))
      }),
    )
  })

  it('puts every village under a veto behind the others, with the worst grade', () => {
    fc.assert(
      fc.property(town, (villages) => {
        const sheets = assess(villages, rules)
        const free = sheets.filter(({ vetoed }) => !vetoed)
        for (const sheet of sheets.filter(({ vetoed }) => vetoed)) {
          expect(sheet.grade).toBe('failed')
          expect(scoreIn(sheet, 'contest')).toBe(0)
          expect(sheet.place).toBeGreaterThan(free.length)
        }
      }),
    )
  })
})

describe('sharing', () => {
  it('is exact, and fair to one hundredth', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.array(fc.nat(10_000), { minLength: 1 }), (total, weights) => {
        const parts = shareExactly(total, weights)
        const all = sum(weights)
        expect(sum(parts)).toBe(all ? total : 0)
        parts.forEach((part, i) => {
          if (all) expect(Math.abs(part - (total * (weights[i] ?? 0)) / all)).toBeLessThan(1)
        })
      }),
    )
  })

  it('gives what is left to those who lost most, equals in their order', () => {
    expect(shareExactly(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(shareExactly(10, [0, 3, 7])).toEqual([0, 3, 7])
    expect(shareExactly(5, [0, 0])).toEqual([0, 0])
  })
})

describe('the components', () => {
  it('give a hundred points to a village with nothing amiss, quota met and prizes won', () => {
    const entries = ['e1', 'e2', 'e3'].map((entry, i) => ({ id: entry, number: 101 + i, title: entry }))
    const awards = [
      { prizeId: 'first' as const, prizeName: '一等奖', entryId: 'e1', title: 'e1' },
      { prizeId: 'third' as const, prizeName: '三等奖', entryId: 'e2', title: 'e2' },
    ]
    const sheet = one({ entries, awards })
    expect(sheet).toMatchObject({ score: 10_000, gradeName: '优秀', place: 1 })
    // Both prizes together give no more than is left of the contest's weight.
    expect(sheet.points.filter(({ link }) => link.kind === 'award').map(({ points }) => points)).toEqual([
      357, 143,
    ])
  })

  it('take the mean of the months with a place, and name a month nobody came', () => {
    const sheet = one({
      rankings: [
        { month: '2026-08', place: 9, score: 8000 },
        { month: '2026-07', place: 0, score: 0 },
        { month: '2026-06', place: 3, score: 9001 },
      ],
    })
    // 40 × (90.01 + 80.00) / 2 / 100 = 34.002, rounded once.
    expect(scoreIn(sheet, 'rankings')).toBe(3400)
    expect(
      sheet.points
        .filter(({ component }) => component === 'rankings')
        .map(({ label, points }) => [label, points]),
    ).toEqual([
      ['2026年6月 第 3 名，90.01 分', 1800],
      ['2026年7月 没有督查，不计入平均', 0],
      ['2026年8月 第 9 名，80 分', 1600],
    ])
  })

  it('give the share of problems closed in time, and all of it where none was due', () => {
    const problem = (key: string, inTime: boolean) => ({
      id: key,
      category: 'street' as const,
      deadline: '2026-06-25',
      inTime,
    })
    expect(scoreIn(one({}), 'problems')).toBe(2000)
    const sheet = one({ problems: [problem('c', true), problem('a', false), problem('b', true)] })
    expect(scoreIn(sheet, 'problems')).toBe(1333)
    expect(
      sheet.points
        .filter(({ component }) => component === 'problems')
        .map(({ link, points }) => [link.id, points]),
    ).toEqual([
      ['a', 0],
      ['b', 667],
      ['c', 666],
    ])
  })

  it('lose by record, without a floor', () => {
    const sheet = one({
      faults: [{ id: 'f', fault: 'fake', on: '2026-07-01' }],
      deductions: [{ id: 'd', on: '2026-08-01', issuer: '区督查组', points: 650 }],
    })
    expect(scoreIn(sheet, 'accountability')).toBe(800)
    expect(scoreIn(sheet, 'inspections')).toBe(-150)
  })

  it('give a vetoed village nothing of the contest, and its points name the veto', () => {
    const sheet = one({ vetoed: true, entries: [{ id: 'e1', number: 101, title: '石磨' }] })
    expect(sheet.points.filter(({ component }) => component === 'contest')).toEqual([
      {
        component: 'contest',
        label: '一票否决：评比定为最差等次，不得分',
        points: 0,
        link: { kind: 'veto', id: 'v01' },
      },
    ])
    expect(sheet.gradeName).toBe('不合格')
  })
})

describe('proposals', () => {
  it('name the kinds by the figures, and decide nothing', () => {
    const fault = (key: string) => ({ id: key, fault: 'surface' as const, on: '2026-07-01' })
    const sheets = assess(
      [
        blank,
        { ...blank, villageId: 'v02', vetoed: true },
        {
          ...blank,
          villageId: 'v03',
          faults: [fault('f1'), fault('f2')],
          deductions: [{ id: 'd', on: '2026-08-01', issuer: '区督查组', points: 100 }],
        },
      ],
      rules,
    )
    expect(proposalsOf('2026', sheets, rules).map(({ id: proposal }) => proposal)).toEqual([
      '2026:commendation:v01',
      '2026:admonition:v03',
      '2026:accountability:v03',
      '2026:criticism:v02',
    ])
  })
})
