/** A published entry in a list: the picture, what and where, and its votes. `card` is a CardRow. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    card: { type: Object, value: {} },
    /** Its place in a ranking, shown on the picture. */
    place: { type: Number, value: 0 },
    /** Whether the picture waits until it is near the screen; a list in parts holds far ones back by itself. */
    lazy: { type: Boolean, value: true },
  },
})
