/** A field of a form: its label, a hint, what is wrong with it under it, and the input in the slot. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    label: { type: String, value: '' },
    hint: { type: String, value: '' },
    error: { type: String, value: '' },
    optional: { type: Boolean, value: false },
    /** At the label's end: a counter or a unit. */
    note: { type: String, value: '' },
  },
})
