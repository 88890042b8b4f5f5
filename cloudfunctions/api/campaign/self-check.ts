import { selfCheck, type Finding } from '@shared/campaign/self-check'
import type { Call } from '../../core/call'
import { campaignId, campaigns } from '../../core/records/campaign'
import { people, villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { campaignView } from './view'

/** Where plan, villages and roles contradict each other or leave something open. */
export async function checkPlan(call: Call): Promise<{ findings: Finding[]; checkedAt: number }> {
  const [campaign, allVillages, allPeople] = await Promise.all([
    campaigns.get(campaignId),
    villages.all(),
    people.all(),
  ])
  const grants = allPeople.flatMap((person) => person.grants)
  const findings = selfCheck(
    campaignView(found(campaign, '个活动'), call.now),
    allVillages.sort((a, b) => a.order - b.order).map(({ _id, ...village }) => ({ id: _id, ...village })),
    {
      admins: allPeople.filter((person) => person.grants.some((grant) => grant.role === 'admin')).length,
      villagesWithCadre: grants.flatMap((grant) => (grant.role === 'cadre' && grant.villageId) || []),
    },
  )
  return { findings, checkedAt: call.now }
}
