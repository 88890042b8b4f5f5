/** One large number with what it counts. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    value: { type: String, value: '' },
    unit: { type: String, value: '' },
    label: { type: String, value: '' },
  },
})
