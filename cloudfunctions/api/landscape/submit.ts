import { decideMove, newCase } from '@shared/case/case'
import { entryCase } from '@shared/landscape/entry-case'
import type { SubmitEntry } from '@shared/landscape/schema'
import type { EntryRecordView } from '@contract'
import type { Call } from '../../core/call'
import { demandPhotos, freePhotos, takePhotos } from '../../core/evidence'
import { freshShuffle, idempotentId } from '../../core/ids'
import { entries, type Entry } from '../../core/records/landscape'
import { demand, found, RefusalError } from '../../core/refusal-error'
import { freePlace, takePlace } from './places'
import { photoIdsOf, recordView } from './view'

/**
 * A cadre submits a landscape. The entry's id comes from the client id, and every step may be repeated, so a phone
 * that lost the answer sends again and finds its one entry. A refusal gives back what was taken.
 * Requests: caller, photos, place (2), photos taken, entry, ledger = 7.
 */
export async function submit(call: Call, input: SubmitEntry): Promise<EntryRecordView> {
  const { clientId, villageId, ...form } = input
  const openid = call.caller.openid
  const id = idempotentId('entry', openid, clientId)
  const photos = await demandPhotos(photoIdsOf([{ form }]), { usedBy: id, villageId, openid })
  // A repeated request finds its photos taken by its own entry.
  if (photos.some((photo) => photo.usedBy === id)) {
    const existing = await entries.get(id)
    if (existing) return recordView(existing, photos)
  }
  const village = await takePlace(villageId, id)
  const ids = photos.map((photo) => photo._id)
  try {
    await takePhotos(ids, id)
  } catch (error) {
    if (error instanceof RefusalError) {
      await freePhotos(ids, id)
      await freePlace(villageId, id)
    }
    throw error
  }
  const held = await call.hold({ kind: 'entry', recordId: id, villageName: village.name })
  const entry: Entry = {
    _id: id,
    ...demand(decideMove(entryCase, newCase(entryCase), 'submit', call.move({ clientId }))),
    villageId,
    villageName: village.name,
    ...(village.districtId ? { districtId: village.districtId } : {}),
    form,
    textUnchecked: held !== '',
    held,
    submittedBy: openid,
    submittedAt: call.now,
    number: 0,
    publishedAt: 0,
    photos: [],
    cover: '',
    votes: 0,
    shownVotes: 0,
    shuffle: { a: freshShuffle(), b: freshShuffle(), c: freshShuffle(), d: freshShuffle() },
  }
  const inserted = await entries.insert(entry)
  if (inserted) call.record({ subject: `entry:${id}`, villageId, facts: { title: form.title } })
  const stored = inserted ? entry : found(await entries.get(id), '件作品')
  return recordView(stored, photos)
}
