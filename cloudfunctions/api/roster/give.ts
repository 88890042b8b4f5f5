import type { RoleGrant } from '@shared/roster/roles'
import { people } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { bareGrant } from './view'

/**
 * Adds what an invitation gives to a person, creating the person. An invitation gives once: doing it again changes
 * nothing, also after an admin took the role back.
 * @returns whether anything changed
 */
export async function give(
  invitation: RoleGrant & { readonly _id: string },
  to: { openid: string; name: string; now: number },
): Promise<boolean> {
  const grant = bareGrant(invitation)
  const accepted = invitation._id
  // Another acceptance may create the person between the two writes; the next round then finds it.
  for (let round = 0; round < 3; round++) {
    const added = await people.update(
      { _id: to.openid, accepted: command.nin([accepted]) },
      { name: to.name, grants: command.push([grant]), accepted: command.push([accepted]) },
    )
    if (added) return true
    const person = { _id: to.openid, name: to.name, grants: [grant], since: to.now, accepted: [accepted] }
    if (await people.insert(person)) return true
    if (await people.count({ _id: to.openid, accepted })) return false
  }
  return refuseCall('BUSY')
}
