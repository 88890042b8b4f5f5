import type { CaseRecord } from '../case/case'
import type { Moment } from '../kernel/days'
import type { Sheet, SheetItem } from '../sheet/sheet'
import type { CleanupState } from './cleanup-case'

/** An item as it is stored, as far as counting goes. */
export interface Tracked extends CaseRecord<CleanupState> {
  readonly itemId: string
}

/** An item that was not accepted, and why it last came back. */
export interface MissingItem {
  readonly itemId: string
  readonly name: string
  readonly state: CleanupState
  readonly reason?: string
}

/** At least one: what evidence is a list of. */
export type Some<T> = readonly [T, ...T[]]
export const some = <T>(list: readonly T[]): list is Some<T> => list.length > 0

export const checklistOf = (sheet: Sheet): SheetItem[] => sheet.groups.flatMap((group) => group.items)

/**
 * How far a village is. Items that left the checklist with an edit of the rule do not count. `moves` counts every move
 * ever made, so that of two counts the one with more has seen more.
 */
export function countItems(checklist: readonly Pick<SheetItem, 'id'>[], items: readonly Tracked[]) {
  const asked = new Set(checklist.map((item) => item.id))
  const inState = (state: CleanupState) =>
    items.filter((item) => item.state === state && asked.has(item.itemId)).length
  return {
    accepted: inState('accepted'),
    claimed: inState('claimed'),
    returned: inState('returned'),
    moves: items.reduce((sum, item) => sum + item.version, 0),
  }
}

/** What was not accepted at a moment, in the checklist's order; what was done later does not change it. */
export function missingAt(
  checklist: readonly Pick<SheetItem, 'id' | 'name'>[],
  items: readonly Tracked[],
  moment: Moment,
): MissingItem[] {
  return checklist.flatMap(({ id: itemId, name }): MissingItem[] => {
    const history = items.find((item) => item.itemId === itemId)?.history ?? []
    const before = history.filter((step) => step.at <= moment)
    const state = before[before.length - 1]?.to ?? 'open'
    if (state === 'accepted') return []
    const reason = before.reduce<string | undefined>((last, step) => step.reason ?? last, undefined)
    return [{ itemId, name, state, ...(reason ? { reason } : {}) }]
  })
}
