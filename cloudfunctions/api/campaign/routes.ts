import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/campaign/schema'
import type { CampaignContract } from '@contract'
import { anyOf, anyone } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { get } from './get'
import { home } from './home'
import { listTimers } from './list-timers'
import { revise } from './revise'
import { checkPlan } from './self-check'

export const campaignRoutes: Routes<keyof CampaignContract> = {
  'campaign.get': reads('campaign.get', { input: nothing, allow: anyone, run: get }),
  'campaign.revise': writes('campaign.revise', {
    input: schema.revisePlan,
    publishes: { 'form.name': '行动名称', 'form.contestName': '大赛名称', 'form.phases.tasks': '阶段任务' },
    allow: anyOf('admin'),
    run: revise,
  }),
  'campaign.selfCheck': reads('campaign.selfCheck', {
    input: nothing,
    allow: anyOf('admin', 'leader', 'office'),
    run: checkPlan,
  }),
  'timer.list': reads('timer.list', { input: nothing, allow: anyOf('admin', 'office'), run: listTimers }),
  'home.get': reads('home.get', { input: nothing, allow: anyone, run: home }),
}
