import { selfCheck, type Finding } from '@shared/campaign/self-check'
import type { Call } from '../../core/call'
import { people, villages } from '../../core/records/roster'
import { readCampaign } from '../../core/rules'
import { campaignView } from './view'

/** Where plan, villages and roles contradict each other or leave something open. */
export async function checkPlan(call: Call): Promise<{ findings: Finding[]; checkedAt: number }> {
  const [{ facts }, allVillages, allPeople] = await Promise.all([
    readCampaign(),
    villages.all(),
    people.all(),
  ])
  const grants = allPeople.flatMap((person) => person.grants)
  const findings = selfCheck(
    campaignView(facts, call.now),
    allVillages.sort((a, b) => a.order - b.order).map(({ _id, ...village }) => ({ id: _id, ...village })),
    {
      admins: allPeople.filter((person) => person.grants.some((grant) => grant.role === 'admin')).length,
      villagesWithCadre: grants.flatMap((grant) => (grant.role === 'cadre' && grant.villageId) || []),
    },
  )
  return { findings, checkedAt: call.now }
}
