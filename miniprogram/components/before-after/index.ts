interface Rect {
  left: number
  width: number
}

/** Both pictures in one frame; the finger moves the line between them, a tap on a word shows that side whole. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    before: { type: String, value: '' },
    after: { type: String, value: '' },
    beforeLabel: { type: String, value: '建前' },
    afterLabel: { type: String, value: '建成' },
  },
  data: {
    /** How much of the frame shows the picture before, in percent. */
    at: 50,
    moving: false,
  },
  methods: {
    grab(event: WechatMiniprogram.TouchEvent) {
      const x = event.touches[0]?.clientX
      this.createSelectorQuery()
        .select('.before-after__frame')
        .boundingClientRect((frame: Rect | null) => {
          if (!frame || x === undefined) return
          Object.assign(this, { frame })
          this.moveTo(x)
        })
        .exec()
    },
    drag(event: WechatMiniprogram.TouchEvent) {
      const x = event.touches[0]?.clientX
      if (x !== undefined) this.moveTo(x)
    },
    moveTo(x: number) {
      const { frame } = this as unknown as { frame?: Rect }
      if (!frame?.width) return
      const at = Math.round(Math.min(100, Math.max(0, ((x - frame.left) / frame.width) * 100)))
      if (at !== this.data.at) this.setData({ at, moving: true })
    },
    showBefore() {
      this.setData({ at: 100, moving: false })
    },
    showAfter() {
      this.setData({ at: 0, moving: false })
    },
    look() {
      this.triggerEvent('look', { src: this.data.at > 50 ? this.data.before : this.data.after })
    },
  },
})
