import { createHash } from 'node:crypto'
import type { Role, RoleGrant } from '@shared/roster/roles'
import type { CleanupProgress } from '@contract'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** A village with its task and the places its entries take. Public but for `taken` and `sequence`. */
export interface Village extends Written {
  readonly _id: string
  readonly name: string
  readonly order: number
  readonly quota: number
  readonly districtId?: string
  readonly districtName?: string
  /** Free places: cap minus `taken`; the cap under simultaneous submissions is this number's. */
  readonly left: number
  /** Ids of the entries that take a place. */
  readonly taken: readonly string[]
  readonly published: number
  /** The last entry number given out. */
  readonly sequence: number
  /** How far its checklist is; absent before the first claim. Counted anew after every move. */
  readonly cleanup?: Pick<CleanupProgress, 'accepted' | 'claimed' | 'returned'> & {
    /** All moves ever made on it: a count that saw fewer never overwrites one that saw more. */
    readonly moves?: number
  }
}

/** The id of a district that is new to the town: the same every time, whoever names it first. */
export const newDistrictId = (name: string): string =>
  `district-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`

/** A person with roles; `_id` is the openid. Private. */
export interface Person extends Written {
  readonly _id: string
  readonly name: string
  readonly grants: readonly RoleGrant[]
  readonly since: number
  /** Invitations this person's grants came from: each gives once, also after what it gave was revoked. */
  readonly accepted?: readonly string[]
}

/** A one-time, expiring invitation; `_id` is its code. Private. */
export interface Invitation extends RoleGrant, Written {
  readonly _id: string
  /** The request that made it; unique, so that sending it again makes no second code. */
  readonly requestId: string
  readonly role: Role
  readonly note: string
  readonly createdBy: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly state: 'open' | 'used' | 'revoked'
  readonly acceptedBy?: string
  readonly acceptedName?: string
}

/** The set-up code kept as the first admin's used invitation: there is one such record, so there is one such admin. */
export const setupInvitationId = 'setup'

export const villages = new Collection<Village>({
  name: 'villages',
  indexes: [
    byWrites,
    { fields: { order: 1 } },
    { fields: { districtId: 1 } },
    { fields: { name: 1 }, unique: true },
  ],
})
export const people = new Collection<Person>({
  name: 'people',
  indexes: [byWrites, { fields: { 'grants.role': 1, _id: 1 } }, { fields: { name: 1 } }],
})
export const invitations = new Collection<Invitation>({
  name: 'invitations',
  indexes: [byWrites, { fields: { expiresAt: 1 } }, { fields: { requestId: 1 }, unique: true }],
})
