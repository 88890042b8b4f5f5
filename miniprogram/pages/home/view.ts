import type { CampaignView, Home } from '../../../typings/contract'
import { todoLink } from '../../page/links'
import { voteStrip } from '../../page/left'
import { cellParts, placed, toCard, toCell, toExample, toNoticeLine } from '../../page/rows'
import { readMoment } from '../../shared/kernel/days'

const SHOWN = 4

/** The phase and its countdown as phase-header shows them. */
export function headerOf(campaign: CampaignView) {
  const { phase, upcoming, daysLeft, phases, today } = campaign
  const current = phases.findIndex(({ id }) => id === phase?.id)
  const stateOf = (index: number, to: string) =>
    index === current ? 'now' : index < current || to < today ? 'past' : 'next'
  return {
    phase: phase?.name ?? upcoming?.name ?? campaign.name,
    countdown: phase
      ? daysLeft
        ? `还有 ${daysLeft} 天`
        : '今天是最后一天'
      : upcoming
        ? `${upcoming.inDays} 天后开始`
        : '各阶段已结束',
    tasks: (phase ?? upcoming)?.tasks ?? '',
    steps: phases.map(({ name, from, to }, index) => ({
      name: name.replace('阶段', ''),
      days:
        from === to
          ? short(from)
          : `${short(from)}-${from.slice(0, 7) === to.slice(0, 7) ? Number(to.slice(8)) : short(to)}`,
      state: stateOf(index, to),
    })),
  }
}

const short = (day: string) => `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`

export function tilesOf({ numbers }: Home) {
  return [
    { label: '已公布的景观', value: String(numbers.landscapes), unit: `/ ${numbers.planned} 处` },
    { label: '完成任务的村', value: String(numbers.villagesMet), unit: `/ ${numbers.villages} 个` },
    numbers.votes === null
      ? { label: '票数在结束后公开', value: '—', unit: '' }
      : { label: '群众投票', value: numbers.votes.toLocaleString('en-US'), unit: '票' },
    { label: '通知公告', value: String(numbers.notices), unit: '份' },
  ]
}

export const homeView = (home: Home, now: number) => ({
  town: home.campaign.town,
  contest: home.campaign.contestName,
  header: headerOf(home.campaign),
  strip: voteStrip(home.campaign.window, now),
  tiles: tilesOf(home),
  todo: home.todo.map((line) => ({ text: line.text, url: todoLink(line) })),
  examples: examplesShown(home.examples).map(toExample),
})

/** What lies under the first screen; the villages' progress stands at the foot. */
export const belowOf = (home: Pick<Home, 'leaders' | 'newest' | 'notices' | 'snapshotAt' | 'villages'>) => ({
  leaders: placed(home.leaders).slice(0, SHOWN),
  newest: home.newest.slice(0, SHOWN).map(toCard),
  notices: home.notices.slice(0, 3).map(toNoticeLine),
  snapshot: `数据更新于 ${readMoment(home.snapshotAt)}`,
  villages: home.villages.length,
  parts: cellParts([...home.villages].sort((a, b) => a.order - b.order).map(toCell)),
})

/** The newest of each kind: what to do like and what to mend. */
const examplesShown = (examples: Home['examples']) =>
  (['good', 'bad'] as const).flatMap((kind) => examples.filter((one) => one.kind === kind).slice(0, 1))

export type HomeView = ReturnType<typeof homeView>

export const emptyHome: HomeView = {
  town: '',
  contest: '',
  header: { phase: '', countdown: '', tasks: '', steps: [] },
  strip: null,
  tiles: [],
  todo: [],
  examples: [],
}

export const emptyBelow: ReturnType<typeof belowOf> = {
  leaders: [],
  newest: [],
  notices: [],
  snapshot: '',
  villages: 0,
  parts: [],
}
