import type { CleanupItemView } from '../../../typings/contract'
import { acceptCleanup as acceptSchema, returnCleanup as returnSchema } from '../../shared/cleanup/schema'
import { acceptCleanup, reopenCleanup, returnCleanup } from '../cleanup'
import { seenBy, type Draft, type KeptPhoto } from '../draft'
import { photoIdOf } from '../draft-photos'
import { readCleanupSubject } from './cleanup-claim'
import { checked, type FormKind } from './kind'

export type Verdict = 'accept' | 'return' | 'reopen'

export interface VerdictForm {
  readonly verdict: Verdict | ''
  /** Why it goes back; empty where it is accepted. */
  readonly reason: string
}

/** An inspector's verdict on one item of a village; photos of the spot may go with it. */
export type VerdictDraft = Draft<VerdictForm, KeptPhoto>

export const VERDICT_PHOTOS = 6

export const verdictKind: FormKind<VerdictForm, KeptPhoto, CleanupItemView> = {
  name: 'cleanupVerdict',
  what: '清底子验收',
  where: 'outdoors',
  photos: VERDICT_PHOTOS,
  lane: ({ subject }) => `cleanup:${subject}`,
  empty: { verdict: '', reason: '' },
  async send(draft, photoIds) {
    const { clientId, subject, form, photos } = draft
    const item = {
      ...readCleanupSubject(subject),
      ...seenBy(draft),
      clientId,
      photoIds: photos.map((photo) => photoIdOf(photo, photoIds)),
    }
    if (form.verdict === 'accept') return acceptCleanup(checked(acceptSchema, item))
    const reasoned = checked(returnSchema, { ...item, reason: form.reason })
    return form.verdict === 'reopen' ? reopenCleanup(reasoned) : returnCleanup(reasoned)
  },
}
