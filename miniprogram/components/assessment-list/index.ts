import { leaveParts, watchOwnParts } from '../../page/frames'
import { append } from '../../page/parts'
import { textOf } from '../../page/taps'
import type { Assessment } from '../../shared/assessment/sheet'
import { gradeChoices, listRows, orders, type ListRow, type Order } from './rows'

/**
 * A year's villages in their order, with bars; sorted by the score or a component, filtered by grade and by words.
 * `assessment`: Assessment. Says `look` {id} on a tap.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { assessment: { type: Object, value: {} as Assessment } },
  data: {
    orders,
    grades: [] as { value: string; label: string }[],
    groups: [] as ListRow[][],
    far: [] as string[],
    order: 'score' as Order,
    grade: '',
    words: '',
  },
  observers: {
    assessment(assessment: Assessment | Record<string, never>) {
      if (!('villages' in assessment)) return
      this.setData({ grades: gradeChoices(assessment as Assessment) })
      this.show()
    },
  },
  lifetimes: {
    detached() {
      leaveParts(this)
    },
  },
  methods: {
    show() {
      const { assessment, order, grade, words } = this.data
      this.setData({ groups: append([], listRows(assessment, { order, grade, words })), far: [] })
      watchOwnParts(this)
    },
    sort(event: WechatMiniprogram.CustomEvent<{ value: Order }>) {
      this.setData({ order: event.detail.value })
      this.show()
    },
    choose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ grade: event.detail.value })
      this.show()
    },
    search(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ words: event.detail.value })
      this.show()
    },
    look(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('look', { id: textOf(event, 'id') })
    },
  },
})
