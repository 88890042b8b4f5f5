import { pickPhotos } from '../../../components/photo-picker/pick'
import { cameraProblem, strengths, usual } from './view'

/**
 * The camera over the whole screen, with a photo of before lying over it, so that the same place is taken from the same
 * spot. `before` are EvidencePhotos. Says `take` {paths} with the one photo to use, and `close`.
 */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    before: { type: Array, value: [] as unknown[] },
  },
  data: {
    phase: 'camera' as 'camera' | 'taken' | 'failed',
    problem: '',
    at: 0,
    strengths,
    strength: usual,
    /** The photo of before could not be loaded, as without a network. */
    blind: false,
    ready: false,
    busy: false,
    path: '',
  },
  methods: {
    /** The page beneath does not scroll. */
    hold() {},
    started() {
      this.setData({ ready: true })
    },
    failed(event: WechatMiniprogram.CustomEvent<{ errMsg?: string }>) {
      this.setData({ phase: 'failed', problem: cameraProblem(event.detail.errMsg ?? ''), ready: false })
    },
    setStrength(event: WechatMiniprogram.TouchEvent) {
      this.setData({ strength: Number(event.currentTarget.dataset.percent) })
    },
    next() {
      this.setData({ at: (this.data.at + 1) % this.data.before.length, blind: false })
    },
    unseen() {
      this.setData({ blind: true })
    },
    shoot() {
      if (this.data.busy || !this.data.ready) return
      this.setData({ busy: true })
      wx.createCameraContext().takePhoto({
        quality: 'high',
        success: ({ tempImagePath }) =>
          this.setData({ phase: 'taken', path: tempImagePath, ready: false, busy: false }),
        // A camera that lost its picture shows why by `failed`; the shutter may be pressed again.
        fail: () => this.setData({ busy: false }),
      })
    },
    again() {
      this.setData({ phase: 'camera', path: '', problem: '' })
    },
    use() {
      this.triggerEvent('take', { paths: [this.data.path] })
    },
    async toSettings() {
      const { authSetting } = await wx.openSetting()
      if (authSetting['scope.camera']) this.again()
    },
    /** The ordinary way, where this one does not work. */
    async choose() {
      const paths = await pickPhotos(1)
      if (paths.length) this.triggerEvent('take', { paths })
    },
    close() {
      this.triggerEvent('close')
    },
  },
})
