import type { RankingRecordView } from '../../../../typings/contract'
import { editions } from '../../../page/editions'
import { exporting } from '../../../page/exported'
import { links, open } from '../../../page/links'
import { confirm, face, load, refreshing } from '../../../page/load'
import { taps, textOf } from '../../../page/taps'
import { newClientId } from '../../../services/ids'
import {
  checkRanking,
  computeRanking,
  getRankingRecord,
  listRankings,
  publishRanking,
  withdrawRanking,
} from '../../../services/ranking'
import * as view from './view'

Page({
  ...refreshing,
  ...editions,
  ...exporting,
  ...taps,
  recordId: '',
  record: undefined as RankingRecordView | undefined,
  data: {
    ...face(),
    month: '',
    months: view.monthOptions(Date.now()),
    stage: view.stageOf(undefined),
    record: null as ReturnType<typeof view.recordFace> | null,
    rows: [] as ReturnType<typeof view.rowOf>[],
    /** Which reason is asked for. */
    asking: '' as '' | 'correct' | 'withdraw',
    quick: [] as readonly string[],
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    const months = view.monthOptions(Date.now())
    this.setData({ months, month: decodeURIComponent(query.month ?? months[0]?.value ?? '') })
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    const { month } = this.data
    return load(
      this,
      async () => {
        const { items } = await listRankings()
        const chosen = view.chosenOf(items, month, this.recordId)
        return { items, record: chosen && (await getRankingRecord(chosen.id)) }
      },
      ({ items, record }) => {
        this.record = record
        return {
          stage: view.stageOf(record),
          record: record ? view.recordFace(record) : null,
          rows: items.map((row) => view.rowOf(row, record?.id ?? '')),
        }
      },
    )
  },
  chooseMonth(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.recordId = ''
    this.setData({ month: event.detail.value, phase: 'loading' })
    void this.refresh()
  },
  choose(event: WechatMiniprogram.TouchEvent) {
    this.recordId = textOf(event, 'id')
    this.setData({ month: textOf(event, 'month') })
    void this.refresh()
    void wx.pageScrollTo({ scrollTop: 0, duration: 200 })
  },
  async main() {
    const { record } = this
    const { act } = this.data.stage
    if (act === 'compute') return this.recompute()
    if (act === 'correct') return this.ask('correct')
    if (!record) return
    const input = { rankingId: record.id, clientId: newClientId() }
    if (act === 'check') {
      const what = '表示您看过整张表：名次、得分、没有督查的村都没有问题。'
      if (await confirm('核对这份排名', what, '核对无误')) await this.run('已核对', () => checkRanking(input))
    } else if (await confirm('公布排名', view.publishWords(record), '公布'))
      await this.run('已公布', () => publishRanking(input))
  },
  /** A draft of a correction keeps its reason. */
  recompute(): Promise<void> {
    return this.compute(this.record?.reason ?? '')
  },
  compute(reason: string): Promise<void> {
    const { month } = this.data
    return this.run('已算好', () => computeRanking({ clientId: newClientId(), month, reason }))
  },
  ask(asking: 'correct' | 'withdraw') {
    this.setData({ asking, quick: asking === 'correct' ? view.correctReasons : view.withdrawReasons })
  },
  askWithdraw() {
    this.ask('withdraw')
  },
  async give(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { reason } = event.detail
    const { record } = this
    if (this.data.asking === 'correct') return this.compute(reason)
    if (!record) return
    const input = { rankingId: record.id, reason, clientId: newClientId() }
    await this.run('已撤下', () => withdrawRanking(input))
  },
  toVillage(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    open(links.village(event.detail.id))
  },
})
