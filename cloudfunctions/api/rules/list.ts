import { ruleNames, type RuleName } from '@shared/rules/rules'
import type { RuleView } from '@contract'
import { currentRule } from '../../core/rules'
import { ruleView } from './view'

/** The current version of every rule set: one request each, at once. */
export async function list(): Promise<{ items: RuleView[] }> {
  const current = await Promise.all((Object.keys(ruleNames) as RuleName[]).map((name) => currentRule(name)))
  return { items: current.map(ruleView) }
}
