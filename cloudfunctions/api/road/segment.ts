import type { InferOutput } from 'valibot'
import { unchecked } from '@shared/check/place'
import { isOffice } from '@shared/plan/bodies'
import type * as schema from '@shared/road/schema'
import type { SegmentView } from '@contract'
import { bodyNameOf } from '../../core/body'
import type { Call } from '../../core/call'
import { idempotentId } from '../../core/ids'
import { problemsOfPlace } from '../../core/place-problems'
import { checks } from '../../core/records/check'
import { alsoWrote } from '../../core/records/ledger'
import { segments, type Road, type Segment } from '../../core/records/road'
import { villages } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import type { OnRoad } from '../../core/roads'
import { command } from '../../core/store/sdk'
import { loadSegment, segmentWhat } from './load'
import { segmentView } from './read'

type Form = InferOutput<typeof schema.segmentForm>

/** Three requests at most. @throws NOT_FOUND, NOT_ITS_VILLAGE */
async function written({ villageIds, bodyId, ...words }: Form) {
  if (!isOffice(bodyId) && !villageIds.includes(bodyId)) refuseCall('NOT_ITS_VILLAGE')
  const [passed, bodyName] = await Promise.all([villages.byIds(villageIds), bodyNameOf(bodyId)])
  if (passed.length < villageIds.length) refuseCall('NOT_FOUND', { what: '个村' })
  return { ...words, bodyId, bodyName, villages: passed.map(({ _id: id, name }) => ({ id, name })) }
}

export async function add(
  call: Call,
  input: InferOutput<typeof schema.addSegment>,
  road: Road,
): Promise<SegmentView> {
  const _id = idempotentId('segment', call.caller.openid, input.clientId)
  const line = { subject: `segment:${_id}` }
  const segment: Segment = {
    _id,
    roadId: road._id,
    ...(await written(input.form)),
    ...unchecked,
    madeAt: call.now,
    turn: 0,
    writes: [call.wroteOnce(line)],
  }
  const added = await segments.insert(segment)
  call.record({ ...line, facts: { road: road._id } })
  return segmentView(
    call,
    added ? { ...segment, roadName: road.name } : await loadSegment({ segmentId: _id }),
  )
}

/** Written on what was read: of two at once one is refused, and one that was sent again finds its own words there. */
export async function revise(
  call: Call,
  { turn, form }: InferOutput<typeof schema.reviseSegment>,
  segment: OnRoad<Segment>,
): Promise<SegmentView> {
  const wanted = await written(form)
  const line = { subject: `segment:${segment._id}` }
  const wrote = call.wrote(line)
  const changed = await segments.update(
    { _id: segment._id, turn },
    { ...wanted, villages: command.set(wanted.villages), turn: turn + 1, writes: alsoWrote(wrote) },
  )
  const now = { ...segment, ...wanted, turn: turn + 1 }
  const stands = changed ? undefined : found(await segments.get(segment._id), segmentWhat)
  if (stands && !sameWords(stands, now)) refuseCall('CHANGED_MEANWHILE')
  const told = stands ? call.again(stands) : wrote
  if (told) call.record({ ...line, wrote: told })
  return segmentView(call, now)
}

const sameWords = (a: Segment, b: Segment): boolean =>
  a.turn === b.turn &&
  JSON.stringify([a.name, a.from, a.to, a.bodyId, a.post, a.villages]) ===
    JSON.stringify([b.name, b.from, b.to, b.bodyId, b.post, b.villages])

/**
 * Takes a segment off the list that was made by mistake. A check that came meanwhile moved `checkedAt`, and one that comes
 * later finds it closed. @throws SEGMENT_IN_USE, CHANGED_MEANWHILE
 */
export async function remove(
  call: Call,
  { turn }: InferOutput<typeof schema.removeSegment>,
  segment: Segment,
): Promise<{ id: string }> {
  const { _id, checkedAt } = segment
  const line = { subject: `segment:${_id}` }
  const wrote = call.wroteOnce(line)
  if (!segment.removed) {
    const [looked, { length: problems }] = await Promise.all([
      checks.count({ kind: 'segment', placeId: _id }),
      problemsOfPlace('segment', _id),
    ])
    if (looked || problems) refuseCall('SEGMENT_IN_USE', { checks: looked, problems })
    const patch = { removed: true, turn: turn + 1, writes: alsoWrote(wrote) }
    const gone = await segments.update({ _id, turn, checkedAt }, patch)
    if (!gone && !(await segments.get(_id))?.removed) refuseCall('CHANGED_MEANWHILE')
  }
  call.record({ ...line, facts: { road: segment.roadId } })
  return { id: _id }
}
