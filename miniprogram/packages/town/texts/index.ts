import { acting } from '../../../page/acting'
import { confirm, face, load, loadMore, refreshing, tailOf, type Listing } from '../../../page/load'
import { append } from '../../../page/parts'
import { textOf } from '../../../page/taps'
import { listTexts, reviewText } from '../../../services/privacy'
import { refuseReasons, textRow, type TextRow } from './view'

Page({
  ...refreshing,
  next: '',
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    groups: [] as TextRow[][],
    far: [] as string[],
    refusing: '',
    busy: false,
    quick: refuseReasons,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => listTexts({}),
      ({ items, next }) => {
        this.next = next ?? ''
        return {
          phase: items.length ? ('ready' as const) : ('empty' as const),
          groups: append([], items.map(textRow)),
          tail: tailOf(next),
        }
      },
    )
  },
  onReachBottom() {
    void loadMore(
      this,
      () => listTexts({ cursor: this.next }),
      ({ items, next }) => {
        this.next = next ?? ''
        return { groups: append(this.data.groups, items.map(textRow)), tail: tailOf(next) }
      },
    )
  },
  async pass(event: WechatMiniprogram.TouchEvent) {
    const textId = textOf(event, 'id')
    if (await confirm('通过', '您读过了，这段文字可以给所有人看。', '通过'))
      await acting(this, '已通过', () => reviewText({ textId, verdict: 'safe' }))
  },
  askRefuse(event: WechatMiniprogram.TouchEvent) {
    this.setData({ refusing: textOf(event, 'id') })
  },
  closeRefuse() {
    this.setData({ refusing: '' })
  },
  async refuse(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { reason } = event.detail
    const textId = this.data.refusing
    await acting(this, '已退回', () => reviewText({ textId, verdict: 'refused', reason }))
    this.setData({ refusing: '' })
  },
})
