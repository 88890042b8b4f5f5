import { heldWords } from '@shared/privacy/held-text'
import { ruleNames, type RuleName } from '@shared/rules/rules'
import type { RuleView } from '@contract'
import type { Rule } from '../../core/records/rules'

/** A version as everybody may read it: who wrote it stays out. */
export const ruleView = <N extends RuleName>(rule: Rule<N>): RuleView<N> => ({
  name: rule.name,
  title: ruleNames[rule.name],
  version: rule.version,
  sha256: rule.sha256,
  body: rule.body,
  ...(rule.frozenAt ? { frozenAt: rule.frozenAt } : {}),
  since: rule.since,
  // The rule itself stays readable: people are measured by it.
  reason: rule.held ? heldWords : rule.reason,
})
