import type { Answer, Answers } from '../../shared/sheet/sheet'
import type { PhotoIds } from '../draft-photos'

/** A sheet's answers as they are sent: photos by the server's ids instead of their names on the phone. */
export const sentAnswers = (answers: Answers, photoIds: PhotoIds): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, withPhotoIds(answer, photoIds)]))

const withPhotoIds = (answer: Answer, sent: PhotoIds): Answer => {
  const named = (ids: readonly string[]) => ids.map((id) => sent.get(id) ?? id)
  if ('places' in answer)
    return { places: answer.places.map((place) => ({ ...place, photoIds: named(place.photoIds) })) }
  return 'done' in answer && answer.photoIds ? { ...answer, photoIds: named(answer.photoIds) } : answer
}
