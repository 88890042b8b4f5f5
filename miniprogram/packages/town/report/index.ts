import type { JudgingReport } from '../../../../typings/contract'
import type { Cut, CutWork } from '../../../components/cut-chart/rows'
import type { SeverityLine } from '../../../components/severity-strip/rows'
import { links, open } from '../../../page/links'
import { face, load, put, redraw, refreshing } from '../../../page/load'
import { append } from '../../../page/parts'
import { CallError } from '../../../services/cloud'
import { getJudgingReport } from '../../../services/judging'
import { listRules } from '../../../services/rules'
import type { AwardRules } from '../../../shared/award/rules'
import * as view from './view'

/** So many rows are drawn at first; scrolling to the end draws more. */
const STEP = 40

Page({
  ...refreshing,
  report: undefined as JudgingReport | undefined,
  counts: 'expected' as view.Counts,
  rows: [] as view.WorkRow[],
  most: STEP,
  data: {
    ...face(),
    trust: null as ReturnType<typeof view.trust> | null,
    severities: [] as SeverityLine[],
    works: [] as CutWork[],
    cuts: [] as Cut[],
    orders: view.orders,
    order: 'place' as view.Order,
    asked: '',
    groups: [] as view.WorkRow[][],
    far: [] as string[],
    found: 0,
    more: false,
  },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([this.ask(), listRules()]),
      ([report, { items }]) => {
        if (!report) return { phase: 'empty' }
        const awards = items.find(({ name }) => name === 'awards')?.body as AwardRules | undefined
        this.report = report
        this.counts = awards?.score ?? 'expected'
        return {
          trust: view.trust(report),
          severities: view.severityLines(report),
          works: view.cutRows(report, this.counts),
          cuts: view.cutsOf(report),
          ...this.listed(this.data.order, this.data.asked),
        }
      },
    )
  },
  /** Nothing where no sheet has come in yet: that is no failure. */
  async ask(): Promise<JudgingReport | undefined> {
    try {
      return await getJudgingReport()
    } catch (error) {
      if (error instanceof CallError && error.code === 'NO_SHEETS') return undefined
      throw error
    }
  },
  listed(order: view.Order, asked: string) {
    this.most = STEP
    this.rows = this.report ? view.workRows(this.report, this.counts, order, asked) : []
    return { order, asked, found: this.rows.length, ...this.drawn() }
  },
  drawn() {
    return { groups: append([], this.rows.slice(0, this.most)), more: this.rows.length > this.most }
  },
  onReachBottom() {
    if (!this.data.more) return
    this.most += STEP
    put(this, this.drawn())
  },
  sort(event: WechatMiniprogram.CustomEvent<{ value: view.Order }>) {
    redraw(this, this.listed(event.detail.value, this.data.asked))
  },
  search(event: WechatMiniprogram.Input) {
    redraw(this, this.listed(this.data.order, event.detail.value))
  },
  openEntry(event: WechatMiniprogram.TouchEvent) {
    open(links.entrySheets((event.currentTarget.dataset as { id: string }).id))
  },
  lookAt(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    open(links.entrySheets(event.detail.id))
  },
})
