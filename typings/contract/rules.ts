import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { RuleBodies, RuleName, RuleRef } from '../../miniprogram/shared/rules/rules'
import type * as schema from '../../miniprogram/shared/rules/schema'

/** One version of a rule set. Rules are public: what people are measured with. */
export interface RuleView<N extends RuleName = RuleName> extends RuleRef {
  readonly name: N
  readonly title: string
  readonly body: RuleBodies[N]
  /** Frozen since it was first used; absent while it may still be edited. */
  readonly frozenAt?: number
  readonly since: number
  /** Why this version came to be; empty for the plan's own. */
  readonly reason: string
}

export interface RulesContract {
  /** The current version of every rule set. */
  'rule.list': { input: InferInput<typeof nothing>; output: { items: readonly RuleView[] } }
  /** Every version of one rule set, the newest first. */
  'rule.versions': { input: InferInput<typeof schema.ruleRef>; output: { items: readonly RuleView[] } }
  /** A draft version is replaced; a frozen one stays, and a new version is made. */
  'rule.revise': { input: InferInput<typeof schema.reviseRule>; output: RuleView }
}
