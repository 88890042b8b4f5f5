import { acting } from '../../../page/acting'
import { links, open } from '../../../page/links'
import { face, load, refreshing } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { answerAppeal, listAppeals } from '../../../services/assessment'
import { newClientId } from '../../../services/ids'
import { appealFace, type AppealFace } from '../sheet/view'

type Verdict = 'accept' | 'reject'
const asks: Readonly<Record<Verdict, { title: string; what: string; quick: readonly string[] }>> = {
  accept: {
    title: '申诉成立',
    what: '村里会看到答复。请妇联更正考核，公布新的一版。',
    quick: ['核对属实，更正'],
  },
  reject: { title: '申诉不成立', what: '村里会看到答复和理由。', quick: ['核对过记录，原来的没有错'] },
}

Page({
  ...refreshing,
  data: {
    ...face(),
    rows: [] as AppealFace[],
    answering: '',
    verdict: 'reject' as Verdict,
    ask: asks.reject,
    busy: false,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listAppeals, ({ items }) => ({
      rows: items.map(appealFace),
      phase: items.length ? ('ready' as const) : ('empty' as const),
    }))
  },
  toSheet(event: WechatMiniprogram.TouchEvent) {
    open(links.assessedVillage(textOf(event, 'village'), textOf(event, 'assessment')))
  },
  askAnswer(event: WechatMiniprogram.TouchEvent) {
    const verdict = textOf(event, 'verdict') === 'accept' ? 'accept' : 'reject'
    this.setData({ answering: textOf(event, 'id'), verdict, ask: asks[verdict] })
  },
  close() {
    this.setData({ answering: '' })
  },
  async answer(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { answering: appealId, verdict } = this.data
    const input = { appealId, verdict, reason: event.detail.reason, clientId: newClientId() }
    if (await acting(this, '已答复', () => answerAppeal(input))) this.close()
  },
})
