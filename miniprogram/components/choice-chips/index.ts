/** A choice among few words, all in sight: order, kind, material. `options` are `{ value, label }`. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    options: { type: Array, value: [] },
    value: { type: String, value: '' },
    /** In one line that scrolls, instead of several. */
    line: { type: Boolean, value: false },
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      const value: unknown = event.currentTarget.dataset.value
      if (value !== this.data.value) this.triggerEvent('change', { value })
    },
  },
})
