import { refuse } from '@shared/kernel/decision'
import {
  bodyKindOf,
  decidesPlans,
  isOffice,
  mayFileFor,
  officeName,
  type BodyKind,
} from '@shared/plan/bodies'
import { officeNames, roleNames } from '@shared/roster/roles'
import { guard } from '../../core/guards'
import { plans, type BodyPlan } from '../../core/records/plan'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'

/** A body with its plan, if it filed one: what every step of a plan is about. */
export interface Body {
  readonly bodyId: string
  readonly kind: BodyKind
  readonly name: string
  readonly plan: BodyPlan | undefined
}

/** Two requests at once, one for an office. @throws NOT_FOUND */
export async function loadBody({ bodyId }: { bodyId: string }): Promise<Body> {
  const kind = bodyKindOf(bodyId)
  if (isOffice(bodyId)) return { bodyId, kind, name: officeName(bodyId), plan: await plans.get(bodyId) }
  const [village, plan] = await Promise.all([villages.get(bodyId), plans.get(bodyId)])
  return { bodyId, kind, name: found(village, '个村').name, plan }
}

/** The body's own people: cadres of the village, staff of the office. */
export const filers = guard<Body>('cadre of the village, or staff of the office', async (caller, body) => {
  const grants = (await caller.person())?.grants ?? []
  if (mayFileFor(grants, body.bodyId)) return undefined
  const role = body.kind === 'village' ? 'cadre' : 'office'
  if (!grants.some((grant) => grant.role === role)) return refuse('NO_ROLE', { needs: roleNames[role] })
  return body.kind === 'village'
    ? refuse('NOT_YOUR_VILLAGE', { village: body.name })
    : refuse('NOT_YOUR_OFFICE', { office: body.name })
})

/** Who accepts and returns; nobody the plan of a body they file for. */
export const deciders = guard<Body>(
  'admin; of villages also the women’s or the discipline office; never for the own body',
  async (caller, body) => {
    const grants = (await caller.person())?.grants ?? []
    if (!decidesPlans(grants, body.kind)) {
      const offices = body.kind === 'village' ? `、${officeNames.women}或${officeNames.discipline}` : ''
      return refuse('NO_ROLE', { needs: `${roleNames.admin}${offices}` })
    }
    return mayFileFor(grants, body.bodyId) ? refuse('OWN_PLAN', { body: body.name }) : undefined
  },
)
