import { readDay, readMonth } from '../kernel/days'
import { readEntryNumber } from '../landscape/quota'
import { faults } from '../problem/accountability'
import { problemCategories } from '../problem/categories'
import { plainPoints } from '../sheet/points'
import type { VillageRecords } from './records'
import type { AssessmentRules } from './rules'
import { shareExactly } from './share'
import { type LinkKind, type Point, type VillageSheet } from './sheet'
import { componentIds, type ComponentId } from './components'

/** A component as computed: its score by the rules, and the lines that together make it. */
interface Part {
  readonly score: number
  readonly lines: readonly Line[]
}
interface Line {
  readonly label: string
  readonly points: number
  readonly kind: LinkKind
  readonly id: string
}

const full = 10_000

/** The same order whatever order the records came in. */
const byKey = <T>(rows: readonly T[], key: (row: T) => string): T[] =>
  [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))

/** A score shared over lines by weight; the lines add up to it exactly. */
const shared = (
  score: number,
  rows: readonly (Omit<Line, 'points'> & { readonly weight: number })[],
): Line[] => {
  const parts = shareExactly(
    score,
    rows.map(({ weight }) => weight),
  )
  return rows.map(({ label, kind, id }, i) => ({ label, kind, id, points: parts[i] ?? 0 }))
}

/** The mean of the months in which the village has a place; a month without a visit is named and counts nothing. */
function rankingsPart({ rankings }: VillageRecords, weight: number): Part {
  const ranked = rankings.filter(({ place }) => place > 0)
  const sum = ranked.reduce((all, { score }) => all + score, 0)
  const score = ranked.length ? Math.round((weight * sum) / (ranked.length * full)) : 0
  const rows = byKey(rankings, ({ month }) => month).map(({ month, place, score: got }) => ({
    label: place
      ? `${readMonth(month)} 第 ${place} 名，${plainPoints(got)} 分`
      : `${readMonth(month)} 没有督查，不计入平均`,
    weight: place ? got : 0,
    kind: 'ranking' as const,
    id: month,
  }))
  return { score, lines: shared(score, rows) }
}

/** Quota and awards; nothing for a village whose veto stands (plan 二（二）2③: 最差等次). */
function contestPart(records: VillageRecords, weight: number, rules: AssessmentRules): Part {
  const { villageId, vetoed, quota, entries, awards } = records
  if (vetoed) {
    const label = '一票否决：评比定为最差等次，不得分'
    return { score: 0, lines: [{ label, points: 0, kind: 'veto', id: villageId }] }
  }
  const met = Math.round((rules.quota * Math.min(entries.length, quota)) / quota)
  const rows = byKey(entries, ({ number, id }) => `${String(number).padStart(6, '0')}:${id}`).map(
    ({ id, number, title }) => ({
      label: `公布的作品 ${readEntryNumber(number)}“${title}”`,
      weight: 1,
      kind: 'entry' as const,
      id,
    }),
  )
  const prizes = byKey(awards, ({ prizeId, entryId }) => `${prizeId}:${entryId}`).map((award) => ({
    label: `${award.prizeName}“${award.title}”`,
    weight: rules.awards[award.prizeId],
    kind: 'award' as const,
    id: award.entryId,
  }))
  const won = Math.min(
    weight - rules.quota,
    prizes.reduce((sum, prize) => sum + prize.weight, 0),
  )
  const none = { label: '没有公布的作品', points: 0, kind: 'village' as const, id: villageId }
  return {
    score: met + won,
    lines: [...(rows.length ? shared(met, rows) : [none]), ...shared(won, prizes)],
  }
}

/** A share of records that are as they should be; with nothing asked for all is well. */
function sharePart(
  weight: number,
  rows: readonly (Omit<Line, 'points'> & { readonly good: boolean })[],
  none: Omit<Line, 'points'>,
): Part {
  if (!rows.length) return { score: weight, lines: [{ ...none, points: weight }] }
  const good = rows.filter((row) => row.good).length
  const score = Math.round((weight * good) / rows.length)
  return {
    score,
    lines: shared(
      score,
      rows.map((row) => ({ ...row, weight: row.good ? 1 : 0 })),
    ),
  }
}

const cleanupPart = ({ villageId, cleanup }: VillageRecords, weight: number): Part =>
  sharePart(
    weight,
    byKey(cleanup, ({ itemId }) => itemId).map(({ itemId, name, inTime }) => ({
      label: `${name}${inTime ? '' : '：没有按时验收'}`,
      good: inTime,
      kind: 'cleanup',
      id: `${villageId}:${itemId}`,
    })),
    { label: '清单上没有要做的事', kind: 'cleanup', id: `${villageId}:` },
  )

const problemsPart = ({ villageId, problems }: VillageRecords, weight: number): Part =>
  sharePart(
    weight,
    byKey(problems, ({ id }) => id).map(({ id, category, deadline, inTime }) => ({
      label: `${problemCategories[category]}，期限${readDay(deadline)}${inTime ? '，按时销号' : '，没有按时销号'}`,
      good: inTime,
      kind: 'problem',
      id,
    })),
    { label: '全年没有到期的问题', kind: 'problems', id: villageId },
  )

/** Begins with its weight and loses by record, without a floor. */
function lossPart(weight: number, start: Omit<Line, 'points'>, losses: readonly Line[]): Part {
  const lines = [{ ...start, points: weight }, ...losses]
  return { score: losses.reduce((sum, { points }) => sum + points, weight), lines }
}

const accountabilityPart = (records: VillageRecords, weight: number, { perFault }: AssessmentRules): Part =>
  lossPart(
    weight,
    { label: '起评分', kind: 'faults', id: records.villageId },
    byKey(records.faults, ({ id }) => id).map(({ id, fault, on }) => ({
      label: `${faults[fault]}，${readDay(on)}`,
      points: -perFault,
      kind: 'accountability',
      id,
    })),
  )

const inspectionsPart = ({ villageId, deductions }: VillageRecords, weight: number): Part =>
  lossPart(
    weight,
    { label: '起评分', kind: 'deductions', id: villageId },
    byKey(deductions, ({ id }) => id).map(({ id, on, issuer, points }) => ({
      label: `${issuer}，${readDay(on)}`,
      points: -points,
      kind: 'deduction',
      id,
    })),
  )

const parts: Readonly<
  Record<ComponentId, (records: VillageRecords, weight: number, rules: AssessmentRules) => Part>
> = {
  rankings: rankingsPart,
  contest: contestPart,
  cleanup: cleanupPart,
  problems: problemsPart,
  accountability: accountabilityPart,
  inspections: inspectionsPart,
}

const gradeOf = ({ grades }: AssessmentRules, score: number, vetoed: boolean) => {
  const worst = grades[grades.length - 1]
  const found = vetoed ? worst : (grades.find(({ from }) => score >= from) ?? worst)
  return { grade: found?.id ?? '', gradeName: found?.name ?? '' }
}

/**
 * The sheets of all villages (domain.md part 14): whole hundredths throughout, so that the points of a sheet add up to its
 * components and to its score exactly. Who stands under a veto has the worst grade and comes after the others.
 * @param villages in the plan's order, which equals keep
 */
export function assess(villages: readonly VillageRecords[], rules: AssessmentRules): VillageSheet[] {
  const sheets = villages.map((records) => {
    const made = componentIds.map((id) => ({
      id,
      weight: rules.weights[id],
      ...parts[id](records, rules.weights[id], rules),
    }))
    const { villageId, villageName, districtName, vetoed } = records
    const score = made.reduce((sum, part) => sum + part.score, 0)
    return {
      villageId,
      villageName,
      districtName,
      vetoed,
      score,
      ...gradeOf(rules, score, vetoed),
      components: made.map(({ id, weight, score: got }) => ({ id, weight, score: got })),
      points: made.flatMap(({ id: component, lines }) =>
        lines.map(({ label, points, kind, id }): Point => ({ component, label, points, link: { kind, id } })),
      ),
    }
  })
  const before = (a: (typeof sheets)[number], b: (typeof sheets)[number]) =>
    a.vetoed === b.vetoed ? a.score > b.score : b.vetoed
  return sheets.map((sheet) => ({
    ...sheet,
    place: 1 + sheets.filter((other) => before(other, sheet)).length,
  }))
}
