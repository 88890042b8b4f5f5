import type { MonthRanking } from '../../shared/ranking/ranking'
import { leaveParts, watchOwnParts } from '../../page/frames'
import { append } from '../../page/parts'
import { textOf } from '../../page/taps'
import { matching, rankingNotes, rankingRows, type RankingRow } from './rows'

/**
 * A month's ranking as a picture: places, bars, the change since last month; a tap unfolds a village's figures and trend.
 * `ranking`: MonthRanking. Says `look` {id} when somebody asks for the village's page.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { ranking: { type: Object, value: {} as MonthRanking } },
  data: {
    groups: [] as RankingRow[][],
    far: [] as string[],
    notes: [] as string[],
    words: '',
    openId: '',
  },
  observers: {
    ranking(ranking: MonthRanking | Record<string, never>) {
      if (!('villages' in ranking)) return
      this.setData({ notes: rankingNotes(ranking as MonthRanking) })
      this.show()
    },
  },
  lifetimes: {
    detached() {
      leaveParts(this)
    },
  },
  methods: {
    show() {
      const rows = matching(rankingRows(this.data.ranking), this.data.words)
      this.setData({ groups: append([], rows), far: [] })
      watchOwnParts(this)
    },
    search(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ words: event.detail.value })
      this.show()
    },
    unfold(event: WechatMiniprogram.TouchEvent) {
      const id = textOf(event, 'id')
      this.setData({ openId: this.data.openId === id ? '' : id })
    },
    look(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('look', { id: textOf(event, 'id') })
    },
  },
})
