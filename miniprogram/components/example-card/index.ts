/** A good or bad example in a list: picture first, three words. `example` is an ExampleRow. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    example: { type: Object, value: {} },
  },
})
