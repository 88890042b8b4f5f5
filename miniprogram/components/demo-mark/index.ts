import { getCampaign } from '../../services/campaign'
import { keepSafely } from '../../services/room'

/** Says on every page that its data is made up. The only component that asks for itself: every page carries it,
 * and therefore what waits on this phone stands in it too. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { demo: false },
  lifetimes: {
    async attached() {
      // As it was last time, so that no page moves down while the town is asked.
      const was = wx.getStorageSync<boolean | ''>('demo') === true
      if (was) this.setData({ demo: true })
      const campaign = await getCampaign().catch(() => undefined)
      if (!campaign || campaign.demo === was) return
      this.setData({ demo: campaign.demo })
      keepSafely('demo', campaign.demo)
    },
  },
})
