import type { VisitView } from '../../../../typings/contract'
import { CallError } from '../../../services/cloud'
import { beginDraft } from '../../../services/drafts'
import { aboutVisited, visitScoreKind, type VisitScoreDraft } from '../../../services/forms/visit-score'
import { keptVisit, loadVisit } from '../../../services/kept-visits'
import { refusals } from '../../../shared/kernel/refusals'

/** All the page stands on. */
export interface Opened {
  readonly visit: VisitView
  readonly household: VisitView['households'][number]
  readonly draft: VisitScoreDraft
}

/** From the phone first, since the page is opened where there is hardly a signal; the town is asked for what is not there. */
export async function openHome(visitId: string, householdId: string): Promise<Opened> {
  const visit = keptVisit(visitId) ?? (await loadVisit(visitId)).answer
  const household = visit.households.find(({ id }) => id === householdId)
  if (!household) throw new CallError('NOT_DRAWN', refusals.NOT_DRAWN())
  return { visit, household, draft: beginDraft(visitScoreKind, aboutVisited(visit, household)) }
}
