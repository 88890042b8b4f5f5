/** Where something stands that lies on this phone and is not with the town yet. `note` is a DraftFace. Says `back`. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    note: { type: Object, value: {} },
    /** What taking it back is called; without it, it cannot be. */
    back: { type: String, value: '' },
  },
  methods: {
    takeBack() {
      this.triggerEvent('back')
    },
  },
})
