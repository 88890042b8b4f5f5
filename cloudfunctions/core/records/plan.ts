import type { CaseRecord } from '@shared/case/case'
import type { BodyKind } from '@shared/plan/bodies'
import type { ItemState, PlanItem } from '@shared/plan/plan'
import type { PlanMove, PlanState } from '@shared/plan/plan-case'
import type { RuleRef } from '@shared/rules/rules'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** How far one item is. `turn` counts the reports: of two at once one is refused and nothing is overwritten unseen. */
export interface ItemProgress {
  readonly state: ItemState
  readonly note: string
  readonly photoIds: readonly string[]
  readonly at: number
  readonly by: string
  readonly turn: number
  /** Client ids of the latest reports, so that one sent again counts once. */
  readonly seen: readonly string[]
}

/** A responsible body's concrete plan, stored from its first filing on; `_id` is the body, so there is one. Private. */
export interface BodyPlan extends CaseRecord<PlanState, PlanMove>, Written {
  readonly _id: string
  readonly kind: BodyKind
  readonly bodyName: string
  readonly items: readonly PlanItem[]
  /** By item; also of items an earlier filing had. */
  readonly progress: Readonly<Record<string, ItemProgress>>
  /** When it was first filed, and whether that was after its day. */
  readonly filedAt: number
  readonly late: boolean
  readonly rule: RuleRef
  /** The text that waits for a check and is not public; '' or absent where there is none. */
  readonly held?: string
}

export const plans = new Collection<BodyPlan>({
  name: 'plans',
  indexes: [byWrites, { fields: { 'history.at': -1 } }, { fields: { state: 1 } }],
})

const untouched: ItemProgress = {
  state: 'waiting',
  note: '',
  photoIds: [],
  at: 0,
  by: '',
  turn: 0,
  seen: [],
}

/** How far an item is; not begun where nobody has reported. */
export const progressOf = (plan: Pick<BodyPlan, 'progress'> | undefined, itemId: string): ItemProgress =>
  plan?.progress[itemId] ?? untouched
