import type { HouseholdView } from '@contract'
import type { Call } from '../../core/call'
import { freeOthers, withPhotos } from '../../core/evidence'
import { households } from '../../core/records/household'
import { alsoWrote } from '../../core/records/ledger'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { changedFacts, loadSeen } from './load'
import { householdView } from './view'

interface Consent {
  readonly householdId: string
  readonly photoIds: readonly string[]
  readonly seen?: number | undefined
}

/**
 * Records that the head agreed to be named as 示范户, with the signed paper as photos.
 * @throws NOT_FOUND, HOUSEHOLD_NOT_YOURS, HOUSEHOLD_PROTECTED, CHANGED_MEANWHILE
 */
export async function consent(call: Call, { householdId, photoIds, seen }: Consent): Promise<HouseholdView> {
  const before = await loadSeen(call, householdId)
  if (before.protected) refuseCall('HOUSEHOLD_PROTECTED')
  const { villageId } = before
  const line = { subject: `household:${householdId}`, villageId }
  const earlier = before.consent?.photoIds ?? []
  const usedBy = `consent:${householdId}`
  if (before.consent && sameIds(earlier, photoIds)) {
    // The first time may have died before it.
    await freeOthers(photoIds, usedBy)
    const again = call.again(before)
    if (again) call.record({ ...line, wrote: again, facts: { consent: photoIds } })
    return householdView(before, call.now)
  }
  // Another head did not sign; seen or not, a household that was not renamed since is the one that did.
  if (seen !== undefined && seen < (before.headAt ?? 0)) refuseCall('CHANGED_MEANWHILE', changedFacts(before))
  const holder = { usedBy, openid: call.caller.openid, villageId }
  const wrote = call.wrote(line)
  const shown = async () => (await households.get(householdId))?.consent?.photoIds ?? []
  const given = { at: call.now, by: call.caller.openid, photoIds }
  await withPhotos(photoIds, holder, shown, async () => {
    // The version holds the head it was asked of: one that was renamed meanwhile did not agree.
    const kept = await households.update(
      { _id: householdId, version: before.version, protected: false },
      {
        consent: command.set(given),
        version: command.inc(1),
        updatedAt: call.now,
        writes: alsoWrote(wrote),
      },
    )
    if (!kept) refuseCall('CHANGED_MEANWHILE')
    if (earlier.length) await freeOthers(photoIds, usedBy)
  })
  call.record({ ...line, wrote, facts: { consent: photoIds } })
  return householdView({ ...before, consent: given }, call.now)
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id))
