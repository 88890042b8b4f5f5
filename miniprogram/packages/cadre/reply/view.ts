import type { EvidencePhoto, ExposureRecordView } from '../../../../typings/contract'
import { readMoment } from '../../../shared/kernel/days'

export interface ToAnswer {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly place: string
  readonly photos: readonly EvidencePhoto[]
  /** Where it stands, as a sentence. */
  readonly state: string
  readonly mended: boolean
  readonly reply: string
  readonly replied: string
  /** Whether an answer may be written, or written anew. */
  readonly open: boolean
}

/** Bad examples of the village, as it sees them before anybody else does. */
export const toAnswer = (record: ExposureRecordView): ToAnswer => {
  const { state, reply, replyUntil, form } = record
  const shown = state === 'published'
  return {
    id: record.id,
    title: form.title,
    text: form.text,
    place: form.place,
    photos: record.pictures ?? [],
    state: shown
      ? `已在黑榜公布${reply ? '' : '，还可以补上答复'}`
      : reply
        ? '已经答复，镇里随时可以公布'
        : `还没有公布，${readMoment(replyUntil)} 前答复，答复和它一起公布`,
    mended: record.fixedAt !== undefined,
    reply: reply?.text ?? '',
    replied: reply ? `${readMoment(reply.at)} 答复` : '',
    open: !shown || !reply,
  }
}

export const keyOf = (id: string) => `reply:${id}`
