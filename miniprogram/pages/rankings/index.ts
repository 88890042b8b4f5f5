import { links } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
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
      case 'awards':
        return load(
          this,
          () => getCampaign(),
          (campaign) => ({ awards: awardsView(campaign) }),
        )
    }
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: Board }>) {
    this.setData({ board: event.detail.value, phase: 'loading' })
    void this.refresh()
  },
  onShareAppMessage() {
    return { title: '西里镇小微景观榜单', path: links.rankings }
  },
})
