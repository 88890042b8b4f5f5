import { holds, type RoleGrant } from '../roster/roles'
import type { HouseholdKind } from './household'

/** Which of a village's households a person may see; each mark opens some, and a person may hold several. */
export interface Sight {
  readonly openid: string
  /** A cadre of the village: all of them. */
  readonly village: boolean
  /** Those who keep the town's register: all but the protected. */
  readonly town: boolean
  /** The village's supervisor: the poor households, which are the ones to score. */
  readonly poor: boolean
  /** A party member: the households this person is in charge of. */
  readonly paired: boolean
}

interface Seen {
  readonly kind: HouseholdKind
  readonly protected: boolean
  readonly pairedWith: string
}

/** The town's register is kept by admins, the poverty office and the women's office. */
export const keepsRegister = (grants: readonly RoleGrant[]): boolean =>
  holds(grants, 'admin') ||
  holds(grants, 'office', { office: 'poverty' }) ||
  holds(grants, 'office', { office: 'women' })

export const sightOf = (grants: readonly RoleGrant[], villageId: string, openid: string): Sight => ({
  openid,
  village: holds(grants, 'cadre', { villageId }),
  town: keepsRegister(grants),
  poor: holds(grants, 'supervisor', { villageId }),
  paired: holds(grants, 'partyMember', { villageId }),
})

export const sees = (sight: Sight, household: Seen): boolean =>
  sight.village ||
  (sight.town && !household.protected) ||
  (sight.poor && household.kind === 'poor') ||
  (sight.paired && household.pairedWith === sight.openid)
