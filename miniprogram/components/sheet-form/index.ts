import type { Answers, Sheet, SheetItem } from '../../shared/sheet/sheet'
import * as edit from './edit'
import { formFace, type Pictures } from './rows'

const blank: Sheet = { id: '', name: '', total: 0, groups: [] }

interface Given {
  readonly sheet: Sheet
  readonly answers: Answers
  readonly pictures: Pictures
}
interface Dataset {
  readonly item: string
  readonly points?: number
  readonly by: number
  readonly place: number
  readonly photo: string
  readonly done: string
}
const dataOf = (event: { currentTarget: { dataset: object } }) => event.currentTarget.dataset as Dataset

/**
 * Any sheet, filled with one hand: points given (two taps to any value, never 0 by itself), places deducted, things done.
 *
 * `sheet`: Sheet, `answers`: Answers as they stood when the page opened. `readonly` shows them without buttons, `marking`
 * marks what is missing. `photos` offers photos for deductions; `pictures` says where each photo id's picture is.
 * Says `change` {answers} at every touch, `photo` {itemId, place} and `unphoto` {itemId, place, photoId}; the page picks
 * photos and hands back new `answers`. `reveal(itemId)` brings an item into sight (selectComponent).
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    sheet: { type: Object, value: blank as unknown as Record<string, unknown> },
    answers: { type: Object, value: {} },
    pictures: { type: Object, value: {} },
    photos: { type: Boolean, value: false },
    readonly: { type: Boolean, value: false },
    marking: { type: Boolean, value: false },
  },
  data: { face: formFace(blank, {}) },
  observers: {
    'sheet, answers, pictures'() {
      const { sheet, answers, pictures } = this.data as unknown as Given
      this.setData({ face: formFace(sheet, answers, pictures) })
    },
  },
  methods: {
    /** Keeps and tells what a touch made of one item's answer. */
    change(id: string, make: (answers: Answers, item: SheetItem) => Answers) {
      const { sheet, answers } = this.data as unknown as Given
      const item = edit.findItem(sheet, id)
      if (!item || this.data.readonly) return
      const next = make(answers, item)
      this.setData({ answers: next })
      this.triggerEvent('change', { answers: next })
    },
    give(event: WechatMiniprogram.TouchEvent) {
      const { item, points } = dataOf(event)
      this.change(item, (answers, row) => edit.give(answers, row, points ?? 0))
    },
    nudge(event: WechatMiniprogram.TouchEvent) {
      const { item, by } = dataOf(event)
      this.change(item, (answers, row) => edit.nudge(answers, row, Number(by)))
    },
    check(event: WechatMiniprogram.TouchEvent) {
      const { item, done } = dataOf(event)
      this.change(item, (answers, row) => edit.check(answers, row, done === 'yes'))
    },
    describe(event: WechatMiniprogram.Input) {
      const words = event.detail.value
      this.change(dataOf(event).item, (answers, row) => edit.changeCheck(answers, row, { words }))
    },
    addPlace(event: WechatMiniprogram.TouchEvent) {
      this.change(dataOf(event).item, edit.addPlace)
    },
    removePlace(event: WechatMiniprogram.TouchEvent) {
      const { item, place } = dataOf(event)
      this.change(item, (answers, row) => edit.removePlace(answers, row, place))
    },
    /** A chip names points, the input types words. */
    changePlace(event: WechatMiniprogram.CustomEvent<{ value?: string }>) {
      const { item, place, points } = dataOf(event)
      const change = points === undefined ? { words: event.detail.value ?? '' } : { points }
      this.change(item, (answers, row) => edit.changePlace(answers, row, place, change))
    },
    photo(event: WechatMiniprogram.TouchEvent) {
      const { item, place } = dataOf(event)
      this.triggerEvent('photo', { itemId: item, place })
    },
    unphoto(event: WechatMiniprogram.TouchEvent) {
      const { item, place, photo } = dataOf(event)
      this.triggerEvent('unphoto', { itemId: item, place, photoId: photo })
    },
    reveal(itemId: string) {
      const query = this.createSelectorQuery()
      query.select(`#item-${itemId}`).boundingClientRect()
      query.selectViewport().scrollOffset()
      query.exec(([rect, page]: [{ top: number } | null, { scrollTop: number }]) => {
        if (rect) void wx.pageScrollTo({ scrollTop: page.scrollTop + rect.top - 12, duration: 250 })
      })
    },
  },
})
