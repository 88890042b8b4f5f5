import type { Input, RuleView } from '../../../../typings/contract'
import { shortHash } from '../../../page/hash'
import type { Compared } from '../../../services/forms/kind'
import { doublePrizeWords, standing, whatFor } from '../../../pages/rule/words'
import type { AwardRules } from '../../../shared/award/rules'
import type { CleanupRules } from '../../../shared/cleanup/rules'
import type { RuleName } from '../../../shared/rules/rules'

export interface RuleCard {
  readonly name: RuleName
  readonly title: string
  readonly what: string
  readonly version: string
  readonly frozen: boolean
  readonly standing: string
  readonly hash: string
  readonly reason: string
}

export const ruleCard = (rule: RuleView): RuleCard => ({
  name: rule.name,
  title: rule.title,
  what: whatFor[rule.name],
  version: `第 ${rule.version} 版`,
  frozen: rule.frozenAt !== undefined,
  standing: standing(rule),
  hash: shortHash(rule.sha256),
  reason: rule.reason && `修改理由：${rule.reason}`,
})

export interface Choice {
  readonly value: string
  readonly label: string
}

/** What the town decides about the rules, as it stands. */
export interface Decisions {
  readonly doublePrize: '' | 'yes' | 'no'
  readonly noticeDays: string
  readonly appealHours: string
  readonly noticeChoices: readonly Choice[]
  readonly appealChoices: readonly Choice[]
}

/** The usual choices, and the one that stands where it is another. */
const choices = (usual: readonly number[], now: number, words: (n: number) => string): Choice[] =>
  [...new Set([...usual, now])].sort((a, b) => a - b).map((n) => ({ value: String(n), label: words(n) }))

const days = (hours: number) => (hours % 24 ? `${hours} 小时` : `${hours / 24} 天`)

type Body = AwardRules | CleanupRules
const bodyOf = <B extends Body>(rules: readonly RuleView[], name: RuleName) =>
  rules.find((rule) => rule.name === name)?.body as B | undefined

export function decisions(rules: readonly RuleView[]): Decisions {
  const awards = bodyOf<AwardRules>(rules, 'awards')
  const cleanup = bodyOf<CleanupRules>(rules, 'cleanup')
  const double = awards?.doublePrize ?? null
  return {
    doublePrize: double === null ? '' : double ? 'yes' : 'no',
    noticeDays: String(awards?.noticeDays ?? ''),
    appealHours: String(cleanup?.appealHours ?? ''),
    noticeChoices: awards ? choices([1, 3, 5, 7], awards.noticeDays, (n) => `${n} 天`) : [],
    appealChoices: cleanup ? choices([24, 48, 72, 120], cleanup.appealHours, days) : [],
  }
}

export const doubleChoices: readonly { value: 'yes' | 'no'; title: string; what: string }[] = [
  {
    value: 'yes',
    title: '可以同得',
    what: '同一个作品能既拿等次奖、又拿最佳创意奖，两份奖金都发；得奖的作品会少几个。',
  },
  {
    value: 'no',
    title: '不可以同得',
    what: '一个作品只拿奖金多的那一个奖，另一个奖顺延给后面的作品；得奖的作品更多。',
  },
]

export type Field = 'doublePrize' | 'noticeDays' | 'appealHours'

/** A change as it is asked for: which rule set, its new body, and what will happen. */
export interface Change {
  readonly title: string
  readonly what: string
  readonly quick: readonly string[]
  readonly input: Omit<Input<'rule.revise'>, 'clientId' | 'reason'>
  readonly field: Field
  readonly value: string
}

const quick: Readonly<Record<Field, readonly string[]>> = {
  doublePrize: ['镇党委会研究决定', '活动领导小组会议决定', '与方案起草人核实'],
  noticeDays: ['领导小组会议决定', '给村里多留些时间', '按惯例公示'],
  appealHours: ['领导小组会议决定', '给村里多留些时间'],
}

const said: Readonly<Record<Field, (value: string) => string>> = {
  doublePrize: (value) => `等次奖和最佳创意奖能否同得：${doublePrizeWords(value === 'yes')}。`,
  noticeDays: (value) => `评比结果公示 ${value} 天，期满并答复完异议才能确定。`,
  appealHours: (value) => `一票否决确认后，村里有${days(Number(value))}可以申诉。`,
}

/** The change a choice asks for, or nothing where it is what stands already. */
export function changeTo(rules: readonly RuleView[], field: Field, value: string): Change | undefined {
  const name: RuleName = field === 'appealHours' ? 'cleanup' : 'awards'
  const rule = rules.find((one) => one.name === name)
  if (!rule || decisions(rules)[field] === value) return undefined
  const next = field === 'doublePrize' ? value === 'yes' : Number(value)
  const version = rule.frozenAt
    ? `现在的第 ${rule.version} 版已启用，会保留；改动成为第 ${rule.version + 1} 版，只管以后。`
    : `第 ${rule.version} 版还没有启用，直接改好。`
  return {
    title: `修改“${rule.title}”`,
    what: `${said[field](value)}${version}改动和理由都会公开。`,
    quick: quick[field],
    input: { name, basedOn: rule.version, seen: rule.sha256, body: { ...rule.body, [field]: next } },
    field,
    value,
  }
}

/** What was chosen beside what stands since somebody else chose. */
export function compareChoice(rules: readonly RuleView[], { field, value, input }: Change): Compared {
  const rule = rules.find(({ name }) => name === input.name)
  const now = decisions(rules)[field]
  const reason = rule?.reason ? `修改理由：${rule.reason}` : ''
  return {
    label: rule?.title ?? '',
    mine: said[field](value),
    theirs: `${now ? said[field](now) : '还没有决定。'}第 ${rule?.version ?? ''} 版。${reason}`,
  }
}
