import { sameGrant, type RoleGrant } from '@shared/roster/roles'
import type { PersonView } from '@contract'
import type { Call } from '../../core/call'
import { withLease } from '../../core/lease'
import { people, villages } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { bareGrant, personView, type GrantCarrier } from './view'

type RevokeRole = GrantCarrier & {
  readonly personId: string
  readonly reason: string
}

/** Takes a role back. Admins are taken back one at a time, so that two who revoke each other leave one. */
export async function revokeRole(call: Call, input: RevokeRole): Promise<PersonView> {
  const { personId, reason } = input
  const grant = bareGrant(input)
  if (grant.role === 'admin') await withLease('admins', call.now, () => revokeAdmin(personId, grant))
  else await remove(personId, grant)
  call.record({
    subject: `person:${personId}`,
    why: reason,
    facts: { role: grant.role },
    ...(grant.villageId ? { villageId: grant.villageId } : {}),
  })
  const [person, all] = await Promise.all([people.get(personId), villages.all()])
  return personView(found(person, '个人'), all)
}

async function revokeAdmin(personId: string, grant: RoleGrant): Promise<void> {
  const others = await people.count({ _id: command.neq(personId), 'grants.role': 'admin' })
  if (others === 0) refuseCall('LAST_ADMIN')
  await remove(personId, grant)
}

async function remove(personId: string, grant: RoleGrant): Promise<void> {
  const person = await people.get(personId)
  if (!person?.grants.some((held) => sameGrant(held, grant))) refuseCall('ROLE_NOT_HELD')
  // Role and scope as one pattern: pulls the grant also where it was given twice, once as secretary.
  await people.update({ _id: personId }, { grants: command.pull(grant) })
}
