import type { AwardRules } from '../award/rules'
import type { CleanupRules } from '../cleanup/rules'
import type { Sheet } from '../sheet/sheet'

/** The rule sets that are versioned; each is frozen with its SHA-256 when it is first used (domain.md part 1). */
export interface RuleBodies {
  readonly contestSheet: Sheet
  readonly cleanup: CleanupRules
  readonly awards: AwardRules
}
export type RuleName = keyof RuleBodies

export const ruleNames: Readonly<Record<RuleName, string>> = {
  contestSheet: '小微景观评分表',
  cleanup: '清底子和一票否决',
  awards: '评奖规则',
}

/** Which version of a rule set a result was made with. `sha256` is that of the body's canonical JSON, hex. */
export interface RuleRef {
  readonly name: RuleName
  readonly version: number
  readonly sha256: string
}

/** A stored version as results name it. */
export const refOf = ({ name, version, sha256 }: RuleRef): RuleRef => ({ name, version, sha256 })
