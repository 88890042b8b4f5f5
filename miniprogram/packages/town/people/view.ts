import type { GrantView, InvitationView, PersonView } from '../../../../typings/contract'
import { dayOf, readDay, readMoment } from '../../../shared/kernel/days'
import { roleNames, roles, type Role } from '../../../shared/roster/roles'

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly since: string
  readonly grants: readonly { label: string; index: number }[]
}

export interface PeopleGroup {
  readonly role: Role
  readonly name: string
  readonly total: number
  readonly rows: readonly PersonRow[]
}

/** So many of a role stand at once; a search or 看全部 shows the others. */
const FEW = 12

/** People by role; someone with two roles stands under both. `asked` looks in names, villages and roles. */
export function peopleGroups(people: readonly PersonView[], asked: string, whole = ''): PeopleGroup[] {
  const word = asked.trim()
  const found = people.filter(
    (person) => !word || `${person.name}${person.grants.map((grant) => grant.label).join('')}`.includes(word),
  )
  return roles
    .map((role) => {
      const all = found.filter((person) => person.grants.some((grant) => grant.role === role))
      const rows = (whole === role ? all : all.slice(0, FEW)).map(toRow)
      return { role, name: roleNames[role], total: all.length, rows }
    })
    .filter((group) => group.rows.length > 0)
}

const toRow = (person: PersonView): PersonRow => ({
  id: person.personId,
  name: person.name,
  since: `${readDay(dayOf(person.since), true)}加入`,
  grants: person.grants.map((grant, index) => ({
    label: grant.label,
    index,
  })),
})

/** What taking back a role names: role and scope, nothing else. */
export function scopeOfGrant({ role, villageId, districtId, office }: GrantView) {
  return {
    role,
    ...(villageId ? { villageId } : {}),
    ...(districtId ? { districtId } : {}),
    ...(office ? { office } : {}),
  }
}

export interface InvitationRow {
  readonly code: string
  readonly label: string
  readonly word: string
  readonly open: boolean
  readonly foot: string
}

const stateWords: Readonly<Record<InvitationView['state'], string>> = {
  open: '等对方领取',
  used: '已领取',
  expired: '已过期',
  revoked: '已收回',
}

/** Open invitations first, then the newest. */
export const invitationRows = (items: readonly InvitationView[]): InvitationRow[] =>
  [...items]
    .sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open') || b.createdAt - a.createdAt)
    .map((item) => ({
      code: item.code,
      label: item.label,
      word: stateWords[item.state],
      open: item.state === 'open',
      foot: [
        item.state === 'used' && item.acceptedBy
          ? `${item.acceptedBy}领取`
          : `${readMoment(item.expiresAt)} 前有效`,
        item.note,
      ]
        .filter(Boolean)
        .join(' · '),
    }))

export const revokeReasons: readonly string[] = ['工作调整', '不再担任', '发错了人', '本人要求']
