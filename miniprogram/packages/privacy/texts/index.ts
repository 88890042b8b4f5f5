import { acting } from '../../../page/acting'
import { face, load, refreshing } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { listRefusedTexts, seenText } from '../../../services/privacy'
import { refusedRow, type RefusedRow } from './view'

Page({
  ...refreshing,
  data: { ...face(), rows: [] as RefusedRow[], busy: false },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listRefusedTexts, ({ items }) => ({
      phase: items.length ? ('ready' as const) : ('empty' as const),
      rows: items.map(refusedRow),
    }))
  },
  seen(event: WechatMiniprogram.TouchEvent) {
    void acting(this, '知道了', () => seenText(textOf(event, 'id')))
  },
})
