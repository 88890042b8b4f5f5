import type { InferOutput } from 'valibot'
import type * as schema from '@shared/road/schema'
import type { RoadView } from '@contract'
import type { Call } from '../../core/call'
import { idempotentId } from '../../core/ids'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
import { roads, type Road } from '../../core/records/road'
import { found, refuseCall } from '../../core/refusal-error'
import { isDuplicate } from '../../core/store/errors'
import { roadWhat } from './load'
import { roadView } from './view'

/** A road the plan does not name. The same request again makes no second one. @throws ROAD_EXISTS */
export async function addRoad(call: Call, input: InferOutput<typeof schema.addRoad>): Promise<RoadView> {
  const { clientId, name, avenue } = input
  call.demandRead()
  const _id = idempotentId('road', call.caller.openid, clientId)
  const line = { subject: `road:${_id}` }
  const all = await roads.all()
  const before = all.find((road) => road._id === _id)
  if (before) {
    call.record({ ...line, facts: { name } })
    return roadView(before, [])
  }
  if (all.some((road) => road.name === name)) refuseCall('ROAD_EXISTS', { name })
  const order = Math.max(-1, ...all.map((road) => road.order)) + 1
  const road: Road = { _id, name, avenue, order, writes: [call.wroteOnce(line)] }
  if (!(await roads.insert(road)))
    return roadView((await roads.get(_id)) ?? refuseCall('ROAD_EXISTS', { name }), [])
  call.record({ ...line, facts: { name } })
  return roadView(road, [])
}

type Facts = Pick<Road, 'name' | 'avenue'>
const same = (a: Facts, b: Facts) => a.name === b.name && a.avenue === b.avenue

/**
 * Its segments and exhibits look its name up. Written on what the person saw: of two at once one is told, and one that was sent
 * again finds its own words there. @throws ROAD_EXISTS, CHANGED_MEANWHILE
 */
export async function reviseRoad(
  call: Call,
  { name, avenue, seen }: InferOutput<typeof schema.reviseRoad>,
  road: Road,
): Promise<RoadView> {
  call.demandRead()
  const { _id } = road
  const wanted = { name, avenue }
  const line = { subject: `road:${_id}`, facts: wanted }
  if (same(wanted, road)) {
    const again = call.again(road)
    if (again) call.record({ ...line, wrote: again })
  } else {
    if (seen && !same(seen, road)) refuseCall('CHANGED_MEANWHILE')
    const wrote = call.wrote(line)
    if (await renamed(road, wanted, wrote)) call.record({ ...line, wrote })
    else if (!same(found(await roads.get(_id), roadWhat), wanted)) refuseCall('CHANGED_MEANWHILE')
  }
  return roadView({ ...road, ...wanted }, [])
}

async function renamed(before: Road, wanted: Facts, wrote: Wrote): Promise<number> {
  const { _id, name, avenue } = before
  try {
    return await roads.update({ _id, name, avenue }, { ...wanted, writes: alsoWrote(wrote) })
  } catch (error) {
    if (isDuplicate(error)) refuseCall('ROAD_EXISTS', { name: wanted.name })
    throw error
  }
}
