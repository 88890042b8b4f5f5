import type { ResultRecordView } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { confirm, face, load, redraw, refreshing, tell } from '../../../page/load'
import { rulesBehind } from '../../../page/result'
import { taps, textOf } from '../../../page/taps'
import {
  checkResult,
  computeResult,
  finaliseResult,
  getResultRecord,
  listResults,
  proveResult,
  publishResult,
  withdrawResult,
} from '../../../services/award'
import { CallError } from '../../../services/cloud'
import { newClientId } from '../../../services/ids'
import { getMe } from '../../../services/roster'
import { holdOf, type Hold } from './hold'
import { tableOf, tableParts, type Table } from './table'
import * as view from './view'

Page({
  ...refreshing,
  ...taps,
  resultId: '',
  record: undefined as ResultRecordView | undefined,
  data: {
    ...face(),
    stage: view.stageOf(undefined, 0),
    rows: [] as view.ResultRow[],
    result: null as ReturnType<typeof view.recordFace> | null,
    table: null as Table | null,
    far: [] as string[],
    restOpen: false,
    hold: null as Hold | null,
    proof: null as ReturnType<typeof view.proofWords> | null,
    withdrawing: false,
    busy: false,
    quick: view.withdrawReasons,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.resultId = decodeURIComponent(query.id ?? '')
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      async () => {
        const [{ items }, me] = await Promise.all([listResults(), getMe()])
        const admin = me.grants.some(({ role }) => role === 'admin')
        const chosen = view.chosenOf(items, this.resultId)
        const record = chosen && (await getResultRecord(chosen.id))
        return { admin, items, record, rules: record && (await rulesBehind(record.result)) }
      },
      ({ admin, items, record, rules }) => {
        this.record = record
        const other = record?.id !== this.data.result?.id
        return {
          phase: record ? ('ready' as const) : ('empty' as const),
          stage: view.stageFor(record, Date.now(), admin),
          rows: items.map((row) => view.resultRow(row, record?.id ?? '')),
          result: record ? view.recordFace(record) : null,
          table: record && rules ? tableParts(tableOf(record.result, rules)) : null,
          ...(other ? { proof: null, restOpen: false } : {}),
        }
      },
    )
  },
  async main() {
    const { record } = this
    const { act } = this.data.stage
    if (act === 'compute') return this.compute(false)
    if (act === 'objections') return open(links.objections)
    if (act === 'payouts') return open(links.payouts)
    if (!record) return
    const input = { resultId: record.id, clientId: newClientId() }
    if (act === 'check') {
      const what = '表示您看过整张表：获奖作品、名次、否决的村和奖金都没有问题。'
      if (await confirm('核对这份结果', what, '核对无误')) await this.run('已核对', () => checkResult(input))
    } else if (act === 'publish') {
      if (await confirm('公布评比结果', view.publishWords(record), '公布'))
        await this.run('已公布', () => publishResult(input))
    } else if (await confirm('确定为正式结果', view.finalWords(record), '确定'))
      await this.run('已确定', () => finaliseResult(input))
  },
  recompute() {
    void this.compute(false)
  },
  /** Prizes stay vacant only once a person has said so. */
  async compute(allowVacant: boolean): Promise<void> {
    const again = await this.run(
      '已算好',
      () => computeResult({ clientId: newClientId(), allowVacant }),
      !allowVacant,
    )
    if (again && (await confirm('会有奖项空缺', again, '可以空缺'))) await this.compute(true)
  },
  async withdraw(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { record } = this
    if (!record) return
    const input = { resultId: record.id, reason: event.detail.reason, clientId: newClientId() }
    await this.run('已撤下', () => withdrawResult(input))
  },
  /** @returns what is asked of the person where prizes would stay vacant and `asks` says that may be asked */
  async run(done: string, act: () => Promise<ResultRecordView>, asks = false): Promise<string> {
    if (this.data.busy) return ''
    this.setData({ busy: true, hold: null })
    try {
      this.resultId = (await act()).id
      await this.refresh()
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      if (asks && error instanceof CallError && error.code === 'FEWER_ENTRIES') return error.message
      const hold = holdOf(error)
      if (hold) {
        this.setData({ hold })
        void wx.pageScrollTo({ scrollTop: 0, duration: 200 })
      } else tell(error)
    } finally {
      this.setData({ busy: false, withdrawing: false })
    }
    return ''
  },
  async prove() {
    const { record } = this
    if (!record) return
    try {
      this.setData({ proof: view.proofWords(await proveResult(record.id)) })
    } catch (error) {
      tell(error)
    }
  },
  choose(event: WechatMiniprogram.TouchEvent) {
    this.resultId = textOf(event, 'id')
    void this.refresh()
    void wx.pageScrollTo({ scrollTop: 0, duration: 200 })
  },
  toggleRest() {
    redraw(this, { restOpen: !this.data.restOpen })
  },
  askWithdraw() {
    this.setData({ withdrawing: true })
  },
  closeWithdraw() {
    this.setData({ withdrawing: false })
  },
})
