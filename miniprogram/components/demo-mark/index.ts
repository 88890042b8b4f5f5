import { isDemo, wasDemo } from '../../services/demo'

/** Says on every page that its data is made up. The only component that asks for itself: every page carries it,
 * and therefore what waits on this phone stands in it too. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { demo: false },
  lifetimes: {
    async attached() {
      const show = (demo: boolean) => {
        if (demo !== this.data.demo) this.setData({ demo })
      }
      show(wasDemo())
      show(await isDemo())
    },
  },
})
