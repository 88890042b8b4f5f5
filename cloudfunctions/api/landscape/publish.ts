import { entryCase } from '@shared/landscape/entry-case'
import { entryNumber } from '@shared/landscape/quota'
import type { EntryRecordView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { publicPhotos } from '../../core/evidence'
import { refreshHome } from '../../core/home-snapshot'
import { approveText } from '../../core/held-texts'
import { queueMessage } from '../../core/outbox'
import { photos as photoStore, type Photo } from '../../core/records/evidence'
import { entries, type Entry } from '../../core/records/landscape'
import { villages } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import { countPublished } from './places'
import { photoIdsOf, recordView } from './view'

/** Staff make an entry public: all its photos must be safe, and it gets its number the first time. */
export async function publish(
  call: Call,
  input: { clientId?: string | undefined },
  entry: Entry,
): Promise<EntryRecordView> {
  const ids = photoIdsOf([entry])
  // Who publishes has read it; what another person refused stays refused.
  if (entry.held && entry.state === 'submitted') await approveText(entry.held, call)
  const photos = entry.state === 'submitted' ? await publicPhotos(ids) : await photoStore.byIds(ids)
  const shown = shownPhotos(entry, photos)
  const moved = await moveCase(entries, entryCase, entry, 'publish', call.move(input), {
    number: entry.number || (entry.state === 'submitted' ? await nextNumber(entry.villageId) : 0),
    publishedAt: call.now,
    photos: shown,
    cover: (shown.find((photo) => photo.stage === 'after') ?? shown[0])?.thumb ?? '',
    textUnchecked: false,
    held: '',
  })
  if (moved.changed) {
    await countPublished(entry.villageId, 1)
    call.record({
      subject: `entry:${entry._id}`,
      villageId: entry.villageId,
      facts: { number: moved.record.number },
    })
  }
  // Also where the request came before: it may have died here. Both are safe to repeat.
  if (moved.record.state === 'published') {
    await tellSubmitter(call, moved.record, '已公布')
    await refreshHome(call.now)
  }
  return recordView(moved.record, photos)
}

/** Tells who submitted it, if they asked to be told. */
export const tellSubmitter = (call: Call, entry: Entry, result: string): Promise<boolean> =>
  queueMessage(`entry:${entry._id}:${entry.version}`, {
    to: entry.submittedBy,
    topic: 'entryResult',
    page: `packages/cadre/board/index?villageId=${entry.villageId}`,
    words: { what: entry.form.title, result },
    now: call.now,
  })

function shownPhotos(entry: Entry, photos: readonly Photo[]): Entry['photos'] {
  const byId = new Map(photos.map((photo) => [photo._id, photo]))
  return entry.form.photos.flatMap(({ photoId, stage }) => {
    const photo = byId.get(photoId)
    if (photo?.safety !== 'safe') return []
    const { thumb, display, width, height } = photo
    return [{ id: photoId, stage, thumb, display, width, height }]
  })
}

/** The village's next number; a gap after a crash is harmless, a double is not, hence the conditional update. */
async function nextNumber(villageId: string): Promise<number> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const village = found(await villages.get(villageId), '个村')
    const sequence = village.sequence + 1
    if (await villages.update({ _id: villageId, sequence: village.sequence }, { sequence }))
      return entryNumber(village.order, sequence)
  }
  return refuseCall('BUSY')
}
