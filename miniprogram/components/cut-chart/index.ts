import { leaveParts, watchOwnParts } from '../../page/frames'
import { append } from '../../page/parts'
import { textOf } from '../../page/taps'
import { cutFace, type Cut, type CutItem, type CutWork } from './rows'

/** About half a screen. */
const PART = 6

type Head = Omit<ReturnType<typeof cutFace>, 'items'>

interface Given {
  readonly rows: CutWork[]
  readonly cuts: Cut[]
  readonly around: number
}

/**
 * The works around the prizes' cuts, best first: score, 95% interval and, in words, what may still become of each.
 * Only the neighbourhood of each cut at first; 展开全部 shows every work.
 *
 * `rows`: CutWork[] in the prize order (see rows.ts: id, label, score, low, high in points; the label names work and village).
 * `cuts`: Cut[] (name, after), `after` counted through: `[{ name: '一等奖', after: 10 }, { name: '二等奖', after: 40 }]`.
 * `around`: works above and below each cut, 4 by default. Says `look` {id} when a work is tapped.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    rows: { type: Array, value: [] as CutWork[] },
    cuts: { type: Array, value: [] as Cut[] },
    around: { type: Number, value: 4 },
  },
  data: { face: {} as Head, groups: [] as CutItem[][], far: [] as string[], whole: false },
  observers: {
    'rows, cuts, around, whole'() {
      const { rows, cuts, around } = this.data as unknown as Given
      const { items, ...face } = cutFace(rows, cuts, this.data.whole ? 0 : around)
      this.setData({ face, groups: append([], items, PART), far: [] })
      watchOwnParts(this)
    },
  },
  lifetimes: {
    detached() {
      leaveParts(this)
    },
  },
  methods: {
    unfold() {
      this.setData({ whole: !this.data.whole })
    },
    look(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('look', { id: textOf(event, 'id') })
    },
  },
})
