import { decideMove, newCase } from '@shared/case/case'
import { checklistOf, missingAt, some, type MissingItem, type Some } from '@shared/cleanup/checklist'
import { claimsOpen, deadlineOf } from '@shared/cleanup/deadline'
import { vetoCase } from '@shared/cleanup/veto-case'
import { bySystem } from '@shared/cleanup/veto-moves'
import { dayOf, endOfDay, type Day } from '@shared/kernel/days'
import { campaignId, campaigns, type Campaign } from '../core/records/campaign'
import { cleanupItems, vetoes, type Veto } from '../core/records/cleanup'
import { ledger } from '../core/records/ledger'
import { villages, type Village } from '../core/records/roster'
import { rules, type Rule } from '../core/records/rules'
import { demand } from '../core/refusal-error'
import { refOf, useRule } from '../core/rules'
import { pipeline } from '../core/store/pipeline'
import { onNewDay, some as rowsOf, type Job } from './job'

const action = 'veto.propose'
const atOnce = 10

/**
 * Once the judging deadline has passed, proposes a veto for every village with an item that was not accepted then. How
 * things stood at the deadline is read from the items' histories, so a late run proposes the same as one in time. Ids
 * are fixed throughout: what a run that died left out, the next adds. The ledger's line of the deadline is written last
 * and ends the matter: a rule edited later proposes nothing more for the same day. A deadline can only pass at midnight.
 */
export const proposeVetoes: Job = {
  due: onNewDay(dayOf),
  signs: (_, now) => ({
    ask: [
      rowsOf(campaigns, { _id: campaignId }, ['phases'], 1),
      {
        from: rules.declaration.name,
        pipeline: pipeline().match({ name: 'cleanup' }).sort({ version: -1 }).limit(1).done(),
      },
      rowsOf(ledger, { subject: `campaign:${campaignId}`, action }, ['_id'], 100),
    ],
    say: ([towns, sets, told]) => {
      const deadline = passed(towns?.[0] as Campaign | undefined, sets?.[0] as Rule | undefined, now)
      return deadline !== undefined && !told?.some(({ _id }) => _id === `${action}:${deadline}`)
    },
  }),
  async run(now) {
    const deadline = await passedDeadline(now)
    if (deadline === undefined || (await ledger.get(`${action}:${deadline}`))) return undefined
    const [rule, all, items, standing] = await Promise.all([
      useRule('cleanup', now),
      villages.all(),
      cleanupItems.all(),
      vetoes.all(),
    ])
    const checklist = checklistOf(rule.body.sheet)
    const vetoed = new Set(standing.map((veto) => veto.villageId))
    const proposals = all.flatMap((village) => {
      const own = items.filter((item) => item.villageId === village._id)
      const missing = missingAt(checklist, own, endOfDay(deadline))
      return some(missing) && !vetoed.has(village._id) ? [vetoOf(village, missing, deadline, rule, now)] : []
    })
    for (let start = 0; start < proposals.length; start += atOnce)
      await Promise.all(proposals.slice(start, start + atOnce).map((veto) => propose(veto, now)))
    await ledger.insert({
      _id: `${action}:${deadline}`,
      at: now,
      by: bySystem,
      action,
      subject: `campaign:${campaignId}`,
      why: `清底子截止日 ${deadline} 已过`,
      facts: { rule: refOf(rule), villages: proposals.map((veto) => veto.villageName) },
    })
    return proposals.length ? `${proposals.length} proposed` : undefined
  },
}

/** Two requests at once; undefined while the deadline is to come, and where campaign, rule or phase are missing. */
async function passedDeadline(now: number): Promise<Day | undefined> {
  const [campaign, [rule]] = await Promise.all([
    campaigns.get(campaignId),
    rules.find({ name: 'cleanup' }, { order: [['version', 'desc']], limit: 1 }),
  ])
  return passed(campaign, rule, now)
}

function passed(campaign: Campaign | undefined, rule: Rule | undefined, now: number): Day | undefined {
  if (!campaign || !rule) return undefined
  const deadline = deadlineOf(campaign.phases, (rule as Rule<'cleanup'>).body)
  return claimsOpen(deadline, now) ? undefined : deadline
}

/** Its evidence cannot be empty: the type of `missing` says so. */
const vetoOf = (
  village: Village,
  missing: Some<MissingItem>,
  deadline: Day,
  rule: Rule,
  now: number,
): Veto => ({
  _id: village._id,
  ...demand(decideMove(vetoCase, newCase(vetoCase), 'propose', { by: bySystem, at: now })),
  villageId: village._id,
  villageName: village.name,
  order: village.order,
  deadline,
  missing,
  photoIds: [],
  appealUntil: 0,
  appealPhotoIds: [],
  rule: refOf(rule),
})

/** The ledger first: a run that dies between the two finds the village without a veto and does both again. */
async function propose(veto: Veto, now: number): Promise<void> {
  const { villageId, deadline, missing } = veto
  await ledger.insert({
    _id: `${action}:${villageId}`,
    at: now,
    by: bySystem,
    action,
    subject: `veto:${villageId}`,
    villageId,
    why: `到截止日 ${deadline} 还有 ${missing.length} 项没有通过验收`,
    facts: { missing: missing.map((item) => item.itemId), rule: veto.rule },
  })
  await vetoes.insert(veto)
}
