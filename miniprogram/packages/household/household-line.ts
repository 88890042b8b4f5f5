import type { HouseholdRow } from '../../../typings/contract'
import { householdKinds } from '../../shared/household/household'
import { dayOf, readDay } from '../../shared/kernel/days'
import { plainPoints } from '../../shared/sheet/points'

/** A household in a list of those who keep the register. */
export interface HouseholdLine {
  readonly id: string
  readonly name: string
  readonly poor: boolean
  readonly kind: string
  readonly protected: boolean
  /** Where it stands and who is in charge. */
  readonly care: string
  readonly last: string
}

export const householdLine = (household: HouseholdRow): HouseholdLine => ({
  id: household.id,
  name: `${household.number} ${household.head}`,
  poor: household.kind === 'poor',
  kind: householdKinds[household.kind],
  protected: household.protected,
  care: [household.zone, household.pairedWith ? `${household.pairedWith.name}联` : '还没有人联']
    .filter(Boolean)
    .join(' · '),
  last: lastWords(household),
})

/** The supervisor's last score, and from where it came. */
export function lastWords({ scores: [last, before] }: Pick<HouseholdRow, 'scores'>): string {
  if (!last) return '还没有打过分'
  const now = `${readDay(dayOf(last.at))} ${plainPoints(last.total)} 分`
  return before ? `${now}，上次 ${plainPoints(before.total)} 分` : now
}
