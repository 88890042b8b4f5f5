import { belongsTo } from '@shared/inspection/inspector'
import { refuse } from '@shared/kernel/decision'
import { guard, type Guard } from '../../core/guards'
import { rounds, visits, type Round, type Visit } from '../../core/records/inspection'
import { found } from '../../core/refusal-error'

export const loadRound = async ({ roundId }: { roundId: string }): Promise<Round> =>
  found(await rounds.get(roundId), '次督查')

export const loadVisit = async ({ visitId }: { visitId: string }): Promise<Visit> =>
  found(await visits.get(visitId), '次入村督查')

/** The inspector the village was dealt to, who may have come to belong to it since. */
export const inspectorOf: Guard<Visit> = guard(
  'inspector of the visit but not of the village',
  async (caller, { inspector, villageId, villageName }) => {
    if (!(await caller.holds('inspector'))) return refuse('NO_ROLE', { needs: '督查员' })
    if (caller.openid !== inspector) return refuse('NOT_YOUR_VISIT')
    return belongsTo((await caller.person())?.grants ?? [], villageId)
      ? refuse('VISIT_OF_OWN_VILLAGE', { village: villageName })
      : undefined
  },
)
