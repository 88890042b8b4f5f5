import { createHash } from 'node:crypto'
import { canonicalJson } from '@shared/kernel/canonical'
import type { RuleName, RuleRef } from '@shared/rules/rules'
import { campaignId, campaigns, type Campaign, type CampaignFacts } from './records/campaign'
import { rules, type Rule } from './records/rules'
import { found, refuseCall } from './refusal-error'

/** SHA-256 of a value's canonical JSON, hex. */
export const sha256Of = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')

/** The newest version of a rule set. One request. */
export async function currentRule<N extends RuleName>(name: N): Promise<Rule<N>> {
  const [rule] = await rules.find({ name }, { order: [['version', 'desc']], limit: 1 })
  return found(rule, '套规则') as Rule<N>
}

/** A version that was used: it must be there. One request. */
export async function ruleOf<N extends RuleName>({ name, version }: RuleRef & { name: N }): Promise<Rule<N>> {
  const [rule] = await rules.find({ name, version }, { limit: 1 })
  return found(rule, '套规则') as Rule<N>
}

/** The newest version, frozen from now on because something is done by it. One request, two the first time. */
export async function useRule<N extends RuleName>(name: N, now: number): Promise<Rule<N>> {
  const rule = await currentRule(name)
  // A version edited between reading and freezing is not the one that was read: look again.
  return (await freeze(rule, now)) ? { ...rule, frozenAt: rule.frozenAt || now } : useRule(name, now)
}

/**
 * Freezes the version that was read, once what is done by it is sure to be done: a refused call uses nothing. No request where it
 * is frozen already. @throws CHANGED_MEANWHILE where it was edited since
 */
export async function freezeRule(rule: Rule, now: number): Promise<void> {
  if (!(await freeze(rule, now))) refuseCall('CHANGED_MEANWHILE')
}

const freeze = async (rule: Rule, now: number): Promise<boolean> =>
  rule.frozenAt > 0 || (await rules.update({ _id: rule._id, sha256: rule.sha256 }, { frozenAt: now })) > 0

export { refOf } from '@shared/rules/rules'

/** By allow-list: who wrote it, and what only the town counts, stays out. */
const shownOf = (campaign: Campaign): Omit<CampaignFacts, 'prizes' | 'doublePrize'> => ({
  demo: campaign.demo,
  name: campaign.name,
  town: campaign.town,
  contestName: campaign.contestName,
  phases: campaign.phases,
  announcedPrizeMoney: campaign.announcedPrizeMoney,
  perVillage: campaign.perVillage,
  plannedLandscapes: campaign.plannedLandscapes,
  window: campaign.window,
  turn: campaign.turn ?? 0,
})

/** The campaign with its prizes; two requests at once. */
export async function readCampaign(): Promise<{ campaign: Campaign; facts: CampaignFacts }> {
  const [stored, awards] = await Promise.all([campaigns.get(campaignId), currentRule('awards')])
  const campaign = found(stored, '个活动')
  const { prizes, doublePrize } = awards.body
  return { campaign, facts: { ...shownOf(campaign), prizes, doublePrize } }
}
