import { entryCase } from '@shared/landscape/entry-case'
import type { EntryForm } from '@shared/landscape/schema'
import type { EntryRecordView } from '@contract'
import type { Names } from '../../core/names'
import type { Photo } from '../../core/records/evidence'
import type { Entry } from '../../core/records/landscape'
import { historyLines } from '../../core/views'

/** An entry as its village and the desk see it. `photos` are the records of the form's photos, in any order. */
export function recordView(entry: Entry, photos: readonly Photo[], names?: Names): EntryRecordView {
  const { photos: chosen, ...form } = entry.form
  const byId = new Map(photos.map((photo) => [photo._id, photo]))
  const last = entry.history[entry.history.length - 1]
  return {
    id: entry._id,
    version: entry.version,
    ...(entry.number ? { number: entry.number } : {}),
    villageId: entry.villageId,
    villageName: entry.villageName,
    state: entry.state,
    form,
    photos: chosen.flatMap(({ photoId, stage }) => {
      const photo = byId.get(photoId)
      if (!photo) return []
      const { thumb, display, width, height, safety } = photo
      return [{ id: photoId, stage, thumb, display, width, height, safety }]
    }),
    votes: null,
    submittedAt: entry.submittedAt,
    history: historyLines(entryCase, entry, names),
    ...(entry.state === 'returned' && last?.reason ? { returnedReason: last.reason } : {}),
    textUnchecked: entry.textUnchecked,
  }
}

/** Ids of the photos of several entries. */
export const photoIdsOf = (entries: readonly { form: EntryForm }[]): string[] =>
  entries.flatMap((entry) => entry.form.photos.map((photo) => photo.photoId))
