import { freshId } from './ids'
import { leases } from './records/lease'
import { refuseCall } from './refusal-error'
import { command } from './store/sdk'

/** Longer than any call of people may run, so that a lease outlives its holder only when the holder died. */
export const longest = 30_000

/**
 * Runs what must not run twice at once and cannot be one conditional update, because it counts records.
 * The same request again waits like any other: the first may still be running, and what it counted would be counted twice.
 * @throws BUSY while somebody else holds the lease; one whose holder died ends by itself
 */
export async function withLease<T>(work: string, now: number, run: () => Promise<T>): Promise<T> {
  const holder = freshId()
  const until = now + longest
  const taken =
    (await leases.insert({ _id: work, holder, until })) ||
    (await leases.update({ _id: work, until: command.lt(now) }, { holder, until })) > 0
  if (!taken) refuseCall('BUSY', { seconds: longest / 1000 })
  try {
    return await run()
  } finally {
    await leases.remove({ _id: work, holder })
  }
}
