import { face, load, refreshing } from '../../page/load'
import { links } from '../../page/links'
import { getHome } from '../../services/campaign'
import { emptyHome, gridOf, homeView } from './view'

Page({
  ...refreshing,
  data: { ...face(), ...emptyHome, ...gridOf() },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, getHome, (home) => homeView(home, Date.now()), gridOf)
  },
  onShareAppMessage() {
    return { title: `洁美西里 · ${this.data.header.phase}${this.data.header.countdown}`, path: links.home }
  },
  onShareTimeline() {
    return { title: '洁美西里：看看我们村的小微景观' }
  },
})
