/** An exhibit of the avenue in a list: picture, three words, how it stands. `exhibit` is an ExhibitLine. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    exhibit: { type: Object, value: {} },
    /** The page a tap opens, without the id. */
    page: { type: String, value: '/pages/exhibit/index' },
    note: { type: String, value: '' },
  },
})
