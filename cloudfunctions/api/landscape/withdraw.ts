import { entryCase } from '@shared/landscape/entry-case'
import type { EntryRecordView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { refreshHome } from '../../core/home-snapshot'
import { photos } from '../../core/records/evidence'
import { entries, type Entry } from '../../core/records/landscape'
import { demandNotInResult } from './in-result'
import { countPublished, freePlace } from './places'
import { photoIdsOf, recordView } from './view'

/** The village takes an entry back, or the town takes it off; its place is free again, its votes stay on record. */
export async function withdraw(
  call: Call,
  input: { reason: string; clientId?: string | undefined },
  entry: Entry,
): Promise<EntryRecordView> {
  await demandNotInResult(entry)
  const moved = await moveCase(entries, entryCase, entry, 'withdraw', call.move(input))
  // The same request again may have died before it: giving a place back twice changes nothing.
  if (moved.record.state === 'withdrawn') await freePlace(entry.villageId, entry._id)
  if (moved.changed) {
    call.record({ subject: `entry:${entry._id}`, villageId: entry.villageId, why: input.reason })
    if (entry.state === 'published') {
      await countPublished(entry.villageId, -1)
      await refreshHome(call.now)
    }
  }
  return recordView(moved.record, await photos.byIds(photoIdsOf([entry])))
}
