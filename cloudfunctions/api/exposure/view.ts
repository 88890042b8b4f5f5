import { findPrivate, type Known } from '@shared/publication/privacy'
import { publicationCase } from '@shared/publication/publication-case'
import type { EvidencePhoto, ExposureDetail, ExposureRecordView } from '@contract'
import { exposureCard } from '../../core/exposure-card'
import { exposureType } from '../../core/exposures'
import type { Names } from '../../core/names'
import type { Exposure } from '../../core/records/publication'
import { historyLines } from '../../core/views'

/** An example as the town and its village see it; who did what only for the town. */
export const exposureRecordView = (
  exposure: Exposure,
  more: { names?: Names; pictures?: ReadonlyMap<string, EvidencePhoto>; known?: readonly Known[] } = {},
): ExposureRecordView => ({
  id: exposure._id,
  version: exposure.version,
  state: exposure.state,
  form: exposure.form,
  villageName: exposure.villageName,
  updatedAt: exposure.updatedAt,
  history: historyLines(publicationCase, exposure, more.names),
  replyUntil: exposure.replyUntil,
  ...saidOf(exposure),
  ...(exposure.fixed ? { fixedAt: exposure.fixed.at } : {}),
  cover: exposure.cover,
  ...(more.pictures ? { pictures: picturesOf(exposure, more.pictures) } : {}),
  findings: (['title', 'text', 'place'] as const).flatMap((field) =>
    findPrivate(exposure.form[field], more.known).map((finding) => ({ ...finding, field })),
  ),
})

const picturesOf = ({ form }: Exposure, pictures: ReadonlyMap<string, EvidencePhoto>) =>
  (exposureType.shownIds?.(form) ?? []).flatMap((id) => pictures.get(id) ?? [])

/** A published example, whole. */
export const exposureDetail = (exposure: Exposure): ExposureDetail => {
  const shown = exposure.photos.map(({ thumb, display }) => ({ thumb, display }))
  const main = exposure.form.photoIds.length
  return {
    ...exposureCard(exposure),
    text: exposure.form.text,
    photos: shown.slice(0, main),
    before: shown.slice(main),
    after: (exposure.fixed?.photos ?? []).map(({ thumb, display }) => ({ thumb, display })),
    ...(exposure.reply?.held ? {} : saidOf(exposure)),
  }
}

const saidOf = ({ reply }: Exposure) =>
  reply ? { reply: { text: reply.text, at: reply.at, ...(reply.held ? { unread: true } : {}) } } : {}
