import type { InferOutput } from 'valibot'
import { isRepeat } from '@shared/case/case'
import { dueOn } from '@shared/problem/deadline'
import { addDays } from '@shared/kernel/days'
import { stampOf } from '@shared/plan/bodies'
import { problemCase } from '@shared/problem/problem-case'
import type { giveRecheck } from '@shared/problem/schema'
import type { RecheckView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { evidenceOf, withPhotos } from '../../core/evidence'
import { alsoWrote } from '../../core/records/ledger'
import { problems, rechecks, type Problem, type Recheck } from '../../core/records/problem'
import { found, refuseCall } from '../../core/refusal-error'
import { followSpot } from '../../core/exhibits'
import { followProblem, takeDown } from '../../core/exposures'
import { currentRule } from '../../core/rules'
import { command } from '../../core/store/sdk'
import { proposeAccountability } from './accountability'

const most = 1000
const lastBy = (problem: Problem, move: string) =>
  [...problem.history].reverse().find((step) => step.move === move)?.by ?? ''

/** Has a closed problem looked at once more by somebody else; of one closing only once. */
export async function askAgain(problem: Problem, why: Recheck['why'], now: number): Promise<void> {
  const closings = problem.history.filter(({ move }) => move === 'close').length
  const { _id: problemId, villageId, villageName, category, what, place, point, photoIds } = problem
  const closedBy = lastBy(problem, 'close')
  await rechecks.insert({
    _id: `${problemId}:${closings}`,
    problemId,
    villageId,
    villageName,
    why,
    category,
    what,
    place,
    point,
    photoIds,
    barred: [lastBy(problem, 'fix'), closedBy],
    closedBy,
    madeAt: now,
    state: 'waiting',
    by: '',
    at: 0,
    note: '',
    evidence: [],
  })
}

/** What waits for another inspector's eyes, without a word about the closing. Requests: caller, re-checks, photos. */
export async function list(call: Call): Promise<{ items: RecheckView[] }> {
  const waiting = await rechecks.find(
    { state: 'waiting' },
    {
      order: [
        ['madeAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: most,
    },
  )
  const own = await ownVillages(call)
  const mine = waiting.filter(
    ({ barred, villageId }) => !barred.includes(call.caller.openid) && !own.has(villageId),
  )
  const pictures = await evidenceOf(mine.flatMap(({ photoIds }) => photoIds))
  return {
    items: mine.map(({ _id: id, villageId, villageName, category, what, place, point, photoIds }) => ({
      id,
      villageId,
      villageName,
      category,
      what,
      place,
      ...(point ? { point } : {}),
      photos: photoIds.flatMap((photoId) => pictures.get(photoId) ?? []),
    })),
  }
}

async function ownVillages(call: Call): Promise<ReadonlySet<string>> {
  const grants = (await call.caller.person())?.grants ?? []
  return new Set(grants.flatMap(({ role, villageId }) => (role === 'cadre' && villageId ? [villageId] : [])))
}

export const loadRecheck = async ({ recheckId }: { recheckId: string }): Promise<Recheck> =>
  found(await rechecks.get(recheckId), '次抽查')

/**
 * What another inspector found. Overturned, the problem goes back to the village and stays out of what was mended in time.
 * The problem moves first and the re-check is done after it, so that a call that died in between is made good by the next.
 * @throws RECHECK_DONE, SECOND_PERSON_NEEDED, OWN_VILLAGE, the photos'
 */
export async function give(
  call: Call,
  input: InferOutput<typeof giveRecheck>,
  recheck: Recheck,
): Promise<{ id: string; fixed: boolean }> {
  const { caller, now, today } = call
  const reason = input.note
  if (recheck.state !== 'waiting') {
    if (recheck.by !== caller.openid) refuseCall('RECHECK_DONE')
    const wrote = call.again(recheck)
    if (wrote) call.record({ ...lineOf(recheck, recheck.state), wrote })
    return { id: recheck._id, fixed: recheck.state === 'stands' }
  }
  if (recheck.barred.includes(caller.openid)) refuseCall('SECOND_PERSON_NEEDED', { step: '抽查' })
  if ((await ownVillages(call)).has(recheck.villageId))
    refuseCall('OWN_VILLAGE', { village: recheck.villageName })
  const holder = { usedBy: `recheck:${recheck._id}`, openid: caller.openid, ...stampOf(recheck.villageId) }
  const shown = async () => (await rechecks.get(recheck._id))?.evidence ?? []
  return withPhotos(input.photoIds, holder, shown, async () => {
    if (!input.fixed) {
      const problem = found(await problems.get(recheck.problemId), '个问题')
      const request = call.move({ clientId: input.clientId, reason })
      const { days } = (await currentRule('problem')).body
      const { deadline, dueAt } = dueOn(addDays(today, days))
      const also = { deadline, dueAt, closedInTime: false, answer: null }
      const { record } = isRepeat(problem, 'overturn', request)
        ? { record: problem }
        : await moveCase(problems, problemCase, problem, 'overturn', request, also)
      await proposeAccountability(call, record, input.fault, reason, input.clientId)
      await followProblem(record, now)
      await takeDown(call, record)
      await followSpot(record, { openid: caller.openid, now })
    }
    const state = input.fixed ? 'stands' : 'overturned'
    const line = lineOf(recheck, state)
    const done = { state, by: caller.openid, at: now, note: reason, evidence: command.set(input.photoIds) }
    const wrote = call.wrote(line)
    const waiting = { _id: recheck._id, state: 'waiting' }
    if (await rechecks.update(waiting, { ...done, writes: alsoWrote(wrote) })) call.record({ ...line, wrote })
    return { id: recheck._id, fixed: input.fixed }
  })
}

const lineOf = ({ _id, villageId }: Recheck, state: Recheck['state']) => ({
  subject: `recheck:${_id}`,
  villageId,
  facts: { state },
})
