import { acting } from '../../../page/acting'
import { readOpening } from '../../../page/links'
import { face, load } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { addRoad, getRoads, reviseRoad } from '../../../services/road'

Page({
  id: '',
  clientId: newClientId(),
  data: { ...face(), name: '', avenue: false, fresh: true, busy: false },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, getRoads, ({ items }) => {
      const road = items.find(({ id }) => id === this.id)
      return road && this.data.fresh
        ? { name: road.name, avenue: road.avenue, fresh: false }
        : { fresh: this.id === '' }
    })
  },
  retry() {
    void this.refresh()
  },
  type(event: WechatMiniprogram.Input) {
    this.setData({ name: event.detail.value })
  },
  turn(event: WechatMiniprogram.SwitchChange) {
    this.setData({ avenue: event.detail.value })
  },
  async submit() {
    const { name, avenue } = this.data
    const write = () =>
      this.id
        ? reviseRoad({ roadId: this.id, name, avenue })
        : addRoad({ clientId: this.clientId, name, avenue })
    if (await acting(this, '存好了', write)) void wx.navigateBack()
  },
})
