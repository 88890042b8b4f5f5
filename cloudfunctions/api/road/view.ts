import { nextCheck } from '@shared/check/place'
import { isOverdue } from '@shared/problem/deadline'
import type { RoadView, SegmentProblem, SegmentRow } from '@contract'
import type { Call } from '../../core/call'
import type { Problem } from '../../core/records/problem'
import type { Road, Segment } from '../../core/records/road'
import type { OnRoad } from '../../core/roads'

export const segmentRow = (
  segment: OnRoad<Segment>,
  open: readonly Problem[],
  everyDays: number,
  { now, today }: Pick<Call, 'now' | 'today'>,
): SegmentRow => ({
  id: segment._id,
  roadId: segment.roadId,
  roadName: segment.roadName,
  name: segment.name,
  from: segment.from,
  to: segment.to,
  villages: segment.villages,
  bodyId: segment.bodyId,
  bodyName: segment.bodyName,
  post: segment.post,
  turn: segment.turn,
  ...(segment.checkedAt ? { checkedAt: segment.checkedAt } : {}),
  nextCheck: nextCheck(segment, everyDays, today),
  failed: segment.failed,
  open: open.length,
  overdue: open.filter((problem) => isOverdue(problem, now)).length,
})

export const segmentProblem = (problem: Problem, now: number): SegmentProblem => ({
  id: problem._id,
  what: problem.what,
  state: problem.state,
  deadline: problem.deadline,
  overdue: isOverdue(problem, now),
})

export const roadView = ({ _id: id, name, avenue }: Road, segments: readonly SegmentRow[]): RoadView => ({
  id,
  name,
  avenue,
  segments,
})
