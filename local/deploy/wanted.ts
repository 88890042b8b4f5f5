import { loadPlan, campaignFor, rulesOf, villagesOf } from '../../seeds/plan'
import type { SeedSet } from './seeds'

/** The plan's records for an empty town, and what of them is the plan's alone. */
export function planSets(year: number, since: number): SeedSet[] {
  const plan = loadPlan()
  const campaign = campaignFor(plan, year)
  return [
    {
      collection: 'villages',
      records: villagesOf(plan).map((village) => ({ ...village })),
      compare: ['name', 'order', 'quota'],
    },
    { collection: 'rules', records: rulesOf(plan, since).map((rule) => ({ ...rule })), compare: ['sha256'] },
    // Last: a town with a campaign is a town that is complete.
    {
      collection: 'campaigns',
      records: [{ ...campaign }],
      compare: ['name', 'town', 'contestName', 'phases', 'perVillage'],
    },
  ]
}
