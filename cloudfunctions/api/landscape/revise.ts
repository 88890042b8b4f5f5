import { entryCase } from '@shared/landscape/entry-case'
import type { EntryForm } from '@shared/landscape/schema'
import type { EntryRecordView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { demandPhotos, freePhotos, takePhotos } from '../../core/evidence'
import { entries, type Entry } from '../../core/records/landscape'
import { textUnchecked } from './check-text'
import { photoIdsOf, recordView } from './view'

/** A cadre mends a submitted or returned entry and sends it again; it keeps its place and its votes. */
export async function revise(
  call: Call,
  input: EntryForm & { entryId: string; clientId: string; seen?: number | undefined },
  entry: Entry,
): Promise<EntryRecordView> {
  const { entryId, clientId, seen, ...form } = input
  const photos = await demandPhotos(photoIdsOf([{ form }]), {
    usedBy: entryId,
    villageId: entry.villageId,
    openid: call.caller.openid,
  })
  const unchecked = await textUnchecked(call, form)
  const now = photos.map((photo) => photo._id)
  const moved = await moveCase(entries, entryCase, entry, 'revise', call.move({ clientId, seen }), {
    form,
    textUnchecked: unchecked,
  })
  if (moved.changed) {
    await takePhotos(now, entryId)
    const gone = entry.form.photos.map((photo) => photo.photoId).filter((id) => !now.includes(id))
    await freePhotos(gone, entryId)
    call.record({ subject: `entry:${entryId}`, villageId: entry.villageId, facts: { title: form.title } })
  }
  return recordView(moved.record, photos)
}
