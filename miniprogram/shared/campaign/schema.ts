import * as v from 'valibot'
import { clientId, day, oneOf, text, wholeNumber } from '../kernel/fields'
import type { PhaseId } from './plan'

export const phaseIds = ['planning', 'building', 'assessing', 'results'] as const satisfies readonly PhaseId[]

/** What the town may change of its plan; prizes, sheets and the like are rule sets with versions of their own. */
export const planForm = v.strictObject({
  name: text('行动名称', 40, 4),
  contestName: text('大赛名称', 40, 2),
  phases: v.pipe(
    v.array(
      v.strictObject({
        id: oneOf('阶段', phaseIds),
        from: day('开始日期'),
        to: day('结束日期'),
        tasks: text('阶段任务', 300),
      }),
    ),
    v.maxLength(phaseIds.length, '阶段不能增加，请刷新后再改'),
  ),
  announcedPrizeMoney: wholeNumber('公布的奖金总额', 1, 10_000_000),
  perVillage: v.pipe(
    v.strictObject({ min: wholeNumber('每村最少几个', 1, 50), max: wholeNumber('每村最多几个', 1, 50) }),
    v.check(({ min, max }) => min <= max, '每村最少的个数不能比最多的还多'),
  ),
  plannedLandscapes: wholeNumber('全镇一共几个', 1, 10_000),
})
export type PlanForm = v.InferOutput<typeof planForm>

/** `seen` is the turn of the plan the person changed: what others changed since is told, and not written over. */
export const revisePlan = v.strictObject({
  clientId,
  seen: wholeNumber('版本', 0, 1_000_000),
  form: planForm,
  reason: text('原因', 200),
})
