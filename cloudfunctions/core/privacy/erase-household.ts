import type { Answers } from '@shared/sheet/sheet'
import { deleteFiles } from '../platform'
import { photos } from '../records/evidence'
import { helps, households, householdScores, reboundTasks, type HouseholdScore } from '../records/household'
import { command } from '../store/sdk'
import type { Touched } from './erase-person'

/**
 * Takes a household out of the register with all that says who lives there: the row, consent, help, tasks, words and
 * pictures of its scores. Points and days stay, under a number that nothing explains any more: a month's ranking must still
 * come out the same. Safe to repeat; the row goes last, because it names the pictures.
 */
export async function eraseHousehold(householdId: string): Promise<Touched> {
  const of = { householdId }
  const [household, helped, tasks, scores] = await Promise.all([
    households.get(householdId),
    helps.all(of),
    reboundTasks.all(of),
    householdScores.all(of),
  ])
  const spoken = scores.filter(
    (score) =>
      score.note !== '' ||
      Boolean(score.voided?.reason) ||
      picturesOf(score.answers).length > 0 ||
      hasWords(score.answers),
  )
  const pictures = [
    ...(household?.consent?.photoIds ?? []),
    ...[...helped, ...tasks].flatMap(({ photoIds }) => photoIds),
    ...spoken.flatMap(({ answers }) => picturesOf(answers)),
  ]
  const touched: Record<string, number> = {
    photos: await erasePhotos(pictures),
    helps: await helps.remove(of),
    reboundTasks: await reboundTasks.remove(of),
    householdScores: await silence(spoken),
    households: await households.remove({ _id: householdId }),
  }
  return Object.fromEntries(Object.entries(touched).filter(([, count]) => count > 0))
}

const placesOf = (answers: Answers) =>
  Object.values(answers).flatMap((answer) => ('places' in answer ? answer.places : []))
const picturesOf = (answers: Answers): string[] =>
  placesOf(answers).flatMap(({ photoIds = [] }) => [...photoIds])
const hasWords = (answers: Answers): boolean => placesOf(answers).some(({ words }) => Boolean(words))

/** Points without words and pictures. */
async function silence(scores: readonly HouseholdScore[]): Promise<number> {
  let changed = 0
  for (const { _id, answers, voided } of scores) {
    const bare = Object.fromEntries(
      Object.entries(answers).map(([item, answer]) => [
        item,
        'places' in answer
          ? { places: answer.places.map((place) => ({ ...place, words: '', photoIds: [] })) }
          : answer,
      ]),
    )
    changed += await householdScores.update(
      { _id },
      {
        note: '',
        answers: command.set(bare),
        ...(voided ? { 'voided.reason': '' } : {}),
      },
    )
  }
  return changed
}

/** Files first: a record without its files is found again, files without a record are not. */
async function erasePhotos(ids: readonly string[]): Promise<number> {
  const found = await photos.byIds([...new Set(ids)])
  if (found.length === 0) return 0
  await deleteFiles([
    ...new Set(found.flatMap(({ thumb, display, grey }) => [thumb, display, grey].filter(Boolean))),
  ])
  return photos.remove({ _id: command.in(found.map(({ _id }) => _id)) })
}
