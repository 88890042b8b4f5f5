import { assess } from '@shared/assessment/compute'
import { proposalsOf } from '@shared/assessment/propose'
import type { VillageRecords } from '@shared/assessment/records'
import type { VillageSheet } from '@shared/assessment/sheet'
import type { Phase } from '@shared/campaign/plan'
import { vetoOpen, vetoStands } from '@shared/cleanup/veto-case'
import { dayOf, endOfDay, readMonth, type Day, type Moment, type Month } from '@shared/kernel/days'
import type { SheetItem } from '@shared/sheet/sheet'
import type { AssessmentForm } from '../../core/records/assessment'
import type { Result } from '../../core/records/award'
import type { Veto } from '../../core/records/cleanup'
import type { Ranking } from '../../core/records/ranking'
import type { Village } from '../../core/records/roster'
import type { Rule } from '../../core/records/rules'
import { refuseCall } from '../../core/refusal-error'
import { refOf, sha256Of } from '../../core/rules'

export interface ByVillage<Row> {
  readonly _id: string
  readonly rows: readonly Row[]
}

/** What the database brought together by village. */
export interface Rows {
  readonly works: readonly ByVillage<VillageRecords['entries'][number]>[]
  readonly items: readonly ByVillage<{ readonly itemId: string; readonly claimedAt: Moment }>[]
  readonly due: readonly ByVillage<VillageRecords['problems'][number]>[]
  readonly faults: readonly ByVillage<
    Omit<VillageRecords['faults'][number], 'on'> & { readonly at: Moment }
  >[]
  readonly lost: readonly ByVillage<VillageRecords['deductions'][number]>[]
}

/** All that a year is computed from, but for the rules. */
export interface Ground {
  readonly year: string
  readonly villages: readonly VillageRecords[]
  readonly months: AssessmentForm['assessment']['months']
  readonly resultSha256: string
  /** Inspected months without a published ranking. */
  readonly unpublished: readonly Month[]
  /** Villages whose veto somebody has to decide first. */
  readonly openVetoes: readonly string[]
  readonly resultRuns: boolean
  readonly ofCampaign: boolean
}

export interface Read {
  readonly year: string
  readonly phases: readonly Phase[]
  readonly villages: readonly Village[]
  readonly checklist: readonly SheetItem[]
  readonly deadline: Day | undefined
  readonly ranked: readonly Ranking[]
  readonly held: readonly Month[]
  readonly result: Result | undefined
  readonly vetoes: readonly Veto[]
  readonly rows: Rows
}

const rowsOf = <Row>(groups: readonly ByVillage<Row>[]): ((villageId: string) => readonly Row[]) => {
  const byVillage = new Map(groups.map(({ _id, rows }) => [_id, rows]))
  return (villageId) => byVillage.get(villageId) ?? []
}

/** The year's records, brought together by village. */
export function groundOf(read: Read): Ground {
  const { year, result, ranked } = read
  const published = new Set(ranked.map(({ kind }) => kind))
  return {
    year,
    villages: [...read.villages].sort((a, b) => a.order - b.order).map(recordsIn(read)),
    months: ranked.map(({ kind, form }) => ({ month: kind, sha256: form.sha256 })),
    resultSha256: result?.state === 'final' ? result.form.sha256 : '',
    unpublished: [...new Set(read.held)].filter((month) => !published.has(month)).sort(),
    openVetoes: read.vetoes.filter(({ state }) => vetoOpen(state)).map(({ villageName }) => villageName),
    resultRuns: result?.state === 'published',
    ofCampaign: read.phases.some(({ from, to }) => from.slice(0, 4) === year || to.slice(0, 4) === year),
  }
}

function recordsIn(read: Read): (village: Village) => VillageRecords {
  const { ranked, result, checklist, deadline, rows } = read
  const vetoed = new Set(read.vetoes.filter(({ state }) => vetoStands(state)).map(({ _id }) => _id))
  const lines = ranked.map(({ kind, form }) => ({
    month: kind,
    byVillage: new Map(form.ranking.villages.map((row) => [row.villageId, row])),
  }))
  const works = new Map(result?.form.result.works.map((work) => [work.entryId, work]))
  const awards = result?.state === 'final' ? result.form.result.awards : []
  const [entriesOf, itemsOf, dueOf, faultsOf, lostOf] = [
    rowsOf(rows.works),
    rowsOf(rows.items),
    rowsOf(rows.due),
    rowsOf(rows.faults),
    rowsOf(rows.lost),
  ]
  return ({ _id: villageId, name: villageName, districtName = '', quota }) => {
    const claimed = new Map(itemsOf(villageId).map((item) => [item.itemId, item.claimedAt]))
    return {
      villageId,
      villageName,
      districtName,
      quota,
      rankings: lines.map(({ month, byVillage }) => {
        const { place = 0, score = 0 } = byVillage.get(villageId) ?? {}
        return { month, place, score }
      }),
      entries: entriesOf(villageId),
      awards: awards.flatMap(({ prizeId, prizeName, entryId }) => {
        const work = works.get(entryId)
        return work?.villageId === villageId ? [{ prizeId, prizeName, entryId, title: work.title }] : []
      }),
      cleanup: checklist.map(({ id: itemId, name }) => {
        const at = claimed.get(itemId)
        return { itemId, name, inTime: at !== undefined && (!deadline || at <= endOfDay(deadline)) }
      }),
      problems: dueOf(villageId),
      faults: faultsOf(villageId).map(({ id, fault, at }) => ({ id, fault, on: dayOf(at) })),
      vetoed: vetoed.has(villageId),
      deductions: lostOf(villageId),
    }
  }
}

/** @throws NOT_CAMPAIGN_YEAR, RANKINGS_UNPUBLISHED naming the months, NO_RANKINGS, VETO_OPEN, RESULT_NOT_FINAL */
export function demandSettled(ground: Ground): void {
  const { year, unpublished, months, openVetoes } = ground
  if (!ground.ofCampaign) refuseCall('NOT_CAMPAIGN_YEAR', { year })
  if (unpublished.length) refuseCall('RANKINGS_UNPUBLISHED', { months: unpublished.map(readMonth) })
  if (!months.length) refuseCall('NO_RANKINGS', { year })
  if (openVetoes.length) refuseCall('VETO_OPEN', { villages: openVetoes })
  if (ground.resultRuns) refuseCall('RESULT_NOT_FINAL')
}

/** The records in one order, whatever order the database gave them in: what their hash is taken of. */
const settled = (villages: readonly VillageRecords[]) => {
  const sorted = <T>(rows: readonly T[]): T[] =>
    rows
      .map((row) => ({ row, key: JSON.stringify(row) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ row }) => row)
  return villages.map((village) => ({
    ...village,
    entries: sorted(village.entries),
    awards: sorted(village.awards),
    problems: sorted(village.problems),
    faults: sorted(village.faults),
    deductions: sorted(village.deductions),
  }))
}

export interface Computed {
  readonly form: Pick<AssessmentForm, 'assessment' | 'proposals' | 'sha256'>
  readonly sheets: readonly { readonly sheet: VillageSheet; readonly sha256: string }[]
}

/** The year's assessment of this ground by this rule, with every hash. */
export function assessmentOf(ground: Ground, asOf: Moment, rule: Rule<'assessment'>): Computed {
  const { year, months, resultSha256 } = ground
  const sheets = assess(ground.villages, rule.body).map((sheet) => ({ sheet, sha256: sha256Of(sheet) }))
  const assessment = {
    year,
    asOf,
    rule: refOf(rule),
    inputsSha256: sha256Of({ year, months, resultSha256, villages: settled(ground.villages) }),
    months,
    resultSha256,
    appealDays: rule.body.appealDays,
    villages: sheets.map(({ sheet: { points: _points, ...line }, sha256 }) => ({ ...line, sha256 })),
  }
  const proposals = proposalsOf(
    year,
    sheets.map(({ sheet }) => sheet),
    rule.body,
  )
  return { form: { assessment, proposals, sha256: sha256Of(assessment) }, sheets }
}
