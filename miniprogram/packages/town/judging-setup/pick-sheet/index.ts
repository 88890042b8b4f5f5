import { shownRows, tapped, type PickRow } from './rows'

interface Given {
  readonly rows: PickRow[]
  readonly chosen: string[]
}

/**
 * Chooses some of many, with a search: works, people, villages. `rows` are PickRow[] (see rows.ts), `chosen` their ids.
 * Says `done` {ids} and `close`.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    visible: { type: Boolean, value: false },
    title: { type: String, value: '' },
    hint: { type: String, value: '' },
    rows: { type: Array, value: [] as PickRow[] },
    chosen: { type: Array, value: [] as string[] },
    most: { type: Number, value: 60 },
  },
  data: { asked: '', picked: [] as string[], list: shownRows([], [], ''), full: '' },
  observers: {
    visible(visible: boolean) {
      if (!visible) return
      const { rows, chosen } = this.data as unknown as Given
      this.setData({ asked: '', full: '', picked: chosen, list: shownRows(rows, chosen, '') })
    },
  },
  methods: {
    search(event: WechatMiniprogram.Input) {
      const asked = event.detail.value
      const { rows } = this.data as unknown as Given
      this.setData({ asked, list: shownRows(rows, this.data.picked, asked) })
    },
    /** Rows stay where they are while they are tapped; only their mark changes. */
    tap(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      const { list, picked: before, most } = this.data
      if (list.shown.some((row) => row.id === id && row.fixed)) return
      const picked = tapped(before, id, most)
      if (!picked) return this.setData({ full: `最多选 ${most} 个，请先去掉一个` })
      const shown = list.shown.map((row) => (row.id === id ? { ...row, on: !row.on } : row))
      this.setData({ picked, full: '', list: { ...list, shown } })
    },
    done() {
      this.triggerEvent('done', { ids: this.data.picked })
    },
    close() {
      this.triggerEvent('close')
    },
    changed(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.close()
    },
  },
})
