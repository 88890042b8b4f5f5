/** What may be personal in a text that is to become public, marked where it stands. `face` is a PrivacyFace. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    face: { type: Object, value: { lines: [], stops: false, marked: [] } },
  },
})
