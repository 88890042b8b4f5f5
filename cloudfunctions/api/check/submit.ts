import type { InferOutput } from 'valibot'
import { decideMove, newCase } from '@shared/case/case'
import { spotOf } from '@shared/check/place'
import { checkOn } from '@shared/check/season'
import type { submitCheck } from '@shared/check/schema'
import { settleCheck, type Found } from '@shared/check/settle'
import { dayOf } from '@shared/kernel/days'
import { stampOf } from '@shared/plan/bodies'
import { dueOn } from '@shared/problem/deadline'
import { problemCase, standing } from '@shared/problem/problem-case'
import { photoIdsOf } from '@shared/sheet/score'
import type { CheckReceipt } from '@contract'
import type { Call } from '../../core/call'
import { withPhotos } from '../../core/evidence'
import { followProblems } from '../../core/exhibits'
import { idempotentId } from '../../core/ids'
import { noteChecked, placeOf, type TownPlace } from '../../core/places'
import { checks, type Check } from '../../core/records/check'
import { freshProblem, problems, type Problem } from '../../core/records/problem'
import { demand, found as must, refuseCall } from '../../core/refusal-error'
import { refOf, currentRule, freezeRule } from '../../core/rules'
import { command } from '../../core/store/sdk'
import { receipt } from './view'

/** How far ahead of the town's clock a phone's may run. */
const tolerated = 10 * 60_000

/**
 * One check of one place. Each failure becomes a problem of the village, once, however often the request comes; what
 * failed before and is not mended keeps the problem it has.
 * Requests: caller, earlier check, place, rule, check, place's note, ledger = 7; with failures: standing problems, photos
 * (2) and problems besides = 11.
 * @throws PLACE_UNKNOWN, PLACE_CLOSED, CHECK_IN_FUTURE, CHECK_INCOMPLETE, FAILURE_WITHOUT_PHOTO, the scorer's, the photos'
 */
export async function submit(call: Call, input: InferOutput<typeof submitCheck>): Promise<CheckReceipt> {
  const { answers, filledAt, note } = input
  const { openid } = call.caller
  const _id = idempotentId('check', openid, input.clientId)
  const [before, place] = await Promise.all([checks.get(_id), placeOf(input)])
  if (before) {
    call.record(lineOf(before))
    return carryOut(call, before, place)
  }
  if (!place.open) refuseCall('PLACE_CLOSED', { name: place.name })
  if (filledAt > call.now + tolerated) refuseCall('CHECK_IN_FUTURE')
  const rule = await currentRule('check')
  const at = Math.min(filledAt, call.now)
  const asked = checkOn(rule.body[place.kind], dayOf(at))
  const { passed, found } = demand(settleCheck(asked, answers, call.today))
  const known = await standingAt(place, found)
  const holder = { usedBy: `check:${_id}`, openid, ...stampOf(place.villageId) }
  const shown = async () => photoIdsOf((await checks.get(_id))?.answers ?? {})
  return withPhotos(photoIdsOf(answers), holder, shown, async (photos) => {
    const thumbs = new Map(photos.map((photo) => [photo._id, photo.thumb]))
    const check: Check = {
      _id,
      kind: place.kind,
      placeId: place.id,
      placeName: place.name,
      where: place.where,
      villageId: place.villageId,
      villageName: place.villageName,
      by: openid,
      at,
      receivedAt: call.now,
      answers,
      note,
      passed,
      found: found.map((failure) => {
        const problemId = known.get(spotOf(place.kind, place.id, failure.itemId))
        return {
          ...failure,
          problemId: problemId ?? idempotentId('problem', _id, failure.itemId),
          known: problemId !== undefined,
          cover: thumbs.get(failure.photoIds[0] ?? '') ?? '',
        }
      }),
      rule: refOf(rule),
    }
    await freezeRule(rule, call.now)
    const added = await checks.insert(check)
    const stored = added ? check : must(await checks.get(_id), '次检查')
    call.record(lineOf(stored))
    return carryOut(call, stored, place)
  })
}

const lineOf = ({ _id, villageId, kind, placeId, passed, found }: Check) => ({
  subject: `check:${_id}`,
  ...stampOf(villageId),
  facts: { kind, placeId, passed, failed: found.length },
})

/** Problems that stand already where something failed again. One request, none where nothing failed. */
async function standingAt(place: TownPlace, found: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  if (found.length === 0) return new Map()
  const spots = found.map(({ itemId }) => spotOf(place.kind, place.id, itemId))
  const there = await problems.find(
    { spot: command.in(spots), state: command.in([...standing]) },
    { fields: ['spot'], limit: 100 },
  )
  return new Map(there.map((problem) => [problem.spot, problem._id]))
}

/** What a stored check asks for; each step may be repeated. Two requests, two to three more where it is an exhibit's. */
async function carryOut(call: Call, check: Check, place: TownPlace): Promise<CheckReceipt> {
  const fresh = check.found
    .filter(({ known }) => !known)
    .map((failure) => problemOf(call, check, place, failure))
  await problems.insertMissing(fresh)
  await noteChecked(check, { checkedAt: check.at, failed: check.found.length })
  if (check.kind === 'exhibit')
    await followProblems(check.placeId, { openid: check.by, now: check.receivedAt })
  return receipt(check)
}

const problemOf = (
  call: Call,
  check: Check,
  place: TownPlace,
  { itemId, problemId, what, category, deadline, photoIds, cover }: Check['found'][number],
): Problem => ({
  ...freshProblem,
  ...demand(
    decideMove(problemCase, newCase(problemCase), 'note', {
      ...call.move({ clientId: check._id }),
      at: check.receivedAt,
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
