import type { ApiContract } from '@contract'
import type { Routes } from '../core/router'
import { articleRoutes } from './article/routes'
import { assessmentRoutes } from './assessment/routes'
import { avenueRoutes } from './avenue/routes'
import { awardRoutes } from './award/routes'
import { campaignRoutes } from './campaign/routes'
import { checkRoutes } from './check/routes'
import { cleanupRoutes } from './cleanup/routes'
import { evidenceRoutes } from './evidence/routes'
import { exposureRoutes } from './exposure/routes'
import { householdRoutes } from './household/routes'
import { inspectionRoutes } from './inspection/routes'
import { judgingRoutes } from './judging/routes'
import { landscapeRoutes } from './landscape/routes'
import { messageRoutes } from './message/routes'
import { noticeRoutes } from './notice/routes'
import { pairingRoutes } from './pairing/routes'
import { planRoutes } from './plan/routes'
import { privacyRoutes } from './privacy/routes'
import { problemRoutes } from './problem/routes'
import { rankingRoutes } from './ranking/routes'
import { responsibilityRoutes } from './responsibility/routes'
import { reviewRoutes } from './review/routes'
import { roadRoutes } from './road/routes'
import { rosterRoutes } from './roster/routes'
import { rulesRoutes } from './rules/routes'
import { scoringRoutes } from './scoring/routes'
import { shopRoutes } from './shop/routes'
import { vetoRoutes } from './veto/routes'
import { voteRoutes } from './vote/routes'

/** The table of authority: every action of the contract has a row, or this does not compile. */
export const routes: Routes<keyof ApiContract> = {
  ...rosterRoutes,
  ...campaignRoutes,
  ...landscapeRoutes,
  ...evidenceRoutes,
  ...rulesRoutes,
  ...judgingRoutes,
  ...checkRoutes,
  ...shopRoutes,
  ...cleanupRoutes,
  ...householdRoutes,
  ...vetoRoutes,
  ...voteRoutes,
  ...noticeRoutes,
  ...exposureRoutes,
  ...awardRoutes,
  ...scoringRoutes,
  ...pairingRoutes,
  ...inspectionRoutes,
  ...planRoutes,
  ...privacyRoutes,
  ...problemRoutes,
  ...rankingRoutes,
  ...assessmentRoutes,
  ...responsibilityRoutes,
  ...roadRoutes,
  ...avenueRoutes,
  ...reviewRoutes,
  ...messageRoutes,
  ...articleRoutes,
}
