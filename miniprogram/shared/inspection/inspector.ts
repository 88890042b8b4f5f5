import { holds, type RoleGrant } from '../roster/roles'

/** The villages a person belongs to by any role there. */
export const belongsTo = (grants: readonly RoleGrant[], villageId: string): boolean =>
  grants.some((grant) => grant.villageId === villageId)

/** Nobody inspects the own village. */
export const mayInspect = (grants: readonly RoleGrant[], villageId: string): boolean =>
  holds(grants, 'inspector') && !belongsTo(grants, villageId)
