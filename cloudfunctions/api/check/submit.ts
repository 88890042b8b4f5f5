import type { InferOutput } from 'valibot'
import { spotOf } from '@shared/check/place'
import { checkOn } from '@shared/check/season'
import type { submitCheck } from '@shared/check/schema'
import { settleCheck, type Found } from '@shared/check/settle'
import { dayOf } from '@shared/kernel/days'
import { stampOf } from '@shared/plan/bodies'
import { standing } from '@shared/problem/problem-case'
import { photoIdsOf } from '@shared/sheet/score'
import type { CheckReceipt } from '@contract'
import type { Call } from '../../core/call'
import { carryOut } from '../../core/checking'
import { withPhotos } from '../../core/evidence'
import { idempotentId } from '../../core/ids'
import { placeOf, type TownPlace } from '../../core/places'
import { checks, type Check } from '../../core/records/check'
import { problems } from '../../core/records/problem'
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
    return done(before, place)
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
      writes: [call.wroteOnce({ subject: `check:${_id}`, ...stampOf(place.villageId) })],
    }
    await freezeRule(rule, call.now)
    const added = await checks.insert(check)
    const stored = added ? check : must(await checks.get(_id), '次检查')
    call.record(lineOf(stored))
    return done(stored, place)
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

async function done(check: Check, place: TownPlace): Promise<CheckReceipt> {
  await carryOut(check, place)
  return receipt(check)
}
