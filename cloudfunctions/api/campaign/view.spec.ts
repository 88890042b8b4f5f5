import type { EntryCard } from '@contract'
import { endOfDay, startOfDay } from '@shared/kernel/days'
import type { CampaignFacts, HomeSnapshot } from '../../core/records/campaign'
import { campaignView, emptyHome, homeView } from './view'

const campaign: CampaignFacts = {
  name: '行动',
  town: '西里镇',
  contestName: '大赛',
  phases: [
    { id: 'planning', name: '谋划', from: '2026-06-16', to: '2026-06-17', tasks: '' },
    { id: 'building', name: '建设', from: '2026-06-17', to: '2026-06-25', tasks: '' },
    { id: 'results', name: '结果', from: '2026-07-01', to: '2026-07-01', tasks: '' },
  ],
  prizes: [],
  announcedPrizeMoney: 100_000,
  perVillage: { min: 3, max: 5 },
  plannedLandscapes: 200,
  doublePrize: null,
  demo: false,
  window: null,
}

const card: EntryCard = {
  id: 'e1',
  number: 101,
  title: '碾盘小景',
  villageId: 'v01',
  villageName: '中西里',
  siteKind: 'roadside',
  cover: 'cloud://t/e1',
  publishedAt: 1,
  votes: 9,
}

const snapshot: HomeSnapshot = {
  _id: 'home',
  at: 5,
  campaign,
  numbers: { villages: 59, villagesMet: 1, landscapes: 1, planned: 200, votes: 9, notices: 0 },
  villages: [],
  notices: [],
  leaders: [card],
  newest: [card],
  examples: [],
  screen: { items: 0, cleanup: [], ranking: null, examples: [] },
  desk: [
    { kind: 'entriesToPublish', count: 1 },
    { kind: 'noticesToCheck', count: 1, barred: ['oPrivate'] },
  ],
}

describe('campaignView', () => {
  it('counts a day that two phases share to the later one, down to 0 on the last day', () => {
    const shared = campaignView(campaign, startOfDay('2026-06-17'))
    expect(shared).toMatchObject({ today: '2026-06-17', phase: { id: 'building' }, daysLeft: 8 })
    expect(campaignView(campaign, endOfDay('2026-06-25')).daysLeft).toBe(0)
  })

  it('names what comes next while no phase runs, and nothing after the last', () => {
    const between = campaignView(campaign, startOfDay('2026-06-28'))
    expect(between).toMatchObject({ upcoming: { id: 'results', inDays: 3 } })
    expect(between).not.toHaveProperty('phase')
    expect(campaignView(campaign, startOfDay('2026-07-02'))).not.toHaveProperty('upcoming')
  })

  it('keeps the numbers given out to itself', () => {
    expect(campaignView(campaign, 0)).not.toHaveProperty('noticeSequence')
  })
})

describe('homeView', () => {
  const now = startOfDay('2026-06-20')

  it('shows the snapshot without the desks', () => {
    const home = homeView(snapshot, [], now)
    expect(home).toMatchObject({ leaders: [card], numbers: { votes: 9 }, snapshotAt: 5 })
    expect(JSON.stringify(home)).not.toContain('oPrivate')
  })

  it('hides counts and the order by votes once the tally is closed', () => {
    const window = { opensAt: now, closesAt: now + 1000, perDay: 3, tally: 'afterClose' } as const
    const home = homeView({ ...snapshot, campaign: { ...campaign, window } }, [], now)
    expect(home).toMatchObject({ leaders: [], newest: [{ id: 'e1', votes: null }], numbers: { votes: null } })
  })

  it('is the plan alone before the first snapshot', () => {
    expect(emptyHome(campaign, now)).toMatchObject({ numbers: { planned: 200, votes: 0 }, snapshotAt: 0 })
  })
})
