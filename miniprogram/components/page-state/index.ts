import { links, open } from '../../page/links'

/** The faces of a page besides the ready one: skeleton, empty (what it is for and what to do), failed (why, retry). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    phase: { type: String, value: 'loading' },
    /** A `Failure` of page/load. */
    problem: { type: Object, value: {} },
    /** The skeleton's shape: `lines`, `cards` (two columns) or `page` (a picture, then lines). */
    shape: { type: String, value: 'lines' },
    /** assets/empty/<picture>.svg */
    picture: { type: String, value: 'entries' },
    title: { type: String, value: '这里还是空的' },
    hint: { type: String, value: '' },
    action: { type: String, value: '' },
  },
  data: { places: [1, 2, 3, 4], alone: false },
  observers: {
    /** A page opened from a shared card has no way back. */
    problem() {
      this.setData({ alone: getCurrentPages().length < 2 })
    },
  },
  methods: {
    retry() {
      this.triggerEvent('retry')
    },
    toMe() {
      open(links.me)
    },
    back() {
      if (this.data.alone) open(links.home)
      else void wx.navigateBack()
    },
    act() {
      this.triggerEvent('act')
    },
  },
})
