import { entryCase } from '@shared/landscape/entry-case'
import type { EntryRecordView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { refreshHome } from '../../core/home-snapshot'
import { photos } from '../../core/records/evidence'
import { entries, type Entry } from '../../core/records/landscape'
import { demandNotInResult } from './in-result'
import { countPublished } from './places'
import { tellSubmitter } from './publish'
import { photoIdsOf, recordView } from './view'

/** Staff send an entry back with a reason; a published one is no longer public from then on. */
export async function returnEntry(
  call: Call,
  input: { reason: string; clientId?: string | undefined },
  entry: Entry,
): Promise<EntryRecordView> {
  await demandNotInResult(entry)
  const moved = await moveCase(entries, entryCase, entry, 'return', call.move(input))
  if (moved.changed) {
    call.record({ subject: `entry:${entry._id}`, villageId: entry.villageId, why: input.reason })
    if (entry.state === 'published') {
      await countPublished(entry.villageId, -1)
      await refreshHome(call.now)
    }
  }
  // Also where the request came before: it may have died here.
  if (moved.record.state === 'returned') await tellSubmitter(call, moved.record, '已退回')
  return recordView(moved.record, await photos.byIds(photoIdsOf([entry])))
}
