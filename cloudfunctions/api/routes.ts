import type { Routes } from '../core/router'
import { campaignRoutes } from './campaign/routes'
import { evidenceRoutes } from './evidence/routes'
import { landscapeRoutes } from './landscape/routes'
import { messageRoutes } from './message/routes'
import { noticeRoutes } from './notice/routes'
import { rosterRoutes } from './roster/routes'
import { rulesRoutes } from './rules/routes'
import { voteRoutes } from './vote/routes'

/** The table of authority: every action of the contract has a row, or this does not compile. */
export const routes: Routes = {
  ...rosterRoutes,
  ...campaignRoutes,
  ...landscapeRoutes,
  ...evidenceRoutes,
  ...rulesRoutes,
  ...voteRoutes,
  ...noticeRoutes,
  ...messageRoutes,
}
