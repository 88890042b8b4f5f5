import type { CleanupItemView } from '../../../typings/contract'
import { claimCleanup as claimSchema } from '../../shared/cleanup/schema'
import { claimCleanup } from '../cleanup'
import { sawVersion, seenBy, type About, type Draft, type KeptPhoto } from '../draft'
import { photoIdOf } from '../draft-photos'
import { checked, type FormKind } from './kind'

/** A cadre's claim that one item of the village's checklist is done: photos alone. */
export type ClaimDraft = Draft<Record<string, never>, KeptPhoto>

export const CLAIM_PHOTOS = 6

export const claimKind: FormKind<Record<string, never>, KeptPhoto, CleanupItemView> = {
  name: 'cleanupClaim',
  what: '清底子申报',
  where: 'outdoors',
  photos: CLAIM_PHOTOS,
  lane: ({ subject }) => `cleanup:${subject}`,
  empty: {},
  async send(draft, photoIds) {
    const { clientId, subject, photos } = draft
    return claimCleanup(
      checked(claimSchema, {
        ...readCleanupSubject(subject),
        ...seenBy(draft),
        clientId,
        photoIds: photos.map((photo) => photoIdOf(photo, photoIds)),
      }),
    )
  },
}

/** A village's item as drafts are about it. */
export const cleanupSubject = (villageId: string, itemId: string): string => `${villageId}:${itemId}`

export function readCleanupSubject(subject: string): { villageId: string; itemId: string } {
  const [villageId = '', itemId = ''] = subject.split(':')
  return { villageId, itemId }
}

type Item = Pick<CleanupItemView, 'villageId' | 'villageName' | 'itemId' | 'name' | 'version'>

export const aboutItem = ({ villageId, villageName, itemId, name, ...record }: Item): About => ({
  subject: cleanupSubject(villageId, itemId),
  title: name,
  villageId,
  villageName,
  ...sawVersion(record),
})
