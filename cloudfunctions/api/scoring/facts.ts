import type { Month } from '@shared/kernel/days'
import {
  households,
  villageMonthId,
  villageOfHousehold,
  type Household,
  type HouseholdScore,
  type VillageMonth,
} from '../../core/records/household'
import type { Rule } from '../../core/records/rules'
import { found } from '../../core/refusal-error'
import { useRule } from '../../core/rules'

export interface ScoringFacts {
  readonly household: Household
  /** The village's sums; absent before the month's first score. */
  readonly month: VillageMonth | undefined
  /** What this very request stored before. */
  readonly own: HouseholdScore | undefined
  readonly rule: Rule<'household'>
}

/** Everything a score depends on, in one request; two more the first time ever, which freezes the rule. @throws NOT_FOUND */
export async function scoringFacts(
  asked: { householdId: string; month: Month; requestId: string },
  now: number,
): Promise<ScoringFacts> {
  const { householdId, requestId } = asked
  const monthId = villageMonthId(villageOfHousehold(householdId), asked.month)
  type Row = Household & { months: VillageMonth[]; own: HouseholdScore[]; rules: Rule<'household'>[] }
  const [row] = await households.aggregate<Row>([
    ['match', { _id: householdId }],
    ['addFields', { monthId, requestId, ruleName: 'household' }],
    ['lookup', { from: 'villageMonths', localField: 'monthId', foreignField: '_id', as: 'months' }],
    ['lookup', { from: 'householdScores', localField: 'requestId', foreignField: 'requestId', as: 'own' }],
    ['lookup', { from: 'rules', localField: 'ruleName', foreignField: 'name', as: 'rules' }],
    ['limit', 1],
  ])
  const { months, own, rules, ...household } = found(row, '户')
  const newest = found(rules.sort((a, b) => b.version - a.version)[0], '套规则')
  return {
    household,
    month: months[0],
    own: own[0],
    rule: newest.frozenAt ? newest : await useRule('household', now),
  }
}
