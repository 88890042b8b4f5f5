import { decideVote } from '@shared/vote/window'
import type { VoteReceipt } from '@contract'
import type { Call } from '../../core/call'
import { aliasOf } from '../../core/alias'
import { riskRank } from '../../core/platform'
import { entries } from '../../core/records/landscape'
import { voteId, voterDay, votes } from '../../core/records/vote'
import { demand, refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { shownVotes } from '../../core/views'
import { votingFacts } from './facts'

/**
 * One vote: three requests. The vote's id allows one per person and entry, its unique slot so many a day; both are
 * decided by the database in one insert, whatever arrives at once. A lost answer sent again reads ALREADY_VOTED.
 * A crash before the counter moves is mended by the job repairVotes.
 */
export async function cast(call: Call, { entryId }: { entryId: string }): Promise<VoteReceipt> {
  const { openid } = call.caller
  for (let attempt = 0; attempt < 6; attempt++) {
    const { window, entry, own, usedSlots } = await votingFacts(entryId, openid, call.today)
    if (!entry) return refuseCall('NOT_FOUND', { what: '件作品' })
    const { slot } = demand(
      decideVote({
        window,
        now: call.now,
        entryPublished: entry.state === 'published',
        alreadyVoted: own !== undefined,
        usedSlots,
      }),
    )
    if (await looksFalse(call)) refuseCall('VOTE_BLOCKED')
    const day = voterDay(openid, call.today)
    const inserted = await votes.insert({
      _id: voteId(entryId, openid),
      entryId,
      voter: aliasOf(openid),
      at: call.now,
      day: call.today,
      voterDay: day,
      slotNumber: slot,
      slot: `${day}:${slot}`,
      voidedAt: null,
    })
    // Someone took this slot or this vote in between: look again and decide again.
    if (!inserted) continue
    await entries.update({ _id: entryId }, { votes: command.inc(1) })
    const after = { ...entry, votes: entry.votes + 1 }
    return {
      entryId,
      at: call.now,
      left: Math.max(0, (window?.perDay ?? 0) - usedSlots.length - 1),
      votes: shownVotes(after, window, call.now),
    }
  }
  return refuseCall('BUSY')
}

/** WeChat's highest risk rank (安全风控 getUserRiskRank), where the town has switched the check on. */
const looksFalse = async ({ caller }: Call): Promise<boolean> =>
  process.env['VOTE_RISK_CHECK'] === 'on' && (await riskRank(caller.openid, caller.clientIp)) >= 4
