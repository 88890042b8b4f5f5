import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type * as schema from '../../miniprogram/shared/vote/schema'
import type { VoteWindow, WindowState } from '../../miniprogram/shared/vote/window'
import type { Page } from './common'

export interface WindowView {
  readonly state: WindowState
  readonly window: VoteWindow | null
}

/** The receipt a voter sees. */
export interface VoteReceipt {
  readonly entryId: string
  readonly at: number
  /** Votes of today still free. */
  readonly left: number
  /** The entry's tally after this vote; null while it is closed. */
  readonly votes: number | null
}

export interface MyVote {
  readonly entryId: string
  readonly at: number
  readonly title: string
  readonly villageName: string
  readonly cover: string
  readonly voided: boolean
}

/** More votes for one entry in one hour than the others' pace makes likely: a look, not a verdict. */
export interface Burst {
  readonly entryId: string
  readonly title: string
  readonly villageName: string
  readonly day: string
  readonly votes: number
  readonly usual: number
}

/** 作废公示: what was voided and why; the voters are not named. */
export interface VoidedVotes {
  readonly entryId: string
  readonly title: string
  readonly villageName: string
  readonly day: string
  readonly count: number
  readonly reason: string
  readonly at: number
}

export interface VoteContract {
  'vote.cast': { input: InferInput<typeof schema.castVote>; output: VoteReceipt }
  'vote.mine': {
    input: InferInput<typeof schema.listVotes>
    output: Page<MyVote> & { state: WindowState; left: number; perDay: number }
  }
  'vote.window': { input: InferInput<typeof schema.setWindow>; output: WindowView }
  'vote.bursts': { input: InferInput<typeof nothing>; output: { items: readonly Burst[] } }
  'vote.void': { input: InferInput<typeof schema.voidVotes>; output: VoidedVotes }
  'vote.voided': { input: InferInput<typeof schema.listVotes>; output: Page<VoidedVotes> }
}
