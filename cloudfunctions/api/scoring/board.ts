import { dayOf, monthOf } from '@shared/kernel/days'
import type { ScoringBoard } from '@contract'
import type { Call } from '../../core/call'
import { householdRow, pairedNames } from '../../core/household-row'
import { households } from '../../core/records/household'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { currentRule, refOf } from '../../core/rules'

/** The village's poor households with their last two scores, and the sheet they are scored by. Five requests. */
export async function board(call: Call, { villageId }: { villageId: string }): Promise<ScoringBoard> {
  const [village, poor, rule] = await Promise.all([
    villages.get(villageId),
    households.all({ villageId, kind: 'poor' }),
    currentRule('household'),
  ])
  const names = await pairedNames(poor)
  return {
    villageId,
    villageName: found(village, '个村').name,
    month: monthOf(call.today),
    sheet: rule.body.sheet,
    rule: refOf(rule),
    households: poor.map((household) => ({
      ...householdRow(household, names),
      doneToday: household.latest.some(({ at }) => dayOf(at) === call.today),
    })),
  }
}
