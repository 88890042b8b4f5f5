import * as schema from '@shared/household/schema'
import type { ScoringContract } from '@contract'
import { cadreOf, either, supervisorOf } from '../../core/guards'
import { villageOfHousehold } from '../../core/records/household'
import { looks, writes, type Routes } from '../../core/router'
import { board } from './board'
import { submit } from './submit'

export const scoringRoutes: Routes<Extract<keyof ScoringContract, `householdScore.${string}`>> = {
  'householdScore.board': looks('householdScore.board', {
    input: schema.villageScores,
    allow: either(supervisorOf, cadreOf),
    run: board,
  }),
  'householdScore.submit': writes('householdScore.submit', {
    input: schema.submitScore,
    // A household's id names its village: whose it is needs no look at the register.
    subject: ({ householdId }) => Promise.resolve({ villageId: villageOfHousehold(householdId) }),
    allow: supervisorOf,
    run: submit,
  }),
}
