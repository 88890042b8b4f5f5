import { addDays, dayOf, type Day, type Moment } from '../kernel/days'

/** The places of the town that are checked: a shop, a segment of a road, an exhibit of the avenue. */
export const placeKindNames = { shop: '沿街业户', segment: '路段', exhibit: '展示点' } as const
export type PlaceKind = keyof typeof placeKindNames
export const placeKinds = Object.keys(placeKindNames) as PlaceKind[]

/** What stands in the record of every place that is checked. */
export interface Checked {
  /** When it was last checked; 0 before the first time. */
  readonly checkedAt: Moment
  /** How many things failed then. */
  readonly failed: number
}
export const unchecked: Checked = { checkedAt: 0, failed: 0 }

/** The day a place is to be checked again; today for one that never was. */
export const nextCheck = ({ checkedAt }: Pick<Checked, 'checkedAt'>, everyDays: number, today: Day): Day =>
  checkedAt ? addDays(dayOf(checkedAt), everyDays) : today

/** Places last checked before this moment are due. */
export const dueBefore = (everyDays: number, now: Moment): Moment => now - everyDays * 86_400_000

/** The place a spot is of; nothing of a problem no check found. */
export function placeOfSpot(spot: string): { kind: string; placeId: string } {
  const [kind = '', ...rest] = spot.split(':')
  return { kind, placeId: rest.slice(0, -1).join(':') }
}

/** One thing about one place: what a problem found by a check is known by. */
export const spotOf = (kind: PlaceKind, placeId: string, itemId: string): string =>
  `${kind}:${placeId}:${itemId}`
