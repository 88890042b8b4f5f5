import { visitFinishKind } from '../../services/forms/visit-finish'
import { visitProblemKind } from '../../services/forms/visit-problem'
import { visitScoreKind } from '../../services/forms/visit-score'
import { waiting } from '../../services/waiting'
import type { OnPhone } from './rows'

/** What lies on this phone about all visits. */
export const onPhone = (): OnPhone => ({
  scores: waiting({ kind: visitScoreKind.name }),
  problems: waiting({ kind: visitProblemKind.name }),
  finishes: waiting({ kind: visitFinishKind.name }),
})
