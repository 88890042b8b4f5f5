import type { PhotoSafety } from '@shared/evidence/photo'
import { byWrites, type Written } from './ledger'
import { Collection, type Where } from '../store/collection'
import { command } from '../store/sdk'

/** One photo: what was uploaded, what was made of it, and what later comparison needs (photos.md). Private. */
export interface Photo extends Written {
  readonly _id: string
  readonly owner: string
  readonly uploadedAt: number
  /** When the camera says it was taken; 0 where the file does not say. */
  readonly takenAt: number
  readonly villageId?: string
  /** The record that shows this photo; one photo is evidence for one thing. */
  readonly usedBy: string | null
  readonly thumb: string
  readonly display: string
  readonly width: number
  readonly height: number
  readonly safety: PhotoSafety
  readonly safetyNote: string
  /** openid of who decided by eye; absent while only the machine has looked. */
  readonly reviewedBy?: string
  /** WeChat's trace of the running check, and when it was asked. */
  readonly traceId: string
  readonly checkAskedAt: number
  readonly checkTries: number
  /** SHA-256 of the uploaded bytes, hex. */
  readonly sha256: string
  /** 64-bit perceptual hashes, hex: whole picture, then 93% crops at the centre and the four corners. */
  readonly hashes: readonly string[]
  /** The hashes in parts, for an index to find what is near. */
  readonly bands: readonly string[]
  /** 256 px grey picture for stage-two verification, as a file id. */
  readonly grey: string
}

/** What the image function makes of an upload. */
export type Examined = Pick<
  Photo,
  'thumb' | 'display' | 'grey' | 'width' | 'height' | 'sha256' | 'hashes' | 'bands' | 'takenAt'
>

/** After so many questions to WeChat without an answer a person decides. */
export const mostChecks = 3

/** WeChat mostly answers within seconds; a person need not look sooner. */
export const reviewPatience = 2 * 60_000

/** Photos that wait for a person's eyes: no answer yet, or a bad one. */
export const openForReview = (): Where => ({
  safety: command.in(['checking', 'unsafe']),
  reviewedBy: command.exists(false),
})

export const photos = new Collection<Photo>({
  name: 'photos',
  indexes: [
    byWrites,
    { fields: { safety: 1, uploadedAt: 1, _id: 1 } },
    { fields: { uploadedAt: -1 } },
    { fields: { traceId: 1 } },
    { fields: { sha256: 1, uploadedAt: 1 } },
    { fields: { bands: 1 } },
    { fields: { owner: 1, uploadedAt: -1 } },
    { fields: { usedBy: 1, uploadedAt: 1 } },
  ],
})
