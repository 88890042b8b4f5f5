import { sameGrant, type RoleGrant } from '@shared/roster/roles'
import type { PersonView } from '@contract'
import type { Call } from '../../core/call'
import { withLease } from '../../core/lease'
import type { Wrote } from '../../core/records/ledger'
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
  const wrote =
    grant.role === 'admin'
      ? await withLease('admins', call.now, () => revokeAdmin(call, personId, grant))
      : await remove(call, personId, grant)
  call.record({
    subject: `person:${personId}`,
    why: reason,
    wrote,
    facts: { role: grant.role },
    ...(grant.villageId ? { villageId: grant.villageId } : {}),
  })
  const [person, all] = await Promise.all([people.get(personId), villages.all()])
  return personView(found(person, '个人'), all)
}

async function revokeAdmin(call: Call, personId: string, grant: RoleGrant): Promise<Wrote | undefined> {
  const others = await people.count({ _id: command.neq(personId), 'grants.role': 'admin' })
  if (others === 0) refuseCall('LAST_ADMIN')
  return remove(call, personId, grant)
}

/** @returns the request that took it, which may have been sent before */
async function remove(call: Call, personId: string, grant: RoleGrant): Promise<Wrote | undefined> {
  const person = await people.get(personId)
  const holds = person?.grants.some((held) => sameGrant(held, grant))
  if (person && !holds && call.isAgain(person)) return person.wrote
  if (!holds) refuseCall('ROLE_NOT_HELD')
  // Role and scope as one pattern: pulls the grant also where it was given twice, once as secretary.
  await people.update({ _id: personId }, { grants: command.pull(grant), wrote: command.set(call.wrote) })
  return call.wrote
}
