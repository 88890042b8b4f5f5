import type { CampaignView, Output, ResultView, VillageRow } from '../../../typings/contract'
import { readYuan } from '../../page/award'
import { placed, toCell, type PlacedCard, type VillageCell } from '../../page/rows'
import { dayOf, readDay, readMoment, type Moment } from '../../shared/kernel/days'
import { prizeMoney } from '../../shared/campaign/plan'

export const boards = [
  { value: 'progress', label: '进度' },
  { value: 'monthly', label: '月排名' },
  { value: 'districts', label: '管区' },
  { value: 'votes', label: '票数' },
  { value: 'awards', label: '获奖' },
  { value: 'examples', label: '红黑榜' },
  { value: 'assessment', label: '年底考核' },
] as const
export type Board = (typeof boards)[number]['value']

export interface ProgressLine extends VillageCell {
  /** Width of the bar in percent. */
  readonly share: number
}

/** The villages by how far they are; the same share stands in the plan's order. */
export const progressLines = (villages: readonly VillageRow[]): ProgressLine[] =>
  [...villages]
    .sort((a, b) => b.published / b.quota - a.published / a.quota || a.order - b.order)
    .map((village) => ({
      ...toCell(village),
      share: Math.min(100, Math.round((village.published / village.quota) * 100)),
    }))

export const progressSummary = (villages: readonly VillageRow[]): string => {
  const met = villages.filter(({ light }) => light === 'met').length
  return `${villages.length} 个村，${met} 个已完成任务，${villages.length - met} 个还在建`
}

/** The board of votes; nothing stands on it before its votes are public or given. */
export const placedCards = ({ items, votesShown }: Output<'entry.list'>): PlacedCard[] =>
  votesShown ? placed(items.filter(({ votes }) => votes !== null && votes > 0)) : []

/** When what is not there yet will be, in words. */
export function awardsView({ phases, prizes, announcedPrizeMoney }: CampaignView, now: Moment) {
  const results = phases.find(({ id }) => id === 'results')
  return {
    // A planned day that has passed without a result promises nothing any more.
    when: results && results.to >= dayOf(now) ? `${readDay(results.from)}公布` : '评比结束后公布',
    prizes: prizes.map(({ name, count, amount }) => ({
      name,
      words: `${count} 个，每个 ${amount.toLocaleString('en-US')} 元`,
    })),
    money:
      prizeMoney(prizes) === announcedPrizeMoney
        ? ''
        : `方案公布总奖金 ${announcedPrizeMoney.toLocaleString('en-US')} 元`,
  }
}

const SHOWN = 3

/** The published result in short: where it stands, and the first winners of each prize. */
export function resultSummary(view: ResultView, { contestName, prizes }: CampaignView, now: Moment) {
  const { result, state, noticeUntil, covers } = view
  const works = new Map(result.works.map((work) => [work.entryId, work]))
  return {
    title: contestName,
    final: state === 'final',
    word: state === 'final' ? '正式结果' : now <= noticeUntil ? '公示中' : '公示期满',
    until: state === 'final' ? '' : `公示到${readMoment(noticeUntil)}`,
    sum: `${result.awards.length} 个奖，${readYuan(result.money.awarded)}`,
    paid: view.paid.length ? `已兑现 ${view.paid.length} 个` : '',
    prizes: prizes.map(({ id, name }) => {
      const given = result.awards.filter(({ prizeId }) => prizeId === id)
      return {
        id,
        name,
        count: `${given.length} 个`,
        winners: given.slice(0, SHOWN).flatMap(({ entryId }) => {
          const work = works.get(entryId)
          return work
            ? [{ id: entryId, title: work.title, village: work.villageName, cover: covers[entryId] ?? '' }]
            : []
        }),
      }
    }),
  }
}
