import type { InferOutput } from 'valibot'
import { deductionCase } from '@shared/assessment/cases'
import type { recordDeduction } from '@shared/assessment/schema'
import { decideMove, newCase } from '@shared/case/case'
import type { DeductionView, EvidencePhoto, Output } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { evidenceOf, withPhotos } from '../../core/evidence'
import { deductors } from '../../core/guards'
import { idempotentId } from '../../core/ids'
import { namesIn, type Names } from '../../core/names'
import { deductions, type Deduction } from '../../core/records/assessment'
import { villages } from '../../core/records/roster'
import { demand, found, refuseCall } from '../../core/refusal-error'
import { historyLines } from '../../core/views'

export const loadDeduction = async ({ deductionId }: { deductionId: string }): Promise<Deduction> =>
  found(await deductions.get(deductionId), '条扣分记录')

/** Records what a village lost in an inspection from above. @throws DEDUCTION_AHEAD and what photos may refuse */
export async function record(call: Call, input: InferOutput<typeof recordDeduction>): Promise<DeductionView> {
  const { clientId, reason, photoIds, ...written } = input
  const _id = idempotentId('deduction', call.caller.openid, clientId)
  const known = await deductions.get(_id)
  if (known) return viewOf(call, known)
  if (input.on > call.today) refuseCall('DEDUCTION_AHEAD')
  const village = found(await villages.get(input.villageId), '个村')
  const deduction: Deduction = {
    ...demand(decideMove(deductionCase, newCase(deductionCase), 'record', call.move({ clientId, reason }))),
    ...written,
    _id,
    villageName: village.name,
    photoIds,
  }
  await withPhotos(
    photoIds,
    { usedBy: _id, openid: call.caller.openid },
    async () => (await deductions.get(_id))?.photoIds ?? [],
    () => deductions.insert(deduction),
  )
  call.record({ subject: `deduction:${_id}`, villageId: village._id, why: reason })
  return viewOf(call, deduction)
}

/** It stays on record and counts no more. */
export async function withdraw(
  call: Call,
  { reason, clientId }: { reason: string; clientId?: string | undefined },
  deduction: Deduction,
): Promise<DeductionView> {
  const request = call.move({ reason, clientId })
  const moved = await moveCase(deductions, deductionCase, deduction, 'withdraw', request)
  if (moved.changed)
    call.record({ subject: `deduction:${deduction._id}`, villageId: deduction.villageId, why: reason })
  return viewOf(call, moved.record)
}

/** All, or a village's, the newest inspection first. */
export async function list(
  call: Call,
  { villageId }: { villageId?: string | undefined },
): Promise<Output<'deduction.list'>> {
  const rows = await deductions.all(villageId ? { villageId } : {})
  const sorted = [...rows].sort((a, b) => (a.on === b.on ? (a._id < b._id ? -1 : 1) : a.on < b.on ? 1 : -1))
  const [names, pictures, refusal] = await Promise.all([
    namesIn(rows),
    evidenceOf(rows.flatMap(({ photoIds }) => photoIds)),
    deductors(call.caller, undefined),
  ])
  return { items: sorted.map((row) => view(row, { names, pictures, may: !refusal })) }
}

async function viewOf(call: Call, row: Deduction): Promise<DeductionView> {
  const [names, pictures, refusal] = await Promise.all([
    namesIn([row]),
    evidenceOf(row.photoIds),
    deductors(call.caller, undefined),
  ])
  return view(row, { names, pictures, may: !refusal })
}

const view = (
  row: Deduction,
  more: { names: Names; pictures: ReadonlyMap<string, EvidencePhoto>; may: boolean },
): DeductionView => ({
  id: row._id,
  villageId: row.villageId,
  villageName: row.villageName,
  on: row.on,
  issuer: row.issuer,
  docNumber: row.docNumber,
  points: row.points,
  reason: row.history[0]?.reason ?? '',
  photos: row.photoIds.flatMap((id) => more.pictures.get(id) ?? []),
  state: row.state,
  stateName: deductionCase.states[row.state],
  mayWithdraw: more.may && row.state === 'standing',
  history: historyLines(deductionCase, row, more.names),
})
