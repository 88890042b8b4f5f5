/** A share as a ring with its number inside; the words stand in the slot below. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    done: { type: Number, value: 0 },
    total: { type: Number, value: 0 },
  },
  data: { percent: 0 },
  observers: {
    'done, total'(done: number, total: number) {
      this.setData({ percent: total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0 })
    },
  },
})
