import type { Input, RoadView } from '../../../../typings/contract'
import { acting } from '../../../page/acting'
import { bothVersions, noBoth } from '../../../page/both-versions'
import { readOpening } from '../../../page/links'
import { face, load } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { addRoad, getRoads, reviseRoad } from '../../../services/road'
import { compareRoads } from './view'

Page({
  ...bothVersions,
  id: '',
  clientId: newClientId(),
  /** The road as it was when what is written was begun from it. */
  seen: undefined as Input<'road.revise'>['seen'],
  data: { ...face(), name: '', avenue: false, both: noBoth, busy: false },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, getRoads, ({ items }) => {
      const road = items.find(({ id }) => id === this.id)
      if (!road || this.seen) return {}
      this.saw(road)
      return { name: road.name, avenue: road.avenue }
    })
  },
  saw({ name, avenue }: RoadView) {
    this.seen = { name, avenue }
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
  async save() {
    const { name, avenue } = this.data
    const { id: roadId, clientId, seen } = this
    const write = () =>
      roadId
        ? reviseRoad({ roadId, name, avenue, ...(seen ? { seen } : {}) })
        : addRoad({ clientId, name, avenue })
    if (await acting(this, '存好了', write, (error) => this.meet(error))) void wx.navigateBack()
  },
  async compare() {
    const { items } = await getRoads()
    const road = items.find(({ id }) => id === this.id)
    if (road) this.saw(road)
    return { lines: compareRoads(this.data, road) }
  },
  giveUp() {
    this.seen = undefined
    return this.refresh()
  },
})
