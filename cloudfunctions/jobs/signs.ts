import { voidedBatches, votes } from '../core/records/vote'
import { command } from '../core/store/sdk'
import { any, type Question } from './job'

/** What began before a run may be written after it: the longest a call takes, and then some. */
export const underWay = 2 * 60_000

/** Whether anybody voted or a vote was voided since. */
export const votedSince = (since: number): Question[] => [
  any(votes, { at: command.gt(since - underWay) }),
  any(voidedBatches, { at: command.gt(since - underWay) }),
]
