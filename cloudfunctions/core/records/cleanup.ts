import type { CaseRecord } from '@shared/case/case'
import type { CleanupMove, CleanupState } from '@shared/cleanup/cleanup-case'
import type { VetoMove, VetoState } from '@shared/cleanup/veto-case'
import type { RuleRef } from '@shared/rules/rules'
import { Collection } from '../store/collection'

/** One item of a village's checklist, stored from its first claim on; `_id` is `villageId:itemId`. Private. */
export interface CleanupItem extends CaseRecord<CleanupState, CleanupMove> {
  readonly _id: string
  readonly villageId: string
  readonly villageName: string
  readonly itemId: string
  readonly photoIds: readonly string[]
  /** The inspector's photos of the last verdict. */
  readonly verdictPhotoIds: readonly string[]
  readonly claimedAt: number
  readonly rule: RuleRef
}

/** A village's veto; `_id` is the village's id, so there is one. Private but for what a result shows. */
export interface Veto extends CaseRecord<VetoState, VetoMove> {
  readonly _id: string
  readonly villageId: string
  readonly villageName: string
  readonly order: number
  readonly deadline: string
  /** What was not accepted when it was proposed, in the checklist's order. */
  readonly missing: readonly {
    readonly itemId: string
    readonly name: string
    readonly state: CleanupState
    readonly reason?: string
  }[]
  readonly photoIds: readonly string[]
  readonly appealUntil: number
  readonly appealPhotoIds: readonly string[]
  readonly rule: RuleRef
}

export const cleanupItemId = (villageId: string, itemId: string): string => `${villageId}:${itemId}`

export const cleanupItems = new Collection<CleanupItem>({
  name: 'cleanupItems',
  indexes: [
    { fields: { 'history.at': -1 } },
    { fields: { villageId: 1, _id: 1 } },
    { fields: { state: 1, claimedAt: 1, _id: 1 } },
  ],
})
export const vetoes = new Collection<Veto>({
  name: 'vetoes',
  indexes: [{ fields: { 'history.at': -1 } }, { fields: { state: 1 } }],
})
