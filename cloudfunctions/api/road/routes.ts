import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/road/schema'
import type { RoadContract } from '@contract'
import { anyOf } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { loadAnySegment, loadRoad, loadSegment } from './load'
import { board, segmentView } from './read'
import * as segment from './segment'
import { addRoad, reviseRoad } from './write'

const readers = anyOf('inspector', 'admin', 'office', 'leader')
const admin = anyOf('admin')
/** A road's name stands on its exhibits. */
const publishes = { name: '路名' }

export const roadRoutes: Routes<keyof RoadContract> = {
  'road.board': reads('road.board', { input: nothing, allow: readers, run: board }),
  'road.add': writes('road.add', { input: schema.addRoad, publishes, allow: admin, run: addRoad }),
  'road.revise': writes('road.revise', {
    input: schema.reviseRoad,
    publishes,
    subject: loadRoad,
    allow: admin,
    run: reviseRoad,
  }),
  'segment.add': writes('segment.add', {
    input: schema.addSegment,
    subject: loadRoad,
    allow: admin,
    run: segment.add,
  }),
  'segment.revise': writes('segment.revise', {
    input: schema.reviseSegment,
    subject: loadSegment,
    allow: admin,
    run: segment.revise,
  }),
  'segment.remove': writes('segment.remove', {
    input: schema.removeSegment,
    subject: loadAnySegment,
    allow: admin,
    run: segment.remove,
  }),
  'segment.get': reads('segment.get', {
    input: schema.segmentRef,
    subject: loadSegment,
    allow: readers,
    run: (call, _input, one) => segmentView(call, one),
  }),
}
