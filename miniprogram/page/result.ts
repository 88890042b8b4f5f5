import type { ResultView, RuleView } from '../../typings/contract'
import { getResult } from '../services/award'
import { CallError } from '../services/cloud'
import { listRules, listRuleVersions } from '../services/rules'
import type { ContestResult } from '../shared/award/result'
import type { RuleBodies, RuleName, RuleRef } from '../shared/rules/rules'
import type { RuleWords } from './award'
import { ifPublished } from './published'

/** The result everybody sees; nothing before one is published. */
export const publishedResult = (): Promise<ResultView | undefined> => ifPublished(getResult())

/** The very versions a result was made with: a later revision must not change how it is explained. */
export async function rulesBehind({ rules }: ContestResult): Promise<RuleWords> {
  const { items } = await listRules()
  const [sheet, awards] = await Promise.all([
    bodyOf('contestSheet', rules.sheet, items),
    bodyOf('awards', rules.awards, items),
  ])
  return { sheet, awards }
}

async function bodyOf<N extends RuleName>(
  name: N,
  { sha256 }: RuleRef,
  current: readonly RuleView[],
): Promise<RuleBodies[N]> {
  const found = pick(name, sha256, current) ?? pick(name, sha256, (await listRuleVersions(name)).items)
  if (!found) throw new CallError('NOT_FOUND', '没有找到评奖用的那一版规则，请稍后再试')
  return found.body
}

const pick = <N extends RuleName>(name: N, sha256: string, rules: readonly RuleView[]) =>
  rules.find((rule): rule is RuleView<N> => rule.name === name && rule.sha256 === sha256)
