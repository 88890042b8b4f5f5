import { entryCase } from '@shared/landscape/entry-case'
import type { EntryForm } from '@shared/landscape/schema'
import type { EntryRecordView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { demandPhotos, freePhotos, takePhotos } from '../../core/evidence'
import { replaceTexts } from '../../core/held-texts'
import { entries, type Entry } from '../../core/records/landscape'
import { photoIdsOf, recordView } from './view'

/** A cadre mends a submitted or returned entry and sends it again; it keeps its place and its votes. */
export async function revise(
  call: Call,
  input: EntryForm & { entryId: string; clientId: string },
  entry: Entry,
): Promise<EntryRecordView> {
  const { entryId, clientId, ...form } = input
  const photos = await demandPhotos(photoIdsOf([{ form }]), {
    usedBy: entryId,
    villageId: entry.villageId,
    openid: call.caller.openid,
  })
  const about = { kind: 'entry', recordId: entryId, villageName: entry.villageName } as const
  const held = await call.hold(about)
  const now = photos.map((photo) => photo._id)
  const moved = await moveCase(entries, entryCase, entry, 'revise', call.move({ clientId }), {
    form,
    textUnchecked: held !== '',
    held,
  })
  if (moved.changed) {
    if (entry.held && !held) await replaceTexts(about, call.now)
    await takePhotos(now, entryId)
    const gone = entry.form.photos.map((photo) => photo.photoId).filter((id) => !now.includes(id))
    await freePhotos(gone, entryId)
    call.record({ subject: `entry:${entryId}`, villageId: entry.villageId, facts: { title: form.title } })
  }
  return recordView(moved.record, photos)
}
