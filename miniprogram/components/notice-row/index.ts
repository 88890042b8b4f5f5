/** A published notice in a list. `notice` is a NoticeLine. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    notice: { type: Object, value: {} },
  },
})
