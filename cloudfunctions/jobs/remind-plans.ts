import { addDays, dayOf } from '@shared/kernel/days'
import { officeName } from '@shared/plan/bodies'
import { dueDayOf } from '@shared/plan/plan'
import { offices } from '@shared/roster/roles'
import { queueMessages } from '../core/outbox'
import { planMessages } from '../core/plan-reminders'
import { campaignId, campaigns, type Campaign } from '../core/records/campaign'
import { plans } from '../core/records/plan'
import { people, villages } from '../core/records/roster'
import { rules, type Rule } from '../core/records/rules'
import { command } from '../core/store/sdk'
import { onNewDay, some, type Job } from './job'

/** The longest the rules let reminders go on after the last phase. */
const afterwards = 30

/**
 * Reminds bodies of plans not filed, items due and items overdue, once a day: only what this day is about, so that days a
 * timer missed are not made up for in a flood. Ids name the events: a run that died half-way is gone on with.
 */
export const remindPlans: Job = {
  due: onNewDay(dayOf),
  signs: (_, now) => ({
    ask: [some(campaigns, { _id: campaignId }, ['phases'], 1)],
    say: ([towns]) => runs((towns?.[0] as Campaign | undefined)?.phases ?? [], dayOf(now)),
  }),
  async run(now) {
    const [campaign, [rule], filed, towns, roster] = await Promise.all([
      campaigns.get(campaignId),
      rules.find({ name: 'plan' }, { order: [['version', 'desc']], limit: 1 }),
      plans.all(),
      villages.all(),
      people.all({ 'grants.role': command.in(['cadre', 'office']) }),
    ])
    if (!campaign || !rule || !runs(campaign.phases, dayOf(now))) return undefined
    const { body } = rule as Rule<'plan'>
    const bodies = [
      ...towns.map(({ _id, name }) => ({ id: _id, name })),
      ...offices.map((id) => ({ id, name: officeName(id) })),
    ]
    const all = planMessages({
      now,
      today: dayOf(now),
      due: dueDayOf(campaign.phases, body),
      rules: body,
      plans: filed,
      bodies,
      people: roster,
    })
    const told = await queueMessages(all)
    return told ? `${told} reminded` : undefined
  },
}

/** Whether the campaign is on, or so shortly over that an item may still be told of. */
function runs(phases: Campaign['phases'], today: string): boolean {
  const [first, last] = [phases[0], phases[phases.length - 1]]
  return (
    first !== undefined && last !== undefined && first.from <= today && today <= addDays(last.to, afterwards)
  )
}
