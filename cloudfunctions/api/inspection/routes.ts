import * as schema from '@shared/inspection/schema'
import { isAtHome } from '@shared/problem/categories'
import { nothing } from '@shared/kernel/fields'
import type { InspectionContract } from '@contract'
import { anyOf, either, staff } from '../../core/guards'
import { looks, reads, writes, type Routes } from '../../core/router'
import { close } from './close'
import { finish } from './finish'
import { getVisit } from './get-visit'
import { handOver } from './hand-over'
import { getRound, listRounds, mine } from './list'
import { inspectorOf, loadRound, loadVisit } from './load'
import { noteProblem } from './note-problem'
import { open } from './open'
import { score } from './score'
import { voidScore } from './void-score'

const readers = anyOf('admin', 'office', 'leader')
const inspector = anyOf('inspector')
const ofRound = { subject: loadRound }
const ofVisit = { subject: loadVisit, allow: inspectorOf }

export const inspectionRoutes: Routes<keyof InspectionContract> = {
  'round.open': writes('round.open', { input: schema.openRound, allow: staff, run: open }),
  'round.list': reads('round.list', { input: nothing, allow: readers, run: listRounds }),
  'round.get': reads('round.get', { input: schema.roundRef, ...ofRound, allow: readers, run: getRound }),
  'round.close': writes('round.close', { input: schema.closeRound, ...ofRound, allow: staff, run: close }),
  'visit.handOver': writes('visit.handOver', {
    input: schema.handOverVisits,
    ...ofRound,
    allow: staff,
    run: handOver,
  }),
  'visit.mine': reads('visit.mine', { input: nothing, allow: inspector, run: mine }),
  'visit.get': looks('visit.get', {
    input: schema.visitRef,
    subject: loadVisit,
    allow: either(inspectorOf, staff),
    run: getVisit,
  }),
  'visit.score': writes('visit.score', { input: schema.scoreVisit, ...ofVisit, run: score }),
  'visit.voidScore': writes('visit.voidScore', {
    input: schema.voidScore,
    subject: loadVisit,
    allow: staff,
    run: voidScore,
  }),
  'visit.problem': writes('visit.problem', {
    input: schema.noteProblem,
    ...ofVisit,
    publishes: { what: '问题', place: '位置' },
    publishesWhen: ({ category }) => !isAtHome(category),
    run: noteProblem,
  }),
  'visit.finish': writes('visit.finish', { input: schema.finishVisit, ...ofVisit, run: finish }),
}
