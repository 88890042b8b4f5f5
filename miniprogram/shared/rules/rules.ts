import type { AssessmentRules } from '../assessment/rules'
import type { AvenueRules } from '../avenue/rules'
import type { AwardRules } from '../award/rules'
import type { CheckRules } from '../check/rules'
import type { CleanupRules } from '../cleanup/rules'
import type { HouseholdRules } from '../household/rules'
import type { PlanRules } from '../plan/rules'
import type { ProblemRules } from '../problem/rules'
import type { RankingRules } from '../ranking/rules'
import type { Sheet } from '../sheet/sheet'
import type { PledgeRules } from '../street/pledge'

/** The rule sets that are versioned; each is frozen with its SHA-256 when it is first used (domain.md part 1). */
export interface RuleBodies {
  readonly contestSheet: Sheet
  readonly cleanup: CleanupRules
  readonly awards: AwardRules
  readonly household: HouseholdRules
  readonly ranking: RankingRules
  readonly problem: ProblemRules
  readonly assessment: AssessmentRules
  readonly plan: PlanRules
  readonly avenue: AvenueRules
  readonly check: CheckRules
  readonly pledge: PledgeRules
}
export type RuleName = keyof RuleBodies

export const ruleNames: Readonly<Record<RuleName, string>> = {
  contestSheet: '小微景观评分表',
  cleanup: '清底子和一票否决',
  awards: '评奖规则',
  household: '家庭洁美',
  ranking: '月排名',
  problem: '问题整改和曝光',
  assessment: '年底考核',
  plan: '各村各站所的方案',
  avenue: '楷模大道',
  check: '街面检查',
  pledge: '门前五包责任书',
}

/** Which version of a rule set a result was made with. `sha256` is that of the body's canonical JSON, hex. */
export interface RuleRef {
  readonly name: RuleName
  readonly version: number
  readonly sha256: string
}

/** A stored version as results name it. */
export const refOf = ({ name, version, sha256 }: RuleRef): RuleRef => ({ name, version, sha256 })
