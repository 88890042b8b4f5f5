import { acting } from '../../../page/acting'
import { links, open } from '../../../page/links'
import { face, load, refreshing } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { listDeductions, withdrawDeduction } from '../../../services/assessment'
import { newClientId } from '../../../services/ids'
import { getMe } from '../../../services/roster'
import { deductionRow, mayRecord, type DeductionRow } from './view'

Page({
  ...refreshing,
  villageId: '',
  id: '',
  data: {
    ...face(),
    rows: [] as DeductionRow[],
    mayRecord: false,
    withdrawing: '',
    quick: ['登记错了村', '上级已经核销', '同一次登记了两遍'],
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.id = decodeURIComponent(query.id ?? '')
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([listDeductions(this.villageId), getMe()]),
      ([{ items }, me]) => ({
        rows: items
          .map((one) => deductionRow(one, this.id))
          .sort((a, b) => Number(b.chosen) - Number(a.chosen)),
        mayRecord: mayRecord(me),
        phase: items.length ? ('ready' as const) : ('empty' as const),
      }),
    )
  },
  record() {
    open(links.recordDeduction)
  },
  ask(event: WechatMiniprogram.TouchEvent) {
    this.setData({ withdrawing: textOf(event, 'id') })
  },
  close() {
    this.setData({ withdrawing: '' })
  },
  async withdraw(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { withdrawing: deductionId } = this.data
    const input = { deductionId, reason: event.detail.reason, clientId: newClientId() }
    if (await acting(this, '已撤销', () => withdrawDeduction(input))) this.close()
  },
})
