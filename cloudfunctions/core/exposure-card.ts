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
  return {
    id: exposure._id,
    kind: exposure.kind,
    title: form.title,
    villageId: exposure.villageId,
    villageName: exposure.villageName,
    place: form.place,
    cover: photos[0]?.thumb ?? '',
    other: (fixed ? fixed.photos[0] : photos[form.photoIds.length])?.thumb ?? '',
    publishedAt: exposure.publishedAt,
    ...(fixed ? { fixedAt: fixed.at } : {}),
  }
}
