import { checklistOf } from '@shared/cleanup/checklist'
import { deadlineOf } from '@shared/cleanup/deadline'
import { daysBetween, type Day } from '@shared/kernel/days'
import type { SheetItem } from '@shared/sheet/sheet'
import { campaignId, campaigns } from '../../core/records/campaign'
import type { CleanupItem } from '../../core/records/cleanup'
import { rules, type Rule } from '../../core/records/rules'
import { found } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'

const many = 1000

/** What the villages are checked on now, and what an item was called when it was claimed. */
export interface Checklist {
  readonly items: readonly SheetItem[]
  readonly nameOf: (item: Pick<CleanupItem, 'itemId' | 'rule'>) => Pick<SheetItem, 'name' | 'asks'>
}

export const checklistBy = (current: Rule<'cleanup'>, others: readonly Rule<'cleanup'>[] = []): Checklist => {
  const items = checklistOf(current.body.sheet)
  const unnamed = (itemId: string) => ({ name: itemId, asks: '' })
  return {
    items,
    nameOf: ({ itemId, rule }) => {
      const then = others.find((other) => other.version === rule.version) ?? current
      const itemThen = checklistOf(then.body.sheet).find((item) => item.id === itemId)
      return itemThen ?? items.find((item) => item.id === itemId) ?? unnamed(itemId)
    },
  }
}

/** The checklist with all its versions: an item is called what it was called when it was claimed. One request. */
export async function readChecklist(): Promise<Checklist> {
  const versions = await rules.find({ name: 'cleanup' }, { order: [['version', 'desc']], limit: many })
  const [current, ...others] = versions as Rule<'cleanup'>[]
  return checklistBy(found(current, '套规则'), others)
}

/** The deadline as the rule and the phases have it now; undefined where the plan has no such phase. */
export async function readDeadline(rule: Rule<'cleanup'>): Promise<Day | undefined> {
  const campaign = found(await campaigns.get(campaignId), '个活动')
  return deadlineOf(campaign.phases, rule.body)
}

/** The current rule and the deadline as pages show it. Two requests. */
export async function readRuleAndDeadline(today: Day) {
  const [rule, stored] = await Promise.all([currentRule('cleanup'), campaigns.get(campaignId)])
  const deadline = deadlineOf(found(stored, '个活动').phases, rule.body) ?? ''
  return { rule, deadline, daysLeft: deadline ? daysBetween(today, deadline) : 0 }
}
