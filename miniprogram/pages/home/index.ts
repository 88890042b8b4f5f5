import { face, load, refreshing } from '../../page/load'
import { getHome } from '../../services/campaign'

Page({
  ...refreshing,
  data: { ...face(), town: '' },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, getHome, ({ campaign }) => ({ town: campaign.town }))
  },
})
