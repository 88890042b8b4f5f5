import type { InferOutput } from 'valibot'
import { revisePlan, type RevisedPlan } from '@shared/campaign/revise'
import type * as schema from '@shared/campaign/schema'
import { held } from '@shared/landscape/entry-case'
import { canonicalJson } from '@shared/kernel/canonical'
import type { CampaignView } from '@contract'
import type { Call } from '../../core/call'
import { refreshHome } from '../../core/home-snapshot'
import { campaignId, campaigns, type Campaign } from '../../core/records/campaign'
import { vetoes } from '../../core/records/cleanup'
import { entries } from '../../core/records/landscape'
import { alsoWrote } from '../../core/records/ledger'
import { demand, found, refuseCall } from '../../core/refusal-error'
import { currentRule, readCampaign } from '../../core/rules'
import { command } from '../../core/store/sdk'
import { campaignView } from './view'

/**
 * An admin changes names, days and figures of the plan, on the turn that was read: of two at once one is told. The same request
 * again finds its own turn there. Everything counted from the days (countdown, deadlines, late filing) reads them anew.
 * @throws PHASES_OTHER, PHASE_TURNED, PHASE_BEFORE, PHASE_OVER, DEADLINE_ACTED, SEASON_BEGUN, CHANGED_MEANWHILE
 */
export async function revise(
  call: Call,
  { form, seen, reason }: InferOutput<typeof schema.revisePlan>,
): Promise<CampaignView> {
  call.demandRead()
  const campaign = found(await campaigns.get(campaignId), '个活动')
  const line = { subject: `campaign:${campaignId}`, why: reason }
  const again = call.again(campaign)
  if (again) call.record({ ...line, wrote: again })
  else {
    if (seen !== (campaign.turn ?? 0)) refuseCall('CHANGED_MEANWHILE')
    const revised = demand(revisePlan(campaign, form, await actedBy(call)))
    const changes = changed(campaign, revised)
    if (changes.length) {
      const wrote = call.wrote(line)
      const turn = campaign.turn ? campaign.turn : command.exists(false)
      const fields = Object.fromEntries(changes.map((field) => [field, command.set(revised[field])]))
      const kept = await campaigns.update(
        { _id: campaignId, turn },
        { ...fields, turn: command.inc(1), writes: alsoWrote(wrote) },
      )
      if (!kept) refuseCall('CHANGED_MEANWHILE')
      const pick = (from: RevisedPlan) => Object.fromEntries(changes.map((field) => [field, from[field]]))
      call.record({ ...line, wrote, facts: { before: pick(campaign), after: pick(revised) } })
    }
  }
  await refreshHome(call.now)
  return campaignView((await readCampaign()).facts, call.now)
}

const fields = [
  'name',
  'contestName',
  'phases',
  'announcedPrizeMoney',
  'perVillage',
  'plannedLandscapes',
] as const

const changed = (before: Campaign, after: RevisedPlan) =>
  fields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))

/** What was done by the plan's days. Three requests at once. */
async function actedBy({ today }: Call) {
  const [standing, proposed, { body }] = await Promise.all([
    entries.count({ state: command.in([...held]) }),
    vetoes.count({}),
    currentRule('cleanup'),
  ])
  return { today, begun: standing > 0, vetoedBy: proposed > 0 ? body.deadline : undefined }
}
