import type { VoidedVotes } from '@contract'
import type { Call } from '../../core/call'
import { refreshHome } from '../../core/home-snapshot'
import { idempotentId } from '../../core/ids'
import { entries, type Entry } from '../../core/records/landscape'
import { voidedBatches, votes, type VoidedBatch } from '../../core/records/vote'
import { found } from '../../core/refusal-error'
import { countVoided } from '../../core/voiding'
import { voidedView } from './voided'

interface Voiding {
  readonly entryId: string
  readonly day: string
  readonly reason: string
}

/**
 * An admin voids an entry's votes of one day; count and reason are public, the voters are not named. First the batch is written,
 * then its votes hold its moment, then it is counted: broken off anywhere, the same request goes on, and a job counts what nobody
 * asks for again.
 */
export async function voidVotes(call: Call, asked: Voiding): Promise<VoidedVotes> {
  const { entryId, day, reason } = asked
  const entry = found(await entries.get(entryId), '件作品')
  const batch = await batchOf(call, asked, entry)
  if (!batch) {
    const { title, villageName } = wordsOf(entry)
    return { entryId, title, villageName, day, count: 0, reason, at: call.now }
  }
  if (batch.count === 0) await votes.update({ entryId, day, voidedAt: null }, { voidedAt: batch.at })
  const count = await countVoided(batch)
  call.record({ ...lineOf(entry, reason), wrote: batch.writes?.[0], facts: { day, count } })
  await refreshHome(call.now)
  return { ...voidedView(batch), count }
}

/** The batch this request made before, where it left it; else a new one, where there is anything to void. */
async function batchOf(call: Call, asked: Voiding, entry: Entry): Promise<VoidedBatch | undefined> {
  const { entryId, day, reason } = asked
  const [earlier, valid] = await Promise.all([
    voidedBatches.find({ entryId, day }, { limit: 1000 }),
    votes.count({ entryId, day, voidedAt: null }),
  ])
  const own = earlier.filter((batch) => call.again(batch)).sort((a, b) => b.at - a.at)[0]
  // Votes that came after it are another batch's.
  if (own && (own.count === 0 || valid === 0)) return own
  if (valid === 0) return undefined
  const _id = idempotentId('voided', entryId, `${day} ${call.now}`)
  const words = wordsOf(entry)
  const held = await call.hold({ kind: 'voidedVotes', recordId: _id, villageName: words.villageName })
  const writes = [call.wrote(lineOf(entry, reason))]
  const batch = { _id, entryId, ...words, day, count: 0, reason, at: call.now, held, writes }
  await voidedBatches.insert(batch)
  return batch
}

const lineOf = ({ _id, villageId }: Entry, why: string) => ({ subject: `entry:${_id}`, villageId, why })

const wordsOf = ({ form, villageName }: Entry) => ({ title: form.title, villageName })
