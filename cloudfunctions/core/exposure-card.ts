import type { ExposureCard } from '@contract'
import type { Exposure } from './records/publication'

/** What {@link exposureCard} reads: a list loads no texts. */
export const exposureCardFields = [
  'kind',
  'form.title',
  'form.place',
  'form.photoIds',
  'villageId',
  'villageName',
  'photos',
  'fixed',
  'publishedAt',
]

/** The public card of a published example: every field is named here. */
export const exposureCard = (exposure: Exposure): ExposureCard => {
  const { form, photos, fixed } = exposure
  const [cover] = photos
  const other = fixed ? fixed.photos[0] : photos[form.photoIds.length]
  // The card shows one of the two across the screen, a mended place as it is now: a thumbnail would be blurred there.
  const turned = fixed !== null && other !== undefined
  return {
    id: exposure._id,
    kind: exposure.kind,
    title: form.title,
    villageId: exposure.villageId,
    villageName: exposure.villageName,
    place: form.place,
    cover: (turned ? cover?.thumb : cover?.display) ?? '',
    other: (turned ? other.display : other?.thumb) ?? '',
    publishedAt: exposure.publishedAt,
    ...(fixed ? { fixedAt: fixed.at } : {}),
  }
}
