import type { RuleBodies, RuleName, RuleRef } from '@shared/rules/rules'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** One version of a rule set; `_id` is `name:version`. Public but for `by`. */
export interface Rule<N extends RuleName = RuleName> extends RuleRef, Written {
  readonly _id: string
  readonly name: N
  readonly body: RuleBodies[N]
  /** 0 while it may still be edited. */
  readonly frozenAt: number
  readonly since: number
  readonly by: string
  readonly reason: string
  /** The text that waits for a check and is not public; '' or absent where there is none. */
  readonly held?: string
  /** The request that made it, so that sending it again makes no second version. */
  readonly requestId: string
}

export const ruleId = (name: RuleName, version: number): string => `${name}:${version}`

export const rules = new Collection<Rule>({
  name: 'rules',
  indexes: [byWrites, { fields: { name: 1, version: -1 } }],
})
