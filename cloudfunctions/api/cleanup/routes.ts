import * as schema from '@shared/cleanup/schema'
import { nothing } from '@shared/kernel/fields'
import { villageRef } from '@shared/roster/schema'
import type { CleanupContract } from '@contract'
import { anyOf, cadreOf, either, notOfVillage } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { accept } from './accept'
import { board } from './board'
import { claim } from './claim'
import { queue } from './queue'
import { reopen } from './reopen'
import { returnItem } from './return'
import { villages } from './villages'

const inspector = notOfVillage(anyOf('inspector'))
const townView = anyOf('inspector', 'admin', 'office')

type CleanupAction = Extract<keyof CleanupContract, `cleanup.${string}`>

export const cleanupRoutes: Routes<CleanupAction> = {
  'cleanup.board': reads('cleanup.board', {
    input: villageRef,
    // Leaders read all: a point of the year's assessment opens it.
    allow: either(cadreOf, anyOf('inspector', 'admin', 'office', 'leader')),
    run: board,
  }),
  'cleanup.claim': writes('cleanup.claim', { input: schema.claimCleanup, allow: cadreOf, run: claim }),
  'cleanup.queue': reads('cleanup.queue', { input: schema.cleanupQueue, allow: townView, run: queue }),
  'cleanup.accept': writes('cleanup.accept', {
    input: schema.acceptCleanup,
    allow: inspector,
    run: accept,
  }),
  'cleanup.return': writes('cleanup.return', {
    input: schema.returnCleanup,
    allow: inspector,
    run: returnItem,
  }),
  'cleanup.reopen': writes('cleanup.reopen', {
    input: schema.reopenCleanup,
    allow: inspector,
    run: reopen,
  }),
  'cleanup.villages': reads('cleanup.villages', { input: nothing, allow: townView, run: villages }),
}
