import { inSeason } from '@shared/check/season'
import { itemsOf } from '@shared/sheet/score'
import type { Output, SegmentView } from '@contract'
import type { Call } from '../../core/call'
import { problemsByPlace } from '../../core/place-problems'
import { roads, segments, type Segment } from '../../core/records/road'
import { onRoad, type OnRoad } from '../../core/roads'
import { currentRule } from '../../core/rules'
import { roadView, segmentProblem, segmentRow } from './view'

/** Every road with its segments. Five requests with the caller's. */
export async function board(call: Call): Promise<Output<'road.board'>> {
  const [all, stretches, open, rule] = await Promise.all([
    roads.all(),
    segments.all(),
    problemsByPlace('segment'),
    currentRule('check'),
  ])
  const { everyDays } = rule.body.segment
  const row = (segment: OnRoad<Segment>) => segmentRow(segment, open.get(segment._id) ?? [], everyDays, call)
  return {
    today: call.today,
    items: [...all]
      .sort((a, b) => a.order - b.order)
      .map((road) =>
        roadView(
          road,
          stretches
            .filter(({ roadId, removed }) => roadId === road._id && !removed)
            .sort((a, b) => a.madeAt - b.madeAt)
            .map((segment) => row(onRoad(segment, all))),
        ),
      ),
  }
}

/** One segment with what is open on it and what today's check asks. Two requests besides the segment and the caller. */
export async function segmentView(call: Call, segment: OnRoad<Segment>): Promise<SegmentView> {
  const [byPlace, rule] = await Promise.all([problemsByPlace('segment'), currentRule('check')])
  const open = byPlace.get(segment._id) ?? []
  const check = rule.body.segment
  const items = itemsOf(check.sheet).map(({ item }) => item)
  return {
    ...segmentRow(segment, open, check.everyDays, call),
    problems: open.map((problem) => segmentProblem(problem, call.now)),
    asked: items.filter(({ id }) => inSeason(check, id, call.today)).map(({ name }) => name),
    notNow: items
      .filter(({ id }) => !inSeason(check, id, call.today))
      .map(({ id, name }) => ({ name, months: check.months?.[id] ?? [] })),
  }
}
