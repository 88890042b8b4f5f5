import type { AssessmentRecordView } from '../../../../typings/contract'
import { editions } from '../../../page/editions'
import { exporting } from '../../../page/exported'
import { links, open } from '../../../page/links'
import { confirm, face, load, refreshing } from '../../../page/load'
import { taps, textOf } from '../../../page/taps'
import * as service from '../../../services/assessment'
import { newClientId } from '../../../services/ids'
import { getMe } from '../../../services/roster'
import { dayOf } from '../../../shared/kernel/days'
import * as view from './view'

Page({
  ...refreshing,
  ...editions,
  ...exporting,
  ...taps,
  recordId: '',
  record: undefined as AssessmentRecordView | undefined,
  data: {
    ...face(),
    year: dayOf(Date.now()).slice(0, 4),
    years: [] as { value: string; label: string }[],
    stage: view.stageOf(undefined, 0, { makes: false, checks: false }),
    record: null as ReturnType<typeof view.recordFace> | null,
    rows: [] as ReturnType<typeof view.rowOf>[],
    /** Which reason is asked for. */
    asking: '' as '' | 'correct' | 'withdraw',
    quick: [] as readonly string[],
    busy: false,
    deductions: links.deductions(),
    decisions: links.decisions(),
    appeals: links.assessmentAppeals,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      async () => {
        const [{ items, years }, me] = await Promise.all([service.listAssessments(), getMe()])
        const year = years.includes(this.data.year) ? this.data.year : (years[0] ?? this.data.year)
        const chosen = view.chosenOf(items, year, this.recordId)
        return { items, years, year, me, record: chosen && (await service.getAssessmentRecord(chosen.id)) }
      },
      ({ items, years, year, me, record }) => {
        this.record = record
        return {
          year,
          years: years.map((value) => ({ value, label: `${value}年` })),
          stage: view.stageOf(record, Date.now(), view.rightsOf(me)),
          record: record ? view.recordFace(record) : null,
          rows: items.map((row) => view.rowOf(row, record?.id ?? '')),
        }
      },
    )
  },
  chooseYear(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.recordId = ''
    this.setData({ year: event.detail.value, phase: 'loading' })
    void this.refresh()
  },
  choose(event: WechatMiniprogram.TouchEvent) {
    this.recordId = textOf(event, 'id')
    this.setData({ year: textOf(event, 'year') })
    void this.refresh()
    void wx.pageScrollTo({ scrollTop: 0, duration: 200 })
  },
  async main() {
    const { record } = this
    const { act } = this.data.stage
    if (act === 'compute') return this.recompute()
    if (!record) return
    const input = { assessmentId: record.id, clientId: newClientId() }
    if (act === 'check') {
      const what = '表示您看过整张表：名次、等次、扣分和一票否决都没有问题。'
      if (await confirm('核对这份考核', what, '核对无误'))
        await this.run('已核对', () => service.checkAssessment(input))
    } else if (act === 'publish') {
      if (await confirm('公布考核', view.publishWords(record), '公布'))
        await this.run('已公布', () => service.publishAssessment(input))
    } else if (await confirm('确定为正式结果', '确定以后不能再更正，也不能再申诉。', '确定'))
      await this.run('已确定', () => service.finaliseAssessment(input))
  },
  /** A draft of a correction keeps its reason. */
  recompute(): Promise<void> {
    return this.compute(this.record?.reason ?? '')
  },
  compute(reason: string): Promise<void> {
    const { year } = this.data
    return this.run('已算好', () => service.computeAssessment({ clientId: newClientId(), year, reason }))
  },
  beside(event: WechatMiniprogram.TouchEvent) {
    const act = textOf(event, 'act')
    if (act === 'recompute') return void this.recompute()
    const asking = act === 'correct' ? 'correct' : 'withdraw'
    this.setData({ asking, quick: asking === 'correct' ? view.correctReasons : view.withdrawReasons })
  },
  async give(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { reason } = event.detail
    const { record } = this
    if (this.data.asking === 'correct') return this.compute(reason)
    if (!record) return
    const input = { assessmentId: record.id, reason, clientId: newClientId() }
    await this.run('已撤下', () => service.withdrawAssessment(input))
  },
  look(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    if (this.record) open(links.assessedVillage(event.detail.id, this.record.id))
  },
})
