/**
 * Asks for a reason before something others will see: what will happen and to whom, quick reasons, own words.
 * Says `yes` {reason} and `close`.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    visible: { type: Boolean, value: false },
    title: { type: String, value: '' },
    what: { type: String, value: '' },
    quick: { type: Array, value: [] as string[] },
    yes: { type: String, value: '确定' },
    max: { type: Number, value: 200 },
    busy: { type: Boolean, value: false },
  },
  data: { reason: '', wrong: '' },
  observers: {
    visible(visible: boolean) {
      if (visible) this.setData({ reason: '', wrong: '' })
    },
  },
  methods: {
    type(event: WechatMiniprogram.Input) {
      this.setData({ reason: event.detail.value, wrong: '' })
    },
    take(event: WechatMiniprogram.TouchEvent) {
      const { words } = event.currentTarget.dataset as { words: string }
      const { reason, max } = this.data
      const joined = reason.trim() ? `${reason.trim()}；${words}` : words
      if (!reason.includes(words)) this.setData({ reason: joined.slice(0, max), wrong: '' })
    },
    say() {
      const reason = this.data.reason.trim()
      if (!reason) return this.setData({ wrong: '请选一个原因，或自己写一句' })
      if (!this.data.busy) this.triggerEvent('yes', { reason })
    },
    close() {
      this.triggerEvent('close')
    },
    changed(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.close()
    },
  },
})
