import type { InferOutput } from 'valibot'
import { unchecked } from '@shared/check/place'
import { isOffice } from '@shared/plan/bodies'
import type * as schema from '@shared/road/schema'
import type { RoadView, SegmentView } from '@contract'
import { bodyNameOf } from '../../core/body'
import type { Call } from '../../core/call'
import { idempotentId } from '../../core/ids'
import { roads, segments, type Road, type Segment } from '../../core/records/road'
import { villages } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { segmentWhat } from './load'
import { segmentView } from './read'
import { roadView } from './view'

/** A road the plan does not name. The same request again makes no second one. */
export async function addRoad(call: Call, input: InferOutput<typeof schema.addRoad>): Promise<RoadView> {
  const { clientId, name, avenue } = input
  call.demandRead()
  const _id = idempotentId('road', call.caller.openid, clientId)
  const all = await roads.all()
  const before = all.find((road) => road._id === _id)
  if (before) {
    call.record({ subject: `road:${_id}`, facts: { name } })
    return roadView(before, [])
  }
  if (all.some((road) => road.name === name)) refuseCall('ROAD_EXISTS', { name })
  const road: Road = { _id, name, avenue, order: Math.max(-1, ...all.map(({ order }) => order)) + 1 }
  await roads.insert(road)
  call.record({ subject: `road:${_id}`, facts: { name } })
  return roadView(road, [])
}

/** A road's name stands on its segments and exhibits as it was when they were written. */
export async function reviseRoad(
  call: Call,
  { name, avenue }: InferOutput<typeof schema.reviseRoad>,
  road: Road,
): Promise<RoadView> {
  call.demandRead()
  if ((await roads.all()).some((other) => other._id !== road._id && other.name === name))
    refuseCall('ROAD_EXISTS', { name })
  const wrote = call.isAgain(road) ? road.wrote : call.wrote
  await roads.update({ _id: road._id }, { name, avenue, wrote: command.set(wrote) })
  call.record({ subject: `road:${road._id}`, wrote, facts: { name, avenue } })
  return roadView({ ...road, name, avenue }, [])
}

type Form = InferOutput<typeof schema.segmentForm>

/** Three requests at most. @throws NOT_FOUND, NOT_ITS_VILLAGE */
async function writtenSegment({ villageIds, bodyId, ...words }: Form) {
  if (!isOffice(bodyId) && !villageIds.includes(bodyId)) refuseCall('NOT_ITS_VILLAGE')
  const [passed, bodyName] = await Promise.all([villages.byIds(villageIds), bodyNameOf(bodyId)])
  if (passed.length < villageIds.length) refuseCall('NOT_FOUND', { what: '个村' })
  return { ...words, bodyId, bodyName, villages: passed.map(({ _id: id, name }) => ({ id, name })) }
}

export async function addSegment(
  call: Call,
  input: InferOutput<typeof schema.addSegment>,
  road: Road,
): Promise<SegmentView> {
  const _id = idempotentId('segment', call.caller.openid, input.clientId)
  const segment: Segment = {
    _id,
    roadId: road._id,
    roadName: road.name,
    ...(await writtenSegment(input.form)),
    ...unchecked,
    madeAt: call.now,
    turn: 0,
  }
  const added = await segments.insert(segment)
  call.record({ subject: `segment:${_id}`, facts: { road: road._id } })
  return segmentView(call, added ? segment : found(await segments.get(_id), segmentWhat))
}

/** Written on what was read: of two at once one is refused, and one that was sent again finds its own words there. */
export async function reviseSegment(
  call: Call,
  { turn, form }: InferOutput<typeof schema.reviseSegment>,
  segment: Segment,
): Promise<SegmentView> {
  const written = await writtenSegment(form)
  const changed = await segments.update(
    { _id: segment._id, turn },
    {
      ...written,
      villages: command.set(written.villages),
      turn: turn + 1,
      wrote: command.set(call.wrote),
    },
  )
  const now = { ...segment, ...written, turn: turn + 1 }
  const stands = changed ? undefined : found(await segments.get(segment._id), segmentWhat)
  if (stands && !sameWords(stands, now)) refuseCall('CHANGED_MEANWHILE')
  if (!stands || call.isAgain(stands))
    call.record({ subject: `segment:${segment._id}`, wrote: stands?.wrote ?? call.wrote })
  return segmentView(call, now)
}

const sameWords = (a: Segment, b: Segment): boolean =>
  a.turn === b.turn &&
  JSON.stringify([a.name, a.from, a.to, a.bodyId, a.post, a.villages]) ===
    JSON.stringify([b.name, b.from, b.to, b.bodyId, b.post, b.villages])
