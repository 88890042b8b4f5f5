import { sameGrant, type RoleGrant } from '@shared/roster/roles'
import type { PersonView } from '@contract'
import type { Call } from '../../core/call'
import { withLease } from '../../core/lease'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
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
  const line = {
    subject: `person:${personId}`,
    why: reason,
    ...(grant.villageId ? { villageId: grant.villageId } : {}),
  }
  const taking = { personId, grant, wrote: call.wrote(line) }
  const wrote =
    grant.role === 'admin'
      ? await withLease('admins', call.now, () => revokeAdmin(call, taking))
      : await remove(call, taking)
  call.record({ ...line, wrote, facts: { role: grant.role } })
  const [person, all] = await Promise.all([people.get(personId), villages.all()])
  return personView(found(person, '个人'), all)
}

interface Taking {
  readonly personId: string
  readonly grant: RoleGrant
  readonly wrote: Wrote
}

async function revokeAdmin(call: Call, taking: Taking): Promise<Wrote> {
  const others = await people.count({ _id: command.neq(taking.personId), 'grants.role': 'admin' })
  if (others === 0) refuseCall('LAST_ADMIN')
  return remove(call, taking)
}

/** @returns the request that took it, which may have been sent before */
async function remove(call: Call, { personId, grant, wrote }: Taking): Promise<Wrote> {
  const person = await people.get(personId)
  const holds = person?.grants.some((held) => sameGrant(held, grant))
  const again = person && !holds ? call.again(person) : undefined
  if (again) return again
  if (!holds) refuseCall('ROLE_NOT_HELD')
  // Role and scope as one pattern: pulls the grant also where it was given twice, once as secretary.
  await people.update({ _id: personId }, { grants: command.pull(grant), writes: alsoWrote(wrote) })
  return wrote
}
