import { roads, segments, type Road, type Segment } from '../../core/records/road'
import { found } from '../../core/refusal-error'

export const roadWhat = '条道路'
export const segmentWhat = '个路段'

export const loadRoad = async ({ roadId }: { roadId: string }): Promise<Road> =>
  found(await roads.get(roadId), roadWhat)

export const loadSegment = async ({ segmentId }: { segmentId: string }): Promise<Segment> =>
  found(await segments.get(segmentId), segmentWhat)
