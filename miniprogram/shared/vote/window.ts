import { accept, refuse, type Decision } from '../kernel/decision'
import type { Moment } from '../kernel/days'

/** When the tally is shown: at once, from the day after, or once voting is over. */
export const tallyRules = ['live', 'delayed', 'afterClose'] as const
export type TallyRule = (typeof tallyRules)[number]
export const tallyNames: Readonly<Record<TallyRule, string>> = {
  live: '实时公开',
  delayed: '次日公开',
  afterClose: '结束后公开',
}

/** The voting window an admin opens (domain.md part 3). Both ends belong to it. */
export interface VoteWindow {
  readonly opensAt: Moment
  readonly closesAt: Moment
  /** Votes a person has a day. */
  readonly perDay: number
  readonly tally: TallyRule
}

export type WindowState = 'none' | 'before' | 'open' | 'closed'

export function windowState(window: VoteWindow | null, now: Moment): WindowState {
  if (!window) return 'none'
  if (now < window.opensAt) return 'before'
  return now <= window.closesAt ? 'open' : 'closed'
}

/** Whether counts may be shown now. `delayed` counts are refreshed once a day by a job, so they may be shown. */
export const tallyVisible = (window: VoteWindow | null, now: Moment): boolean =>
  !window || window.tally !== 'afterClose' || now > window.closesAt

/**
 * Decides one vote before it is written; the unique ids of the vote document decide again under concurrency.
 * @param usedSlots numbers of today's votes this person has already used
 * @returns the free slot (1…perDay) the vote takes
 */
export function decideVote(facts: {
  window: VoteWindow | null
  now: Moment
  entryPublished: boolean
  alreadyVoted: boolean
  usedSlots: readonly number[]
}): Decision<{ slot: number }> {
  const { window, now } = facts
  if (!window || windowState(window, now) !== 'open') return refuse('VOTING_CLOSED')
  if (!facts.entryPublished) return refuse('NOT_OPEN_FOR_VOTES')
  if (facts.alreadyVoted) return refuse('ALREADY_VOTED')
  for (let slot = 1; slot <= window.perDay; slot++)
    if (!facts.usedSlots.includes(slot)) return accept({ slot })
  return refuse('DAILY_VOTES_USED', { perDay: window.perDay })
}
