import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { ProblemState } from '../../miniprogram/shared/problem/problem-case'
import type * as schema from '../../miniprogram/shared/road/schema'

/** A stretch of a road on the board: who answers for it, when it was last looked at, what is open. */
export interface SegmentRow {
  readonly id: string
  readonly roadId: string
  readonly roadName: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly villages: readonly { readonly id: string; readonly name: string }[]
  readonly bodyId: string
  readonly bodyName: string
  readonly post: string
  readonly turn: number
  /** Absent before the first check. */
  readonly checkedAt?: number
  /** The day it is to be checked again. */
  readonly nextCheck: string
  readonly failed: number
  /** Problems found on it that are not mended, and of them those past their deadline. */
  readonly open: number
  readonly overdue: number
}

export interface RoadView {
  readonly id: string
  readonly name: string
  readonly avenue: boolean
  readonly segments: readonly SegmentRow[]
}

export interface SegmentProblem {
  readonly id: string
  readonly what: string
  readonly state: ProblemState
  readonly deadline: string
  readonly overdue: boolean
}

export interface SegmentView extends SegmentRow {
  /** What is not mended, the most urgent first. */
  readonly problems: readonly SegmentProblem[]
  /** What a check of today asks, and what it leaves out because it is not the season. */
  readonly asked: readonly string[]
  readonly notNow: readonly { readonly name: string; readonly months: readonly number[] }[]
}

export interface RoadContract {
  'road.board': {
    input: InferInput<typeof nothing>
    output: { readonly today: string; readonly items: readonly RoadView[] }
  }
  'road.add': { input: InferInput<typeof schema.addRoad>; output: RoadView }
  'road.revise': { input: InferInput<typeof schema.reviseRoad>; output: RoadView }
  'segment.add': { input: InferInput<typeof schema.addSegment>; output: SegmentView }
  'segment.revise': { input: InferInput<typeof schema.reviseSegment>; output: SegmentView }
  'segment.remove': { input: InferInput<typeof schema.removeSegment>; output: { readonly id: string } }
  'segment.get': { input: InferInput<typeof schema.segmentRef>; output: SegmentView }
}
