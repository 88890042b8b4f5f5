import { itemStates, mayReport, type ItemState } from '@shared/plan/plan'
import type { PlanView } from '@contract'
import type { Call } from '../../core/call'
import { freeOthers, withPhotos } from '../../core/evidence'
import { alsoWrote } from '../../core/records/ledger'
import { plans, progressOf, type ItemProgress } from '../../core/records/plan'
import { demand, found, refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import type { Body } from './body'
import { subjectOf } from './file'
import { planView } from './view'

interface Report {
  readonly itemId: string
  readonly state: ItemState
  readonly note: string
  readonly photoIds: readonly string[]
  readonly clientId: string
  readonly seen?: number | undefined
}

const remembered = 20

/**
 * How far one item is, from the body's own people. Written only on what was read: of two reports at once one is refused.
 * @throws PLAN_NOT_STANDING, NOT_FOUND, CHANGED_MEANWHILE and those of photos
 */
export async function report(call: Call, input: Report, body: Body): Promise<PlanView> {
  const { itemId, state, note, photoIds, clientId } = input
  const plan = found(body.plan, '个方案')
  const before = progressOf(plan, itemId)
  const line = { ...subjectOf(body), facts: { item: itemId, state } }
  if (before.seen.includes(clientId)) {
    call.record(line)
    return planView(call, body)
  }
  demand(mayReport(plan))
  found(
    plan.items.find(({ id }) => id === itemId),
    '件事',
  )
  if (input.seen !== undefined && input.seen < before.turn && before.by !== call.caller.openid)
    refuseCall('CHANGED_MEANWHILE', {
      move: '报了进度',
      state: itemStates[before.state],
      at: before.at,
      seen: before.turn,
    })
  const after: ItemProgress = {
    state,
    note,
    photoIds,
    at: call.now,
    by: call.caller.openid,
    turn: before.turn + 1,
    seen: [...before.seen, clientId].slice(-remembered),
  }
  const usedBy = `plan:${body.bodyId}:${itemId}`
  const holder = {
    usedBy,
    openid: call.caller.openid,
    ...(body.kind === 'village' ? { villageId: body.bodyId } : {}),
  }
  const shown = async () => progressOf(await plans.get(body.bodyId), itemId).photoIds
  await withPhotos(photoIds, holder, shown, async () => {
    const turn = before.turn ? before.turn : command.exists(false)
    const kept = await plans.update(
      { _id: body.bodyId, version: plan.version, [`progress.${itemId}.turn`]: turn },
      { [`progress.${itemId}`]: command.set(after), writes: alsoWrote(call.wroteOnce(line)) },
    )
    if (!kept) refuseCall('CHANGED_MEANWHILE')
    if (before.photoIds.length) await freeOthers(photoIds, usedBy)
  })
  call.record(line)
  return planView(call, { ...body, plan: { ...plan, progress: { ...plan.progress, [itemId]: after } } })
}
