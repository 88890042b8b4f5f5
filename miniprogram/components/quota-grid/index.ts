/** The villages at a glance: light, figures and a word each; a tap opens the village. `parts` are VillageCells, part by part. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    parts: { type: Array, value: [] },
  },
})
