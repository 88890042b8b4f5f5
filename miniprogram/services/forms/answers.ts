import type { Answer, Answers } from '../../shared/sheet/sheet'
import type { PhotoIds } from '../draft-photos'

/** Of a sheet: what each place of a deduction may take. */
export const SHEET_PHOTOS = 3

/** A sheet's answers as they are sent: photos of deductions by the server's ids instead of their names on the phone. */
export const sentAnswers = (answers: Answers, photoIds: PhotoIds): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, withPhotoIds(answer, photoIds)]))

const withPhotoIds = (answer: Answer, photoIds: PhotoIds): Answer =>
  'places' in answer
    ? {
        places: answer.places.map((place) => ({
          ...place,
          photoIds: place.photoIds.map((id) => photoIds.get(id) ?? id),
        })),
      }
    : answer
