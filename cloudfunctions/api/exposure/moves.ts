import { replyEnds, mayShow } from '@shared/exposure/reply'
import type { ExposureForm } from '@shared/exposure/schema'
import { dayOf, readDay, stampMoment } from '@shared/kernel/days'
import type { ExposureRecordView } from '@contract'
import type { Call } from '../../core/call'
import { demandTrue, exposureType, followProblem, takeDown, writtenExposure } from '../../core/exposures'
import { refreshHome } from '../../core/home-snapshot'
import { idempotentId } from '../../core/ids'
import { tellVillage } from '../../core/outbox'
import * as publishing from '../../core/publishing'
import { problems } from '../../core/records/problem'
import type { Exposure } from '../../core/records/publication'
import { demand } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'
import { exposureRecordView } from './view'

type Words = publishing.Words

/** What nobody has answered yet, nor mended as far as it knows. */
const unanswered = { replyUntil: 0, reply: null, fixed: null, fixedOf: 0 }

/** Says on the ledger what became of it, and answers it. */
function told(
  call: Call,
  { record, changed }: { record: Exposure; changed: boolean },
  why?: string,
): ExposureRecordView {
  if (changed)
    call.record({
      subject: `exposure:${record._id}`,
      villageId: record.villageId,
      ...(why ? { why } : {}),
      facts: { kind: record.kind },
    })
  return exposureRecordView(record)
}

export async function draft(call: Call, input: ExposureForm & { clientId: string }) {
  const _id = idempotentId('exposure', call.caller.openid, input.clientId)
  const exposure = {
    _id,
    type: 'exposure' as const,
    ...(await writtenExposure(input)),
    ...unanswered,
  }
  return told(call, await publishing.startDraft(call, exposureType, exposure, input.clientId))
}

/** Other words are another example: the village's time and its answer begin anew. */
export async function revise(call: Call, input: ExposureForm & Words, exposure: Exposure) {
  const written = { ...(await writtenExposure(input)), ...unanswered }
  return told(
    call,
    await publishing.revise(call, exposureType, exposure, written, {
      clientId: input.clientId,
      seen: input.seen,
    }),
  )
}

/** The second pair of eyes; from now on the village of a bad example may answer. */
export async function check(call: Call, { clientId }: Words, exposure: Exposure) {
  const { replyHours } = (await currentRule('problem')).body
  const also = { replyUntil: replyEnds(exposure.kind, call.now, replyHours) }
  const moved = await publishing.check(call, exposureType, exposure, { clientId }, also)
  await tellToAnswer(moved.record, call.now)
  return told(call, moved)
}

/** Safe to repeat: a message is named by the check it follows. */
async function tellToAnswer(
  { _id, state, version, kind, villageId, form, replyUntil }: Exposure,
  now: number,
) {
  if (kind !== 'bad' || state !== 'checked') return
  const until = `${readDay(dayOf(replyUntil), true)} ${stampMoment(replyUntil).slice(-5)}`
  await tellVillage(villageId, `exposure:${_id}:${version}`, {
    topic: 'exposureReply',
    page: `packages/cadre/reply/index?villageId=${villageId}`,
    words: { what: form.title, until },
    now,
  })
}

/** @throws REPLY_RUNNING, EXPOSE_UNCONFIRMED, NOT_MENDED, and what publishing throws */
export async function publish(call: Call, { clientId }: Words, exposure: Exposure) {
  if (exposure.state === 'checked') demand(mayShow(exposure, call.now))
  const { problemId } = exposure.form
  const readProblem = async () => (problemId ? problems.get(problemId) : undefined)
  const moved = await publishing.publish(call, exposureType, exposure, { clientId }, async () => {
    // It may have turned out otherwise since it was drafted.
    const problem = await readProblem()
    if (problem) demandTrue(problem, exposure.form)
    return { also: {} }
  })
  // Read after it stands: a problem that moved meanwhile either finds it, or is found here.
  const problem = await readProblem()
  if (problem) await takeDown(call, problem)
  if (problem && exposure.kind === 'bad') await followProblem(problem, call.now)
  else if (moved.changed) await refreshHome(call.now)
  return told(call, moved)
}

export async function withdraw(
  call: Call,
  { clientId, reason }: Words & { reason: string },
  exposure: Exposure,
) {
  const moved = await publishing.withdraw(call, exposureType, exposure, { clientId, reason })
  if (moved.changed && exposure.state === 'published') await refreshHome(call.now)
  return told(call, moved, reason)
}
