/** The villages at a glance: light, figures and a word each; a tap opens the village. `cells` are VillageCells. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    cells: { type: Array, value: [] },
  },
})
