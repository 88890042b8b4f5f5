import { cutAwards } from '@shared/award/cut'
import type { FilledSheet } from '@shared/award/figures'
import { vetoOpen, vetoStands } from '@shared/cleanup/veto-case'
import { progressOf } from '@shared/judging/progress'
import type { RuleRef } from '@shared/rules/rules'
import { progressRequest, readPicture, type Picture } from '../../../core/judging/picture'
import type { ResultForm } from '../../../core/records/award'
import { vetoes, type Veto } from '../../../core/records/cleanup'
import type { Rule } from '../../../core/records/rules'
import { demand, refuseCall } from '../../../core/refusal-error'
import { currentRule, refOf, sha256Of } from '../../../core/rules'

/** All that a result is computed from, but for the rules. */
export interface Ground {
  readonly picture: Picture
  readonly vetoes: readonly Veto[]
}

/** Which versions it is computed by. */
export interface ByRules {
  readonly awards: Rule<'awards'>
  readonly cleanup: RuleRef
}

/** The judging as its own board sees it, and every veto. */
export async function readGround(): Promise<Ground> {
  const [picture, all] = await Promise.all([readPicture(), vetoes.all()])
  return { picture, vetoes: all }
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
export function demandSettled({ picture, vetoes: all }: Ground): void {
  if (picture.judging.state !== 'closed') refuseCall('JUDGING_STILL_OPEN')
  const open = all.filter(({ state }) => vetoOpen(state)).sort((a, b) => a.order - b.order)
  if (open.length) refuseCall('VETO_OPEN', { villages: open.map(({ villageName }) => villageName) })
}

/** The result of this ground by these rules, with its hash; @throws what {@link cutAwards} refuses, NO_SHEETS */
export function resultOf(ground: Ground, { awards, cleanup }: ByRules, allowVacant: boolean): ResultForm {
  const { picture } = ground
  const sheet = picture.judging.rule ?? refuseCall('NO_SHEETS')
  const cut = demand(
    cutAwards({
      works: picture.works,
      sheets: picture.sheets.map(({ entryId, judge, score }): FilledSheet => ({
        entry: entryId,
        judge,
        items: score.items,
        total: score.total,
      })),
      wanted: Object.fromEntries(progressOf(progressRequest(picture)).map(({ id, wanted }) => [id, wanted])),
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
    picture.sheets
      .map(({ _id, entryId, judge, answers, score, rule }) => ({ _id, entryId, judge, answers, score, rule }))
      .sort((a, b) => (a._id < b._id ? -1 : 1)),
  )
  const result = { ...cut, rules: { sheet, awards: refOf(awards), cleanup }, sheetsSha256 }
  return { result, sha256: sha256Of(result) }
}
