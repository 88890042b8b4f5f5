import type { RuleView } from '../../../typings/contract'
import { shortHash } from '../../page/hash'
import type { RuleBodies, RuleName } from '../../shared/rules/rules'
import type { Around, Body } from './body'
import * as contest from './contest'
import * as homes from './homes'
import * as street from './street'
import * as town from './town'
import { standing, whatFor } from './words'

/** Every rule set in words and tables: what a new one has to say for itself. */
const bodies: { readonly [N in RuleName]: (body: RuleBodies[N], around: Around) => Body } = {
  contestSheet: contest.contestSheet,
  cleanup: contest.cleanup,
  awards: contest.awards,
  household: homes.household,
  ranking: homes.ranking,
  problem: town.problem,
  plan: town.plan,
  assessment: town.assessment,
  check: street.check,
  pledge: street.pledge,
  avenue: street.avenue,
}

const bodyOf = <N extends RuleName>({ name, body }: RuleView<N>, around: Around): Body =>
  bodies[name](body, around)

export function ruleFace(rule: RuleView, newest: number, around: Around) {
  return {
    title: rule.title,
    what: whatFor[rule.name],
    version: `第 ${rule.version} 版`,
    word: rule.version === newest ? '现行' : '旧版',
    standing: standing(rule),
    reason: rule.reason ? `这一版为什么改：${rule.reason}` : '按活动方案定的第一版',
    hash: shortHash(rule.sha256),
    sha256: rule.sha256,
    ...bodyOf(rule, around),
  }
}

export type RuleFace = ReturnType<typeof ruleFace>

/** The versions to choose among; nothing to choose while there is one. */
export const versionChoices = (versions: readonly RuleView[]): { value: string; label: string }[] =>
  versions.length < 2
    ? []
    : versions.map(({ version }, i) => ({
        value: String(version),
        label: `第 ${version} 版${i ? '' : '（现行）'}`,
      }))
