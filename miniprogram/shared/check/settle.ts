import { addDays, type Day } from '../kernel/days'
import { accept, refuse, type Decision } from '../kernel/decision'
import type { ProblemCategory } from '../problem/categories'
import { itemsOf, scoreSheet } from '../sheet/score'
import type { Answers } from '../sheet/sheet'
import type { PlaceCheck } from './rules'

/** Something that is not as it should be, as a problem is made of it. */
export interface Found {
  readonly itemId: string
  readonly what: string
  readonly category: ProblemCategory
  readonly deadline: Day
  readonly photoIds: readonly string[]
}

export interface Settled {
  readonly passed: number
  readonly found: readonly Found[]
}

/**
 * What a filled checklist comes to: every item looked at, every failure with a photo.
 * @returns NOT_ON_SHEET, CHECK_INCOMPLETE (naming the items), FAILURE_WITHOUT_PHOTO
 */
export function settleCheck(
  { sheet, failures }: PlaceCheck,
  answers: Answers,
  today: Day,
): Decision<Settled> {
  const score = scoreSheet(sheet, answers)
  if (!score.ok) return score
  const items = itemsOf(sheet).map(({ item }) => item)
  const open = items.filter(({ id }) => answers[id] === undefined)
  if (open.length) return refuse('CHECK_INCOMPLETE', { items: open.map(({ name }) => name) })
  const found: Found[] = []
  for (const { id, name } of items) {
    const answer = answers[id]
    const failure = failures[id]
    if (!answer || !('done' in answer) || answer.done || !failure) continue
    const { words = '', photoIds = [] } = answer
    if (photoIds.length === 0) return refuse('FAILURE_WITHOUT_PHOTO', { item: name })
    found.push({
      itemId: id,
      what: words ? `${failure.what}：${words}` : failure.what,
      category: failure.category,
      deadline: addDays(today, failure.days),
      photoIds,
    })
  }
  return accept({ passed: items.length - found.length, found })
}
