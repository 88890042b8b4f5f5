import * as schema from '@shared/household/schema'
import { nothing } from '@shared/kernel/fields'
import type { ScoringContract } from '@contract'
import { anyOf, cadreOf } from '../../core/guards'
import { looks, reads, writes, type Routes } from '../../core/router'
import { assign } from './assign'
import { board } from './board'
import { closeTask } from './close-task'
import { caretakers, villageStaff } from './guards'
import { listTasks } from './list-tasks'
import { householdOf, loadTask } from './load'
import { logHelp } from './log-help'
import { mine } from './mine'
import { supervision } from './supervision'

type PairingAction = Exclude<keyof ScoringContract, `householdScore.${string}`>

export const pairingRoutes: Routes<PairingAction> = {
  'pairing.board': looks('pairing.board', { input: schema.villageScores, allow: cadreOf, run: board }),
  'pairing.assign': writes('pairing.assign', { input: schema.assignPairing, allow: cadreOf, run: assign }),
  'pairing.mine': looks('pairing.mine', {
    input: nothing,
    allow: anyOf('partyMember', 'cadre'),
    run: mine,
  }),
  'help.log': writes('help.log', {
    input: schema.logHelp,
    subject: householdOf,
    allow: caretakers,
    run: logHelp,
  }),
  'task.list': looks('task.list', { input: schema.villageScores, allow: villageStaff, run: listTasks }),
  'task.close': writes('task.close', {
    input: schema.closeTask,
    subject: loadTask,
    allow: caretakers,
    run: closeTask,
  }),
  'supervision.board': reads('supervision.board', {
    input: nothing,
    allow: anyOf('admin', 'office', 'leader'),
    run: supervision,
  }),
}
