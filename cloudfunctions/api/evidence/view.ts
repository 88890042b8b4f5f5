import type { PhotoToReview, RegisteredPhoto } from '@contract'
import { mostChecks, type Photo } from '../../core/records/evidence'

export const photoView = ({ _id, thumb, display, width, height, safety }: Photo): RegisteredPhoto => ({
  id: _id,
  thumb,
  display,
  width,
  height,
  safety,
})

export const reviewRow = (photo: Photo, villageName: string | undefined): PhotoToReview => ({
  ...photoView(photo),
  uploadedAt: photo.uploadedAt,
  ...(villageName ? { villageName } : {}),
  why: whyOf(photo),
})

function whyOf({ safety, safetyNote, checkTries }: Photo): string {
  if (safety === 'unsafe') return safetyNote || '自动检查未通过'
  if (safetyNote) return safetyNote
  return checkTries >= mostChecks ? '自动检查一直没有回音' : '自动检查还没有回音'
}
