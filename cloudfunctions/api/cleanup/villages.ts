import { checklistOf } from '@shared/cleanup/checklist'
import type { CleanupVillage } from '@contract'
import type { Call } from '../../core/call'
import { vetoes } from '../../core/records/cleanup'
import { villages as villageStore } from '../../core/records/roster'
import { readRuleAndDeadline } from './checklist'

/** How far every village is. Five requests. */
export async function villages(
  call: Call,
): Promise<{ deadline: string; daysLeft: number; items: CleanupVillage[] }> {
  const [all, standing, { rule, deadline, daysLeft }] = await Promise.all([
    villageStore.all(),
    vetoes.all(),
    readRuleAndDeadline(call.today),
  ])
  const total = checklistOf(rule.body.sheet).length
  const states = new Map(standing.map((veto) => [veto.villageId, veto.state]))
  const items = [...all]
    .sort((a, b) => a.order - b.order)
    .map(({ _id: villageId, name: villageName, order, cleanup }): CleanupVillage => {
      const { accepted, claimed, returned } = cleanup ?? { accepted: 0, claimed: 0, returned: 0 }
      const veto = states.get(villageId)
      return {
        villageId,
        villageName,
        order,
        progress: { total, accepted, claimed, returned },
        ...(veto ? { veto } : {}),
      }
    })
  return { deadline, daysLeft, items }
}
