import { links, open } from '../../page/links'

/** The faces of a page besides the ready one: skeleton, empty (what it is for and what to do), failed (why, retry). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    phase: { type: String, value: 'loading' },
    problem: { type: String, value: '' },
    /** The skeleton's shape: `lines`, `cards` (two columns) or `page` (a picture, then lines). */
    shape: { type: String, value: 'lines' },
    /** assets/empty/<picture>.svg */
    picture: { type: String, value: 'entries' },
    title: { type: String, value: '这里还是空的' },
    hint: { type: String, value: '' },
    action: { type: String, value: '' },
  },
  data: { places: [1, 2, 3, 4], offline: false, noRole: false, gone: false, alone: false },
  observers: {
    /**
     * Only a lost network gets the picture of one; a refusal says in words what is the matter. Where it asks to take up
     * a role or to go back, trying again is no help: the way there is. A page opened from a shared card has no way back.
     */
    problem(problem: string) {
      this.setData({
        offline: problem.includes('网络'),
        noRole: problem.includes('邀请码领取身份'),
        gone: problem.includes('请返回'),
        alone: getCurrentPages().length < 2,
      })
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
