import { entries } from '../core/records/landscape'
import { voidedBatches } from '../core/records/vote'
import { $ } from '../core/store/sdk'
import { countVoided } from '../core/voiding'
import { every, type Job } from './job'
import { votedSince } from './signs'
import { tallied } from './vote-tallies'

/** A vote or a voiding that writes its documents now moves the counter within its function's twenty seconds. */
const settled = 60_000

interface Tally {
  readonly _id: string
  readonly valid: number
  readonly latest: number
  readonly latestVoided: number | null
}

/**
 * Makes each entry's counter equal to its valid vote documents, after a crash between the two.
 * Counters are read before the documents and written only if nothing moved them meanwhile; entries voted for in the
 * last minute are left for the next run, because their counter may be on its way.
 */
export const repairVotes: Job = {
  due: every(60),
  // Counters and documents come apart only where a vote was cast or voided.
  signs: (last) => ({ ask: votedSince(last) }),
  async run(now) {
    // First: a batch that is counted moves its entry's counter.
    const counted = await countBatches(now)
    const standing = await entries.all()
    const byEntry = await tallied<Tally>(
      {},
      {
        valid: $.sum($.cond({ if: $.eq(['$voidedAt', null]), then: 1, else: 0 })),
        latest: $.max('$at'),
        latestVoided: $.max('$voidedAt'),
      },
    )
    let repaired = 0
    for (const { _id, votes: seen } of standing) {
      const tally = byEntry.get(_id)
      const valid = tally?.valid ?? 0
      const quiet = Math.max(tally?.latest ?? 0, tally?.latestVoided ?? 0) <= now - settled
      if (valid !== seen && quiet) repaired += await entries.update({ _id, votes: seen }, { votes: valid })
    }
    const said = [...(repaired ? [`${repaired} repaired`] : []), ...(counted ? [`${counted} counted`] : [])]
    return said.length ? said.join(', ') : undefined
  },
}

/** Voidings whose call died: what is voided is public, and one that voided nothing goes. */
async function countBatches(now: number): Promise<number> {
  const open = await voidedBatches.find({ count: 0 }, { limit: 100 })
  let counted = 0
  for (const batch of open.filter(({ at }) => at <= now - settled))
    if (await countVoided(batch)) counted++
    else await voidedBatches.remove({ _id: batch._id, count: 0 })
  return counted
}
