import { face, load, refreshing } from '../../page/load'
import { links } from '../../page/links'
import { getHome } from '../../services/campaign'
import { belowOf, emptyBelow, emptyHome, homeView } from './view'

Page({
  ...refreshing,
  data: { ...face(), ...emptyHome, ...emptyBelow },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, getHome, (home) => homeView(home, Date.now()), belowOf)
  },
  onShareAppMessage() {
    return { title: `洁美西里 · ${this.data.header.phase}${this.data.header.countdown}`, path: links.home }
  },
  onShareTimeline() {
    return { title: '洁美西里：看看我们村的小微景观' }
  },
})
