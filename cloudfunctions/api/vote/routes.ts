import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/vote/schema'
import type { VoteContract } from '@contract'
import { anyone, anyOf } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { bursts } from './bursts'
import { cast } from './cast'
import { mine } from './mine'
import { voided } from './voided'
import { voidVotes } from './void'
import { setWindow } from './window'

export const voteRoutes: Routes<keyof VoteContract> = {
  // A vote document says who, when and what: it is its own ledger.
  'vote.cast': writes('vote.cast', { input: schema.castVote, allow: anyone, run: cast }),
  'vote.mine': reads('vote.mine', { input: schema.listVotes, allow: anyone, run: mine }),
  'vote.window': writes('vote.window', { input: schema.setWindow, allow: anyOf('admin'), run: setWindow }),
  'vote.bursts': reads('vote.bursts', { input: nothing, allow: anyOf('admin'), run: bursts }),
  'vote.void': writes('vote.void', {
    input: schema.voidVotes,
    allow: anyOf('admin'),
    publishes: { reason: '理由' },
    run: voidVotes,
  }),
  'vote.voided': reads('vote.voided', { input: schema.listVotes, allow: anyone, run: voided }),
}
