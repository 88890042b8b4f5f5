import type { RuleName } from '@shared/rules/rules'
import type { RuleView } from '@contract'
import type { Call } from '../../core/call'
import { rules } from '../../core/records/rules'
import { ruleView } from './view'

const most = 1000

export async function versions(_call: Call, { name }: { name: RuleName }): Promise<{ items: RuleView[] }> {
  const found = await rules.find({ name }, { order: [['version', 'desc']], limit: most })
  return { items: found.map(ruleView) }
}
