import type { Day } from '@shared/kernel/days'
import type { VoteWindow } from '@shared/vote/window'
import { campaignId, campaigns, type Campaign } from '../../core/records/campaign'
import type { Entry } from '../../core/records/landscape'
import { voteId, voterDay, type Vote } from '../../core/records/vote'
import { found } from '../../core/refusal-error'

export interface VotingFacts {
  readonly window: VoteWindow | null
  readonly entry: Entry | undefined
  /** This person's vote for this entry, whenever it was cast. */
  readonly own: Vote | undefined
  /** The numbers of today's votes this person has used. */
  readonly usedSlots: readonly number[]
}

/** Everything a vote depends on, in one request: the window, the entry, the own vote and today's votes. */
export async function votingFacts(entryId: string, openid: string, today: Day): Promise<VotingFacts> {
  type Row = Pick<Campaign, 'window'> & { entry: Entry[]; own: Vote[]; todays: Vote[] }
  const [row] = await campaigns.aggregate<Row>([
    ['match', { _id: campaignId }],
    ['addFields', { entryId, ownId: voteId(entryId, openid), voterDay: voterDay(openid, today) }],
    ['lookup', { from: 'entries', localField: 'entryId', foreignField: '_id', as: 'entry' }],
    ['lookup', { from: 'votes', localField: 'ownId', foreignField: '_id', as: 'own' }],
    ['lookup', { from: 'votes', localField: 'voterDay', foreignField: 'voterDay', as: 'todays' }],
    ['project', { window: 1, entry: 1, own: 1, todays: 1 }],
    ['limit', 1],
  ])
  const facts = found(row, '个活动')
  return {
    window: facts.window,
    entry: facts.entry[0],
    own: facts.own[0],
    usedSlots: facts.todays.map((vote) => vote.slotNumber),
  }
}
