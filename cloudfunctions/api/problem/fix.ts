import { decideMove } from '@shared/case/case'
import { dayOf, readMoment } from '@shared/kernel/days'
import type { Point } from '@shared/kernel/place'
import { stampOf } from '@shared/plan/bodies'
import { problemCase } from '@shared/problem/problem-case'
import type { ProblemDetail } from '@contract'
import type { Call } from '../../core/call'
import { compareFix } from '../../core/compare-fix'
import { withPhotos } from '../../core/evidence'
import type { Photo } from '../../core/records/evidence'
import { problems, type Fix, type Problem } from '../../core/records/problem'
import { demand, refuseCall } from '../../core/refusal-error'
import { cameBefore } from './decide'
import { moveProblem, type Words } from './moves'

/**
 * The village says it is mended, with photos taken since. They are compared with the before photos and with every earlier
 * one; what that finds is told to the verifier and decides nothing. One that came back needs something new to show: the very
 * picture that was not enough is no other picture to compare with. @throws PHOTO_OLDER, FIX_SHOWN_BEFORE, WRONG_STATE, the photos'
 */
export async function fix(
  call: Call,
  input: Words & { photoIds: readonly string[]; note: string; point?: Point | undefined },
  problem: Problem,
): Promise<ProblemDetail> {
  const { photoIds, note, point } = input
  const compare = (moved: Problem) => compareFix(moved, call.now)
  if (cameBefore(call, problem, 'fix', input))
    return moveProblem(call, problem, 'fix', input, undefined, compare)
  demand(decideMove(problemCase, problem, 'fix', call.move(input)))
  const before = new Set(problem.fixes.flatMap((one) => one.photoIds))
  if (photoIds.every((id) => before.has(id))) refuseCall('FIX_SHOWN_BEFORE')
  const holder = {
    usedBy: `${problem._id}:fix`,
    openid: call.caller.openid,
    ...stampOf(problem.villageId),
  }
  const shown = async () => (await problems.get(problem._id))?.fixes.flatMap((one) => one.photoIds) ?? []
  return withPhotos(photoIds, holder, shown, async (held) => {
    for (const photo of held) demandNewer(photo, problem)
    const place = point ? { point } : {}
    const done: Fix = { photoIds, note, ...place, at: call.now, comparedAt: 0, findings: [] }
    const also = () => ({ fixes: [...problem.fixes, done], uncompared: true, extension: null })
    return moveProblem(call, problem, 'fix', input, also, compare)
  })
}

/**
 * A photo that was there before the problem shows nothing of its mending. The day the camera wrote into the file counts
 * where it is told; it is the phone's clock, so only another day is a refusal.
 */
function demandNewer({ uploadedAt, takenAt }: Photo, { notedAt }: Problem): void {
  if (uploadedAt < notedAt) refuseCall('PHOTO_OLDER', { at: readMoment(uploadedAt) })
  if (takenAt && dayOf(takenAt) < dayOf(notedAt)) refuseCall('PHOTO_OLDER', { at: readMoment(takenAt) })
}
