import { roads, segments, type Road, type Segment } from '../../core/records/road'
import { found } from '../../core/refusal-error'
import { loadOnRoad, type OnRoad } from '../../core/roads'

export const roadWhat = '条道路'
export const segmentWhat = '个路段'

export const loadRoad = async ({ roadId }: { roadId: string }): Promise<Road> =>
  found(await roads.get(roadId), roadWhat)

/** One that may have been taken off the list. */
export const loadAnySegment = async ({ segmentId }: { segmentId: string }): Promise<Segment> =>
  found(await segments.get(segmentId), segmentWhat)

/** One that was taken off the list is found no more. */
export async function loadSegment({ segmentId }: { segmentId: string }): Promise<OnRoad<Segment>> {
  const segment = await loadOnRoad(segments, segmentId)
  return found(segment?.removed ? undefined : segment, segmentWhat)
}
