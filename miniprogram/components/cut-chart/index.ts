import { cutFace, type Cut, type CutWork } from './rows'

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
  data: { face: cutFace([], [], 4), whole: false },
  observers: {
    'rows, cuts, around, whole'() {
      const { rows, cuts, around } = this.data as unknown as Given
      this.setData({ face: cutFace(rows, cuts, this.data.whole ? 0 : around) })
    },
  },
  methods: {
    unfold() {
      this.setData({ whole: !this.data.whole })
    },
    look(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('look', { id: (event.currentTarget.dataset as { id: string }).id })
    },
  },
})
