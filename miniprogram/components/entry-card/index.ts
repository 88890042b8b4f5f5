/** A published entry in a list: the picture, what and where, and its votes. `card` is a CardRow. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    card: { type: Object, value: {} },
    /** Its place in a ranking, shown on the picture. */
    place: { type: Number, value: 0 },
  },
})
