import type { GenericSchema } from 'valibot'
import { assessmentRules } from '../assessment/rules'
import { avenueRules } from '../avenue/rules'
import { awardRules } from '../award/rules'
import { checkRules } from '../check/rules'
import { cleanupRules } from '../cleanup/rules'
import { householdRules } from '../household/rules'
import { planRules } from '../plan/rules'
import { problemRules } from '../problem/rules'
import { rankingRules } from '../ranking/rules'
import { sheetBody } from '../sheet/schema'
import { pledgeRules } from '../street/pledge'
import type { RuleBodies, RuleName } from './rules'

/** What the body of each rule set must be. */
export const ruleBodies: { readonly [N in RuleName]: GenericSchema<unknown, RuleBodies[N]> } = {
  contestSheet: sheetBody,
  cleanup: cleanupRules,
  awards: awardRules,
  household: householdRules,
  ranking: rankingRules,
  problem: problemRules,
  assessment: assessmentRules,
  plan: planRules,
  avenue: avenueRules,
  check: checkRules,
  pledge: pledgeRules,
}
