import type { ObjectionView } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { face, load, loadMore, refreshing, tailOf, tell, type Listing } from '../../../page/load'
import { append } from '../../../page/parts'
import { taps, textOf } from '../../../page/taps'
import { answerObjection, listObjections } from '../../../services/award'
import { newClientId } from '../../../services/ids'
import { asks, ordered, sumWords, type ObjectionRow, type Verdict } from './view'

const LIMIT = 50

/** All open ones: none may stay out of sight, for each holds up the result. */
async function listOpen(cursor?: string): Promise<ObjectionView[]> {
  const { items, next } = await listObjections({ state: 'open', limit: LIMIT, ...(cursor ? { cursor } : {}) })
  return next ? [...items, ...(await listOpen(next))] : [...items]
}

Page({
  ...refreshing,
  ...taps,
  next: '',
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    sum: '',
    open: [] as ObjectionRow[],
    groups: [] as ObjectionRow[][],
    far: [] as string[],
    upheld: false,
    answering: '',
    verdict: 'reject' as Verdict,
    ask: asks.reject,
    busy: false,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      async () => ({ open: await listOpen(), all: await listObjections({ limit: LIMIT }) }),
      ({ open, all: { items, next } }) => {
        const rows = ordered(open, items)
        this.next = next ?? ''
        return {
          phase: rows.open.length + items.length ? ('ready' as const) : ('empty' as const),
          open: rows.open,
          sum: sumWords(rows.open.length),
          tail: tailOf(next),
          ...this.answered([], rows.answered),
        }
      },
    )
  },
  answered(shown: readonly ObjectionRow[][], more: readonly ObjectionRow[]) {
    const groups = append(shown, more)
    return { groups, upheld: groups.flat().some(({ accepted }) => accepted) }
  },
  onReachBottom() {
    void loadMore(
      this,
      () => listObjections({ cursor: this.next, limit: LIMIT }),
      ({ items, next }) => {
        this.next = next ?? ''
        return { tail: tailOf(next), ...this.answered(this.data.groups, ordered([], items).answered) }
      },
    )
  },
  askAnswer(event: WechatMiniprogram.TouchEvent) {
    const verdict = textOf(event, 'verdict') === 'accept' ? 'accept' : 'reject'
    this.setData({ answering: textOf(event, 'id'), verdict, ask: asks[verdict] })
  },
  closeAnswer() {
    this.setData({ answering: '' })
  },
  async answer(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { answering: objectionId, verdict, busy } = this.data
    if (busy) return
    this.setData({ busy: true })
    try {
      const { reason } = event.detail
      await answerObjection({ objectionId, verdict, reason, clientId: newClientId() })
      void wx.showToast({ title: '已答复', icon: 'success' })
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false, answering: '' })
    }
    await this.refresh()
  },
  toEntry(event: WechatMiniprogram.TouchEvent) {
    open(links.entry(textOf(event, 'id')))
  },
  toSheets(event: WechatMiniprogram.TouchEvent) {
    open(links.entrySheets(textOf(event, 'id')))
  },
  toAwards() {
    open(links.awards)
  },
})
