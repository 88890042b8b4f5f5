import { itemsOf } from '../../shared/sheet/score'
import type { Answers, Check, Deduction, Sheet, SheetItem } from '../../shared/sheet/sheet'

/** Changes of a sheet's answers, each a new set of answers. */
export const findItem = (sheet: Sheet, id: string): SheetItem | undefined =>
  itemsOf(sheet).find(({ item }) => item.id === id)?.item

export const give = (answers: Answers, item: SheetItem, points: number): Answers => ({
  ...answers,
  [item.id]: { points: within(item, points) },
})

/** One step more or less than stands there. */
export function nudge(answers: Answers, item: SheetItem, by: number): Answers {
  const answer = answers[item.id]
  const from = answer && 'points' in answer ? answer.points : 0
  return give(answers, item, from + by * item.step)
}

/** A second touch of the same word keeps what was shown of it. */
export const check = (answers: Answers, item: SheetItem, done: boolean): Answers => {
  const answer = answers[item.id]
  return answer && 'done' in answer && answer.done === done ? answers : { ...answers, [item.id]: { done } }
}

/** What is wrong with a thing that is not done. */
export const changeCheck = (
  answers: Answers,
  item: SheetItem,
  change: Partial<Pick<Check, 'words' | 'photoIds'>>,
): Answers => {
  const answer = answers[item.id]
  return answer && 'done' in answer && !answer.done
    ? { ...answers, [item.id]: { ...answer, ...change } }
    : answers
}

/** The photos shown at one place of an item, or of a thing that is not done. */
export const photosAt = (answers: Answers, item: SheetItem, place: number): readonly string[] => {
  const answer = answers[item.id]
  return answer && 'done' in answer
    ? (answer.photoIds ?? [])
    : (placesOf(answers, item)[place]?.photoIds ?? [])
}

/** Other photos at the same. */
export const changePhotos = (
  answers: Answers,
  item: SheetItem,
  place: number,
  photoIds: readonly string[],
): Answers => {
  const answer = answers[item.id]
  return answer && 'done' in answer
    ? changeCheck(answers, item, { photoIds })
    : changePlace(answers, item, place, { photoIds })
}

export const placesOf = (answers: Answers, item: SheetItem): readonly Deduction[] => {
  const answer = answers[item.id]
  return answer && 'places' in answer ? answer.places : []
}

/** One more place where something is wrong; it costs the smallest step until somebody says more. */
export const addPlace = (answers: Answers, item: SheetItem): Answers => ({
  ...answers,
  [item.id]: { places: [...placesOf(answers, item), { points: item.step, words: '', photoIds: [] }] },
})

export function changePlace(
  answers: Answers,
  item: SheetItem,
  index: number,
  change: Partial<Deduction>,
): Answers {
  const places = placesOf(answers, item).map((place, at) => {
    if (at !== index) return place
    const next = { ...place, ...change }
    return { ...next, points: Math.max(item.step, within(item, next.points)) }
  })
  return { ...answers, [item.id]: { places } }
}

/** Without its last place an item is clean again. */
export function removePlace(answers: Answers, item: SheetItem, index: number): Answers {
  const places = placesOf(answers, item).filter((_, at) => at !== index)
  const { [item.id]: _gone, ...rest } = answers
  return places.length ? { ...rest, [item.id]: { places } } : rest
}

const within = ({ cap }: SheetItem, points: number): number => Math.min(cap, Math.max(0, points))
