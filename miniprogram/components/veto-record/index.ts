/** A village's veto: where it stands and what that means, what is missing, both sides' words and photos. `veto` is a VetoFace. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    veto: { type: Object, value: {} },
  },
})
