import { links, open } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
import { publishedResult } from '../../page/result'
import type { PlacedCard } from '../../page/rows'
import { getCampaign } from '../../services/campaign'
import { listEntries } from '../../services/landscape'
import { listVillages } from '../../services/roster'
import {
  awardsView,
  boards,
  placedCards,
  progressLines,
  progressSummary,
  resultSummary,
  type Board,
  type ProgressLine,
} from './view'

const SHOWN = 30

Page({
  ...refreshing,
  data: {
    ...face(),
    boards: [...boards],
    board: 'progress' as Board,
    summary: '',
    lines: [] as ProgressLine[],
    cards: [] as PlacedCard[],
    votesShown: true,
    result: null as ReturnType<typeof resultSummary> | null,
    awards: { when: '', prizes: [] as { name: string; words: string }[], money: '' },
  },
  onShow() {
    void this.refresh()
  },
  async refresh(): Promise<void> {
    switch (this.data.board) {
      case 'progress':
        return load(this, listVillages, ({ items }) => ({
          lines: progressLines(items),
          summary: progressSummary(items),
        }))
      case 'votes':
        return load(
          this,
          () => listEntries({ order: 'votes', limit: SHOWN }),
          (answer) => ({ cards: placedCards(answer), votesShown: answer.votesShown }),
        )
      case 'monthly':
        return load(this, getCampaign, () => ({}))
      case 'awards':
        return load(
          this,
          () => Promise.all([getCampaign(), publishedResult()]),
          ([campaign, result]) => ({
            awards: awardsView(campaign),
            result: result ? resultSummary(result, campaign, Date.now()) : null,
          }),
        )
    }
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: Board }>) {
    this.setData({ board: event.detail.value, phase: 'loading' })
    void this.refresh()
  },
  toResults() {
    open(links.results)
  },
  onShareAppMessage() {
    return { title: '西里镇小微景观榜单', path: links.rankings }
  },
})
