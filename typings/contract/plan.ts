import type { InferInput } from 'valibot'
import type { Phase } from '../../miniprogram/shared/campaign/plan'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { BodyKind } from '../../miniprogram/shared/plan/bodies'
import type { ItemState, PlanItem } from '../../miniprogram/shared/plan/plan'
import type { PlanMove, PlanState } from '../../miniprogram/shared/plan/plan-case'
import type * as schema from '../../miniprogram/shared/plan/schema'
import type { HistoryLine, Versioned } from './common'
import type { EvidencePhoto } from './evidence'

/** A body on the board of plans. */
export interface PlanRow {
  readonly bodyId: string
  readonly kind: BodyKind
  readonly name: string
  readonly state: PlanState
  readonly stateName: string
  readonly filedAt?: number
  /** First filed after its day, or not filed although the day is over. */
  readonly late: boolean
  readonly total: number
  readonly done: number
  readonly overdue: number
}

export interface PlanItemView extends PlanItem {
  readonly state: ItemState
  readonly overdue: boolean
  readonly note: string
  readonly photos: readonly EvidencePhoto[]
  readonly reportedAt?: number
  /** How often it was reported on. */
  readonly turn?: number
}

/** One body's plan as its own people and staff see it; `none` where nothing was filed. */
export interface PlanView extends PlanRow, Versioned {
  /** The last day for filing; empty where the campaign has no such phase. */
  readonly due: string
  readonly today: string
  readonly phases: readonly Phase[]
  readonly mostItems: number
  readonly items: readonly PlanItemView[]
  readonly returnedReason?: string
  /** What this caller may do now. */
  readonly mayMove: readonly (PlanMove | 'report')[]
  readonly history: readonly HistoryLine[]
}

/** What of a village's accepted plan is public: no names. */
export interface PublicPlan {
  readonly done: number
  readonly items: readonly (Pick<PlanItem, 'what' | 'from' | 'to'> & {
    readonly state: ItemState
    readonly overdue: boolean
  })[]
}

export interface PlanContract {
  /** Every body, villages in the plan's order and then the offices, filed or not. */
  'plan.board': {
    input: InferInput<typeof nothing>
    output: { readonly due: string; readonly today: string; readonly items: readonly PlanRow[] }
  }
  'plan.get': { input: InferInput<typeof schema.planRef>; output: PlanView }
  'plan.file': { input: InferInput<typeof schema.filePlan>; output: PlanView }
  'plan.accept': { input: InferInput<typeof schema.acceptPlan>; output: PlanView }
  'plan.return': { input: InferInput<typeof schema.returnPlan>; output: PlanView }
  'plan.report': { input: InferInput<typeof schema.reportPlan>; output: PlanView }
}
