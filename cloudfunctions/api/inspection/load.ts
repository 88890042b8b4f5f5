import { refuse } from '@shared/kernel/decision'
import type { Guard } from '../../core/guards'
import { rounds, visits, type Round, type Visit } from '../../core/records/inspection'
import { found } from '../../core/refusal-error'

export const loadRound = async ({ roundId }: { roundId: string }): Promise<Round> =>
  found(await rounds.get(roundId), '次督查')

export const loadVisit = async ({ visitId }: { visitId: string }): Promise<Visit> =>
  found(await visits.get(visitId), '次入村督查')

/** The inspector the village was dealt to. */
export const inspectorOf: Guard<Visit> = Object.assign(
  async (caller: { openid: string; holds(role: 'inspector'): Promise<boolean> }, visit: Visit) => {
    if (!(await caller.holds('inspector'))) return refuse('NO_ROLE', { needs: '督查员' })
    return caller.openid === visit.inspector ? undefined : refuse('NOT_YOUR_VISIT')
  },
  { words: 'inspector of the visit' },
)
