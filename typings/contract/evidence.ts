import type { InferInput } from 'valibot'
import type { PhotoSafety } from '../../miniprogram/shared/evidence/photo'
import type * as schema from '../../miniprogram/shared/evidence/schema'
import type { Page } from './common'

/** What the server found an uploaded file to be, and what it made of it. */
export interface RegisteredPhoto {
  readonly id: string
  readonly thumb: string
  readonly display: string
  readonly width: number
  readonly height: number
  readonly safety: PhotoSafety
}

/** A photo as those who work with it see it, checked or not. */
export interface EvidencePhoto {
  readonly id: string
  readonly thumb: string
  readonly display: string
  readonly width: number
  readonly height: number
  readonly safety: PhotoSafety
}

export interface PhotoToReview extends RegisteredPhoto {
  readonly uploadedAt: number
  readonly villageName?: string
  readonly why: string
}

export interface EvidenceContract {
  'photo.register': { input: InferInput<typeof schema.registerPhoto>; output: RegisteredPhoto }
  'photo.queue': { input: InferInput<typeof schema.listPhotos>; output: Page<PhotoToReview> }
  'photo.review': { input: InferInput<typeof schema.reviewPhoto>; output: RegisteredPhoto }
}
