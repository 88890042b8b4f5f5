import { checkKind } from './check'
import { claimKind } from './cleanup-claim'
import { verdictKind } from './cleanup-verdict'
import { decisionKind } from './decision'
import { deductionKind } from './deduction'
import { entryKind } from './entry'
import { helpKind, taskKind } from './help'
import { consentKind, registerKind } from './household'
import { householdScoreKind } from './household-score'
import type { FormKind } from './kind'
import { objectionKind } from './objection'
import { exhibitKind, exhibitSpots } from './exhibit'
import { planKind, progressKind } from './plan'
import { payoutKind } from './payout'
import { pledgeKind } from './pledge'
import { fixKind, recheckKind } from './problem-photos'
import { problemMoveKind } from './problem-move'
import { reportKind } from './report'
import { reviewScoreKind } from './review-score'
import { sheetKind } from './sheet'
import { shopKind } from './shop'
import { appealKind, verifyKind } from './veto'
import { visitFinishKind } from './visit-finish'
import { visitProblemKind } from './visit-problem'
import { visitScoreKind } from './visit-score'

/** Every form the outbox can send. They live here, not with their pages: a draft is sent wherever the app is opened. */
export const kinds: readonly FormKind[] = [
  entryKind,
  claimKind,
  verdictKind,
  verifyKind,
  appealKind,
  objectionKind,
  payoutKind,
  sheetKind,
  householdScoreKind,
  helpKind,
  taskKind,
  registerKind,
  consentKind,
  visitScoreKind,
  visitProblemKind,
  checkKind,
  pledgeKind,
  shopKind,
  reportKind,
  fixKind,
  recheckKind,
  problemMoveKind,
  visitFinishKind,
  reviewScoreKind,
  deductionKind,
  decisionKind,
  planKind,
  progressKind,
  exhibitKind,
  exhibitSpots.damage,
  exhibitSpots.finish,
]

export const kindOf = (name: string): FormKind | undefined => kinds.find((kind) => kind.name === name)
