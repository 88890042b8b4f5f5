import type { VisitView } from '../../../../typings/contract'
import type { VisitScoreDraft } from '../../../services/forms/visit-score'
import { householdKinds } from '../../../shared/household/household'
import { plainPoints } from '../../../shared/sheet/points'

type Household = VisitView['households'][number]

/** `form`: to be filled; `queued`: handed over, waiting for the network; `done`: with the town. */
export type Mode = 'form' | 'queued' | 'done'

export function modeOf({ total }: Household, draft: VisitScoreDraft): Mode {
  if (total !== undefined) return 'done'
  return draft.state === 'queued' ? 'queued' : 'form'
}

/** Whose home it is, as the inspector asks for it at the door. */
export interface HomeView {
  readonly name: string
  readonly kind: string
  readonly poor: boolean
  readonly where: string
  /** With the town; empty while it is not. */
  readonly total: string
}

export const homeView = (
  { villageName }: Pick<VisitView, 'villageName'>,
  { number, head, kind, houseNumber, total }: Household,
): HomeView => ({
  name: head,
  kind: householdKinds[kind],
  poor: kind === 'poor',
  where: [villageName, `户号 ${number}`, houseNumber && `门牌 ${houseNumber}`].filter(Boolean).join(' · '),
  total: total === undefined ? '' : plainPoints(total),
})
