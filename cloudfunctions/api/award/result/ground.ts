import { cutAwards } from '@shared/award/cut'
import type { FilledSheet } from '@shared/award/figures'
import { vetoOpen, vetoStands } from '@shared/cleanup/veto-case'
import type { RuleRef } from '@shared/rules/rules'
import type { ResultForm } from '../../../core/records/award'
import { vetoes, type Veto } from '../../../core/records/cleanup'
import {
  judgingId,
  judgings,
  routes,
  sheets,
  type Judging,
  type Route,
  type SheetRecord,
} from '../../../core/records/judging'
import { entries, type Entry } from '../../../core/records/landscape'
import type { Rule } from '../../../core/records/rules'
import { demand, refuseCall } from '../../../core/refusal-error'
import { currentRule, refOf, sha256Of } from '../../../core/rules'

/** All that a result is computed from, but for the rules. */
export interface Ground {
  readonly judging: Judging | undefined
  readonly routes: readonly Route[]
  readonly sheets: readonly SheetRecord[]
  readonly works: readonly Entry[]
  readonly vetoes: readonly Veto[]
}

/** Which versions it is computed by. */
export interface ByRules {
  readonly awards: Rule<'awards'>
  readonly cleanup: RuleRef
}

/** Every valid sheet and every published work: five requests at once, one more per thousand records. */
export async function readGround(): Promise<Ground> {
  const [judging, onRoutes, valid, works, all] = await Promise.all([
    judgings.get(judgingId),
    routes.all(),
    sheets.all({ state: 'valid' }),
    entries.all({ state: 'published' }),
    vetoes.all(),
  ])
  return { judging, routes: onRoutes, sheets: valid, works, vetoes: all }
}

/** The rules as they stand now; of the cleanup the version the vetoes were proposed by, where there are any. */
export async function rulesNow(ground: Ground): Promise<ByRules> {
  const proposedBy = ground.vetoes.map(({ rule }) => rule).sort((a, b) => b.version - a.version)[0]
  const [awards, cleanup] = await Promise.all([
    currentRule('awards'),
    proposedBy ?? currentRule('cleanup').then(refOf),
  ])
  return { awards, cleanup }
}

/** @throws JUDGING_STILL_OPEN, VETO_OPEN with the villages */
export function demandSettled({ judging, vetoes: all }: Ground): void {
  if (judging?.state !== 'closed') refuseCall('JUDGING_STILL_OPEN')
  const open = all.filter(({ state }) => vetoOpen(state)).sort((a, b) => a.order - b.order)
  if (open.length) refuseCall('VETO_OPEN', { villages: open.map(({ villageName }) => villageName) })
}

/** The result of this ground by these rules, with its hash; @throws what {@link cutAwards} refuses, NO_SHEETS */
export function resultOf(ground: Ground, { awards, cleanup }: ByRules, allowVacant: boolean): ResultForm {
  const sheet = ground.judging?.rule ?? refuseCall('NO_SHEETS')
  const wanted: Record<string, number> = {}
  for (const { entryId } of ground.routes.flatMap(({ stops }) => stops))
    wanted[entryId] = (wanted[entryId] ?? 0) + 1
  const cut = demand(
    cutAwards({
      works: ground.works.map((entry) => ({
        id: entry._id,
        number: entry.number,
        title: entry.form.title,
        villageId: entry.villageId,
        villageName: entry.villageName,
        submittedAt: entry.submittedAt,
      })),
      sheets: ground.sheets.map(({ entryId, judge, score }): FilledSheet => ({
        entry: entryId,
        judge,
        items: score.items,
        total: score.total,
      })),
      wanted,
      vetoed: ground.vetoes
        .filter(({ state }) => vetoStands(state))
        .map(({ villageId, villageName, missing }) => ({
          villageId,
          villageName,
          missing: missing.map(({ name }) => name),
        })),
      rules: awards.body,
      allowVacant,
    }),
  )
  const sheetsSha256 = sha256Of(
    ground.sheets
      .map(({ _id, entryId, judge, answers, score, rule }) => ({ _id, entryId, judge, answers, score, rule }))
      .sort((a, b) => (a._id < b._id ? -1 : 1)),
  )
  const result = { ...cut, rules: { sheet, awards: refOf(awards), cleanup }, sheetsSha256 }
  return { result, sha256: sha256Of(result) }
}
