import type { InferInput } from 'valibot'
import type { PlaceKind } from '../../miniprogram/shared/check/place'
import type * as schema from '../../miniprogram/shared/check/schema'
import type { Point } from '../../miniprogram/shared/kernel/place'
import type { ProblemState } from '../../miniprogram/shared/problem/problem-case'
import type { RuleRef } from '../../miniprogram/shared/rules/rules'
import type { Sheet } from '../../miniprogram/shared/sheet/sheet'
import type { Page } from './common'
import type { EvidencePhoto } from './evidence'

/** A place of the town as those who check it see it; never a name or a phone of anybody. */
export interface PlaceView {
  readonly kind: PlaceKind
  readonly id: string
  readonly villageId: string
  readonly villageName: string
  readonly name: string
  readonly where: string
  readonly point?: Point
  readonly checkedAt?: number
  readonly failed: number
}

/** All that is needed to check a place where there is no signal. */
export interface CheckForm {
  readonly place: PlaceView
  readonly sheet: Sheet
  readonly rule: RuleRef
  /** Days to mend, by item. */
  readonly days: Readonly<Record<string, number>>
  /** What failed before and is not mended: it gets no second problem. */
  readonly standing: readonly CheckProblem[]
}

export interface CheckProblem {
  readonly itemId: string
  readonly problemId: string
  readonly what: string
  readonly deadline: string
  readonly state: ProblemState
}

/** What a check came to. */
export interface CheckReceipt {
  readonly id: string
  readonly at: number
  readonly passed: number
  /** `known`: a problem that stood already. */
  readonly problems: readonly (Omit<CheckProblem, 'state'> & { readonly known: boolean })[]
}

export interface CheckView extends CheckReceipt {
  readonly by: string
  readonly note: string
  readonly rule: RuleRef
  readonly photos: Readonly<Record<string, readonly EvidencePhoto[]>>
}

export interface CheckContract {
  'check.place': { input: InferInput<typeof schema.placeRef>; output: CheckForm }
  'check.submit': { input: InferInput<typeof schema.submitCheck>; output: CheckReceipt }
  'check.list': { input: InferInput<typeof schema.listChecks>; output: Page<CheckView> }
}
