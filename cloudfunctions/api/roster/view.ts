import { capOf, quotaLight } from '@shared/landscape/quota'
import { officeNames, roleNames, sameGrant, type RoleGrant } from '@shared/roster/roles'
import type { GrantView, InvitationView, PersonView, VillageRow } from '@contract'
import type { Invitation, Person, Village } from '../../core/records/roster'

/** The public row of a village. */
export const villageRow = (village: Village): VillageRow => ({
  id: village._id,
  name: village.name,
  order: village.order,
  quota: village.quota,
  cap: capOf(village),
  taken: village.taken.length,
  published: village.published,
  light: quotaLight({ quota: village.quota, published: village.published, taken: village.taken.length }),
  ...(village.districtId ? { districtId: village.districtId } : {}),
  ...(village.districtName ? { districtName: village.districtName } : {}),
})

/** A grant in words: “中西里 村干部（支部书记）”, “妇联 站所工作人员”, “镇管理员”. */
export function grantLabel(grant: RoleGrant, villages: readonly Village[]): string {
  const place =
    villages.find((village) => village._id === grant.villageId)?.name ??
    villages.find((village) => grant.districtId && village.districtId === grant.districtId)?.districtName ??
    (grant.office ? officeNames[grant.office] : '')
  return `${place} ${roleNames[grant.role]}${grant.isSecretary ? '（支部书记）' : ''}`.trim()
}

/** A grant among other fields, as an input or a record carries it. */
export type GrantCarrier = Pick<RoleGrant, 'role'> & {
  readonly [K in keyof RoleGrant]?: RoleGrant[K] | undefined
}

/** Role and scope alone, whatever carries them. */
export const bareGrant = ({ role, villageId, districtId, office, isSecretary }: GrantCarrier): RoleGrant => ({
  role,
  ...(villageId ? { villageId } : {}),
  ...(districtId ? { districtId } : {}),
  ...(office ? { office } : {}),
  ...(isSecretary ? { isSecretary } : {}),
})

/** A person's grants, each once: two invitations may have given the same, one of them as secretary. */
export function grantViews(grants: readonly RoleGrant[], villages: readonly Village[]): GrantView[] {
  const once = grants.filter((grant, i) => grants.findIndex((other) => sameGrant(grant, other)) === i)
  return once.map((grant) => {
    const isSecretary = grants.some((other) => sameGrant(grant, other) && other.isSecretary)
    const whole = bareGrant({ ...grant, isSecretary })
    return { ...whole, label: grantLabel(whole, villages) }
  })
}

/** An invitation as admins see it; an open one whose time is over reads as expired. */
export const invitationView = (
  invitation: Invitation,
  villages: readonly Village[],
  now: number,
): InvitationView => ({
  code: invitation._id,
  role: invitation.role,
  label: grantLabel(invitation, villages),
  note: invitation.note,
  createdAt: invitation.createdAt,
  expiresAt: invitation.expiresAt,
  state: invitation.state === 'open' && invitation.expiresAt < now ? 'expired' : invitation.state,
  ...(invitation.acceptedName ? { acceptedBy: invitation.acceptedName } : {}),
})

/** A person with roles, for admins. */
export const personView = (person: Person, villages: readonly Village[]): PersonView => ({
  personId: person._id,
  name: person.name,
  grants: grantViews(person.grants, villages),
  since: person.since,
})
