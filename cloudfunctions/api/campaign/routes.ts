import { nothing } from '@shared/kernel/fields'
import type { CampaignContract } from '@contract'
import { anyOf, anyone } from '../../core/guards'
import { reads, type Routes } from '../../core/router'
import { get } from './get'
import { home } from './home'
import { listTimers } from './list-timers'
import { checkPlan } from './self-check'

export const campaignRoutes: Routes<keyof CampaignContract> = {
  'campaign.get': reads('campaign.get', { input: nothing, allow: anyone, run: get }),
  'campaign.selfCheck': reads('campaign.selfCheck', {
    input: nothing,
    allow: anyOf('admin', 'leader', 'office'),
    run: checkPlan,
  }),
  'timer.list': reads('timer.list', { input: nothing, allow: anyOf('admin', 'office'), run: listTimers }),
  'home.get': reads('home.get', { input: nothing, allow: anyone, run: home }),
}
