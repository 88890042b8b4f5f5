import type { Page, PhotoToReview } from '@contract'
import type { Call } from '../../core/call'
import { openForReview, photos, reviewPatience } from '../../core/records/evidence'
import { villages } from '../../core/records/roster'
import { after, readCursor } from '../../core/store/cursor'
import { pageOf } from '../../core/views'
import { reviewRow } from './view'

/** Photos that wait for a person's eyes: no answer yet, or a bad one; the oldest first. Two requests. */
export async function queue(
  call: Call,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<PhotoToReview>> {
  const found = await photos.find(after(openForReview(), 'uploadedAt', readCursor(cursor), 'asc'), {
    order: [
      ['uploadedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: limit + 1,
  })
  // Sorted by age, so the ones too fresh to show are the list's end.
  const rows = found.filter((photo) => photo.uploadedAt <= call.now - reviewPatience)
  const ids = [...new Set(rows.flatMap((photo) => photo.villageId ?? []))]
  const names = new Map((await villages.byIds(ids)).map((village) => [village._id, village.name]))
  return pageOf(
    rows,
    limit,
    (photo) => photo.uploadedAt,
    (photo) => reviewRow(photo, names.get(photo.villageId ?? '')),
  )
}
