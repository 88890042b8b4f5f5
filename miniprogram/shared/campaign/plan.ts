import type { Day } from '../kernel/days'

export type PhaseId = 'planning' | 'building' | 'assessing' | 'results'

/** One phase of the campaign; both days belong to it. */
export interface Phase {
  readonly id: PhaseId
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly tasks: string
}

/** A prize of the contest; `amount` is whole yuan for one winner. */
export interface Prize {
  readonly id: 'first' | 'second' | 'third' | 'creativity'
  readonly name: string
  readonly group: 'graded' | 'creativity'
  readonly count: number
  readonly amount: number
}

/** The plan as data: what `seeds/<town>` holds and the campaign document stores. */
export interface Plan {
  readonly id: string
  readonly name: string
  readonly town: string
  readonly contestName: string
  readonly phases: readonly Phase[]
  readonly prizes: readonly Prize[]
  /** The total prize money the plan announces, in whole yuan. */
  readonly announcedPrizeMoney: number
  /** How many landscapes the plan asks of every village. */
  readonly perVillage: { readonly min: number; readonly max: number }
  readonly plannedLandscapes: number
  /** Whether one landscape may take both a graded and a creativity prize; null while nobody has decided. */
  readonly doublePrize: boolean | null
}

/** The phase a day lies in; where the plan gives a day to two phases, the later one. */
export const phaseOn = <P extends Pick<Phase, 'from' | 'to'>>(
  phases: readonly P[],
  day: Day,
): P | undefined => [...phases].reverse().find((phase) => phase.from <= day && day <= phase.to)

/** The sum of all prizes, in whole yuan. */
export const prizeMoney = (prizes: readonly Prize[]): number =>
  prizes.reduce((sum, prize) => sum + prize.count * prize.amount, 0)
