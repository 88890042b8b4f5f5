import type { Action } from '../../../typings/contract'
import { stageNames } from '../stages'
import { cleanup } from './cleanup'
import { contest } from './contest'
import type { Driver } from './driver'
import { evidence } from './evidence'
import { homes } from './homes'
import { jobs } from './jobs'
import { landscape } from './landscape'
import { months } from './months'
import { people } from './people'
import { plans } from './plans'
import { problems } from './problems'
import { review } from './review'
import { street } from './street'
import { words } from './words'
import { yearsEnd } from './year'

export type { Armed, ArmedJob, Driver } from './driver'

/** Everything that is broken on purpose, by how far the campaign must be. */
export const drivers: readonly Driver[] = [
  ...landscape,
  ...evidence,
  ...homes,
  ...cleanup,
  ...problems,
  ...words,
  ...street,
  ...months,
  ...review,
  ...plans,
  ...yearsEnd,
  ...contest,
  ...people,
  ...jobs,
].sort((a, b) => stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage))

const ownFile = 'writes nothing but a file of its own and the line of it; asked again it writes another file'

/** Actions that write and have no driver, each with its reason. */
export const undriven: Partial<Record<Action, string>> = {
  'admin.claim': 'once in a town’s life, before anybody is in it; the demo town has its admins',
  'export.households': ownFile,
  'export.notice': ownFile,
  'export.article': ownFile,
  'export.ranking': ownFile,
  'export.assessment': ownFile,
  'export.pledge': ownFile,
  'export.payouts': ownFile,
  'export.problems': ownFile,
  'export.entries': ownFile,
  'export.cleanup': ownFile,
  'export.visits': ownFile,
  'export.mine': ownFile,
  'export.household': ownFile,
}
