import type { Campaign } from '../../cloudfunctions/core/records/campaign'
import {
  addDays,
  dayOf,
  daysBetween,
  endOfDay,
  startOfDay,
  type Day,
} from '../../miniprogram/shared/kernel/days'
import { campaignFor, type TownPlan } from '../plan'
import type { Dice } from './pictures/random'

const hour = 3_600_000
/** How long the building phase has been running in the demo. */
const daysBuilt = 5

/** The demo's days, placed around the moment it is made. */
export interface Calendar {
  readonly now: number
  readonly today: Day
  readonly year: number
  readonly campaign: Campaign
  /** When the first entry can have come in. */
  readonly opening: number
  readonly votingFrom: number
}

/** Moves the plan's phases, lengths and overlaps and all, so that the building phase is halfway today. */
export function calendarAround(plan: TownPlan, now: number): Calendar {
  const today = dayOf(now)
  const year = Number(today.slice(0, 4))
  const planned = campaignFor(plan, year)
  const building = planned.phases.find((phase) => phase.id === 'building')
  const shift = building ? daysBetween(building.from, addDays(today, -daysBuilt)) : 0
  const phases = planned.phases.map((phase) => ({
    ...phase,
    from: addDays(phase.from, shift),
    to: addDays(phase.to, shift),
  }))
  const first = addDays(today, -daysBuilt)
  const votingFrom = startOfDay(addDays(first, 1)) + 8 * hour
  const assessing = phases.find((phase) => phase.id === 'assessing')
  return {
    now,
    today,
    year,
    campaign: {
      ...planned,
      phases,
      demo: true,
      window: {
        opensAt: votingFrom,
        closesAt: endOfDay(assessing?.to ?? addDays(today, 7)),
        perDay: 3,
        tally: 'live',
      },
    },
    opening: startOfDay(first) + 8 * hour,
    votingFrom,
  }
}

/** A moment between two, by day and not by night where there is a choice. */
export function momentBetween(dice: Dice, from: number, to: number): number {
  for (let attempt = 0; attempt < 12; attempt++) {
    const at = Math.floor(dice.between(from, to))
    const clock = (at - startOfDay(dayOf(at))) / hour
    if (clock >= 6.5 && clock <= 21.5) return at
  }
  return Math.floor(dice.between(from, to))
}
