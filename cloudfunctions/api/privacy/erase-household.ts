import type { ErasureView } from '@contract'
import type { Call } from '../../core/call'
import { households, villageOfHousehold } from '../../core/records/household'
import { erasures } from '../../core/records/privacy'
import { found } from '../../core/refusal-error'
import { erasureView } from './view'
import { openErasure } from './erase'

interface Asked {
  readonly householdId: string
  readonly reason: string
}

/**
 * The household wants out of the register: for whom it was, and how that was made sure, is on the ledger, whose household it
 * is not. A job does it. @throws NOT_FOUND
 */
export async function eraseHousehold(call: Call, { householdId, reason }: Asked): Promise<ErasureView> {
  const _id = `household:${householdId}`
  const [household, before] = await Promise.all([households.get(householdId), erasures.get(_id)])
  const line = (askedAt: number) => ({
    subject: `erasure:${_id}`,
    villageId: villageOfHousehold(householdId),
    why: reason,
    once: String(askedAt),
  })
  if (before?.state === 'asked' || (!household && before)) {
    if (before.by === call.caller.openid && before.reason === reason) call.record(line(before.askedAt))
    return erasureView(before)
  }
  found(household, '户人家')
  const asked = await openErasure({
    _id,
    kind: 'household',
    openid: householdId,
    by: call.caller.openid,
    reason,
    askedAt: call.now,
    writes: [call.wroteOnce(line(call.now))],
  })
  call.record(line(asked.askedAt))
  return erasureView(asked)
}
