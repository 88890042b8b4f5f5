import { decideMove, newCase } from '@shared/case/case'
import { spotOf } from '@shared/check/place'
import { dueOn } from '@shared/problem/deadline'
import { problemCase } from '@shared/problem/problem-case'
import { followProblems } from './exhibits'
import { noteChecked, type TownPlace } from './places'
import type { Check } from './records/check'
import { freshProblem, problems, type Problem } from './records/problem'
import { demand } from './refusal-error'

/**
 * What a stored check asks for; each step may be repeated. Two requests, two to three more where it is an exhibit's.
 * @returns whether anything was left to do
 */
export async function carryOut(check: Check, place: TownPlace): Promise<boolean> {
  const fresh = check.found.filter(({ known }) => !known).map((failure) => problemOf(check, place, failure))
  const written = await problems.insertMissing(fresh)
  const noted = await noteChecked(check, { checkedAt: check.at, failed: check.found.length })
  if (check.kind === 'exhibit')
    await followProblems(check.placeId, { openid: check.by, now: check.receivedAt })
  return written > 0 || noted > 0
}

const problemOf = (
  check: Check,
  place: TownPlace,
  { itemId, problemId, what, category, deadline, photoIds, cover }: Check['found'][number],
): Problem => ({
  ...freshProblem,
  ...demand(
    decideMove(problemCase, newCase(problemCase), 'note', {
      by: check.by,
      at: check.receivedAt,
      clientId: check._id,
    }),
  ),
  _id: problemId,
  villageId: check.villageId,
  villageName: check.villageName,
  from: { kind: 'check', id: check._id },
  spot: spotOf(check.kind, check.placeId, itemId),
  category,
  what,
  place: [check.placeName, check.where].filter(Boolean).join('，').slice(0, 60),
  point: place.point,
  notedAt: check.at,
  ...dueOn(deadline),
  photoIds,
  cover,
})
