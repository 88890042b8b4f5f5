import { isModel } from '@shared/household/model'
import { dayOf, monthOf } from '@shared/kernel/days'
import type { EvidencePhoto, HelpLine, HouseholdView, ScoreLine } from '@contract'
import { evidenceOf } from '../../core/evidence'
import { householdRow } from '../../core/household-row'
import type { Names } from '../../core/names'
import {
  helps,
  householdScores,
  type Help,
  type Household,
  type HouseholdScore,
} from '../../core/records/household'
import { people } from '../../core/records/roster'
import { currentRule } from '../../core/rules'
import { factsOf } from './load'

const mostNames = 1000

/** A household with all that hangs on it, for those who may see it. Requests: scores, helps, rule, names, photos = 5. */
export async function householdView(household: Household, now: number): Promise<HouseholdView> {
  const [scores, helped, rule] = await Promise.all([
    householdScores.all({ householdId: household._id }),
    helps.all({ householdId: household._id }),
    currentRule('household'),
  ])
  const openids = new Set([household.pairedWith, ...[...scores, ...helped].map(({ by }) => by)])
  openids.delete('')
  const { consent } = household
  const [named, pictures] = await Promise.all([
    people.byIds([...openids].slice(0, mostNames)),
    evidenceOf([...(consent?.photoIds ?? []), ...helped.flatMap(({ photoIds }) => photoIds)]),
  ])
  const names: Names = new Map(named.map(({ _id, name }) => [_id, name]))
  const photosOf = (ids: readonly string[]) => ids.flatMap((id) => pictures.get(id) ?? [])
  const month = monthOf(dayOf(now))
  const months = scores
    .filter(({ voided }) => !voided)
    .map(({ month: of, score }) => ({ month: of, total: score.total }))
  return {
    ...householdRow(household, names),
    villageName: household.villageName,
    version: factsOf(household),
    houseNumber: household.houseNumber,
    phone: household.phone,
    needs: household.needs,
    ...(consent ? { consent: { at: consent.at, photos: photosOf(consent.photoIds) } } : {}),
    modelCandidate: isModel(months, rule.body.model, month),
    history: newestFirst(scores).map((score) => scoreLine(score, names)),
    helps: newestFirst(helped).map((help) => helpLine(help, names, photosOf(help.photoIds))),
  }
}

const newestFirst = <T extends { readonly at: number }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => b.at - a.at)

const scoreLine = (
  { _id: id, source, score, at, by, note, voided }: HouseholdScore,
  names: Names,
): ScoreLine => ({
  id,
  source,
  total: score.total,
  items: score.items,
  at,
  by: names.get(by) ?? '',
  note,
  ...(voided ? { voided } : {}),
})

const helpLine = (
  { _id: id, what, on, by }: Help,
  names: Names,
  photos: readonly EvidencePhoto[],
): HelpLine => ({ id, what, on, by: names.get(by) ?? '', photos })
