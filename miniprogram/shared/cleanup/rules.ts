import * as v from 'valibot'
import type { PhaseId } from '../campaign/plan'
import { oneOf, wholeNumber } from '../kernel/fields'
import { sheetBody } from '../sheet/schema'
import type { Sheet } from '../sheet/sheet'

/** 清底子 and what follows where it is not done (plan, 一、（二）1 and 2③). */
export interface CleanupRules {
  /** The checklist; its items are `check`. */
  readonly sheet: Sheet
  /** On this phase's last day all items must be accepted: the judging deadline. */
  readonly deadline: PhaseId
  /** How long a village may appeal once its veto is confirmed. */
  readonly appealHours: number
}

const phases = ['planning', 'building', 'assessing', 'results'] as const satisfies readonly PhaseId[]

export const cleanupRules = v.strictObject({
  sheet: v.pipe(
    sheetBody,
    v.check(
      (sheet) => sheet.groups.every((group) => group.fill === 'check'),
      '清底子的项目只能是做到或没做到',
    ),
  ),
  deadline: oneOf('截止阶段', phases),
  appealHours: wholeNumber('申诉时限（小时）', 1, 720),
})
