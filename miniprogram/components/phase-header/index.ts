/** Where the campaign stands: the phase and its countdown, large, and the four phases in a line. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    town: { type: String, value: '' },
    phase: { type: String, value: '' },
    countdown: { type: String, value: '' },
    tasks: { type: String, value: '' },
    /** PhaseStep rows: name, days, state (`past`, `now`, `next`). */
    steps: { type: Array, value: [] },
  },
  data: { whole: false },
  methods: {
    unfold() {
      this.setData({ whole: !this.data.whole })
    },
  },
})
