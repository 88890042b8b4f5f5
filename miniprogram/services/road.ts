import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const getRoads = () => call('road.board', {})
export const addRoad = (input: Input<'road.add'>) => call('road.add', input)
export const reviseRoad = (input: Input<'road.revise'>) => call('road.revise', input)
export const getSegment = (segmentId: string) => call('segment.get', { segmentId })
export const addSegment = (input: Input<'segment.add'>) => call('segment.add', input)
export const reviseSegment = (input: Input<'segment.revise'>) => call('segment.revise', input)
export const removeSegment = (input: Input<'segment.remove'>) => call('segment.remove', input)
