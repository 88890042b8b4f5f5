import type { CampaignView, Home } from '../../../typings/contract'
import { belowOf, headerOf, homeView, tilesOf } from './view'

const phase = (
  id: 'planning' | 'building' | 'assessing' | 'results',
  name: string,
  from: string,
  to: string,
) => ({
  id,
  name,
  from: `2026-06-${from}`,
  to: `2026-06-${to}`,
  tasks: `${name}的任务`,
})
const phases = [
  phase('planning', '谋划阶段', '16', '17'),
  phase('building', '实施阶段', '17', '25'),
  phase('assessing', '考核阶段', '25', '30'),
]
const [, building, assessing] = phases
const campaign = {
  name: '行动',
  town: '西里镇',
  contestName: '小微景观大赛',
  phases,
  today: '2026-06-22',
  window: { state: 'none', window: null },
} as unknown as CampaignView

describe('the header', () => {
  it('counts down the running phase', () => {
    expect(headerOf({ ...campaign, phase: building!, daysLeft: 3 })).toMatchObject({
      phase: '实施阶段',
      countdown: '还有 3 天',
      steps: [
        { name: '谋划', days: '6.16-17', state: 'past' },
        { name: '实施', state: 'now' },
        { name: '考核', state: 'next' },
      ],
    })
    expect(headerOf({ ...campaign, phase: building!, daysLeft: 0 }).countdown).toBe('今天是最后一天')
  })
  it('keeps a phase that shares its day with the current one as past', () => {
    const states = headerOf({ ...campaign, today: '2026-06-25', phase: assessing!, daysLeft: 5 }).steps
    expect(states.map(({ state }) => state)).toEqual(['past', 'past', 'now'])
  })
  it('looks forward before, and back after', () => {
    const upcoming = { ...phases[0]!, inDays: 2 }
    expect(headerOf({ ...campaign, today: '2026-06-14', upcoming }).countdown).toBe('2 天后开始')
    const after = headerOf({ ...campaign, today: '2026-07-09' })
    expect(after).toMatchObject({ phase: '行动', countdown: '各阶段已结束' })
    expect(after.steps.every(({ state }) => state === 'past')).toBe(true)
  })
})

const numbers = { villages: 59, villagesMet: 12, landscapes: 143, planned: 200, votes: null, notices: 2 }
const village = (order: number) => ({
  id: `v${order}`,
  name: `村${order}`,
  order,
  quota: 3,
  published: 0,
  light: 'behind' as const,
})
const home: Home = {
  campaign,
  numbers,
  villages: [village(2), village(1)],
  notices: [],
  leaders: [],
  newest: [],
  examples: [],
  snapshotAt: 0,
  todo: [{ kind: 'quotaBehind', count: 2, text: '中西里还差 2 个景观', villageId: 'v1' }],
}

it('does not show votes before their time', () => {
  expect(tilesOf(home)[2]).toEqual({ label: '票数在结束后公开', value: '—', unit: '' })
  expect(tilesOf({ ...home, numbers: { ...numbers, votes: 0 } })[2]).toMatchObject({ value: '0', unit: '票' })
})

it('orders the villages as the plan does and leads each to-do to its page', () => {
  const view = homeView(home, 0)
  expect(
    belowOf(home)
      .parts.flat()
      .map(({ id }) => id),
  ).toEqual(['v1', 'v2'])
  expect(view.todo).toEqual([
    { text: '中西里还差 2 个景观', url: '/packages/cadre/board/index?villageId=v1' },
  ])
})
