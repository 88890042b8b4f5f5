import { holds, officeNames, offices, type Office, type RoleGrant } from '../roster/roles'

/** A responsible body: a village, or an office of the town. Its id is the village's or the office's own. */
export type BodyKind = 'village' | 'office'

export const bodyKindOf = (bodyId: string): BodyKind => (isOffice(bodyId) ? 'office' : 'village')

export const isOffice = (bodyId: string): bodyId is Office => (offices as readonly string[]).includes(bodyId)

/** The village photos of a body's place are stamped for; an office's are the town's. */
export const stampOf = (bodyId: string): { villageId?: string } =>
  isOffice(bodyId) ? {} : { villageId: bodyId }

export const officeName = (office: Office): string => officeNames[office]

type Grants = readonly RoleGrant[]

/** Cadres file for their village, an office's staff for their office. */
export const mayFileFor = (grants: Grants, bodyId: string): boolean =>
  isOffice(bodyId)
    ? holds(grants, 'office', { office: bodyId })
    : holds(grants, 'cadre', { villageId: bodyId })

/** Who accepts plans: of villages an admin, the women's or the discipline office; of offices an admin. */
export const decidesPlans = (grants: Grants, kind: BodyKind): boolean =>
  holds(grants, 'admin') ||
  (kind === 'village' &&
    (holds(grants, 'office', { office: 'women' }) || holds(grants, 'office', { office: 'discipline' })))
