import type { JudgeRoute } from '../../../../typings/contract'
import { face, load, put, refreshing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { sheetKind } from '../../../services/forms/sheet'
import { bringAlong, keptEntry, loadRoute } from '../../../services/kept-route'
import type { Seen } from '../../../services/last-seen'
import { sendQueued } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { onPhone, withSent } from '../standing'
import { routeView, type RouteView } from './view'

const idOf = (event: WechatMiniprogram.TouchEvent) => (event.currentTarget.dataset as { id: string }).id

Page({
  ...refreshing,
  seen: undefined as Seen<JudgeRoute> | undefined,
  bringing: false,
  gone: false,
  stop: undefined as (() => void) | undefined,
  data: { ...face(), view: null as RouteView | null, far: [] as string[], along: '' },
  onLoad() {
    this.stop = watchKind(sheetKind, ({ result }) => {
      if (result === 'sent') void this.refresh()
      else this.paint()
    })
  },
  onShow() {
    sendQueued()
    void this.refresh()
  },
  onUnload() {
    this.gone = true
    this.stop?.()
  },
  async refresh(): Promise<void> {
    await load(this, loadRoute, (seen) => {
      this.seen = seen
      return seen.answer.stops.length ? this.faces(seen) : { phase: 'empty' as const }
    })
    void this.bring()
  },
  faces(seen: Seen<JudgeRoute>) {
    const stops = withSent(seen.answer.stops)
    return { view: routeView(seen, stops, onPhone(stops)), along: this.alongWords(seen.answer) }
  },
  paint() {
    if (this.seen && this.data.phase === 'ready') put(this, this.faces(this.seen))
  },
  alongWords({ stops }: JudgeRoute) {
    const have = stops.filter(({ entryId }) => keptEntry(entryId)).length
    return have < stops.length
      ? `正在把作品存到手机里 ${have}/${stops.length}`
      : '作品都存到手机里了，没有信号也能打分'
  },
  /** The works come along to where there is no signal, the open ones first. */
  async bring() {
    const { seen } = this
    if (!seen || seen.asOf || this.bringing) return
    this.bringing = true
    const stops = [...seen.answer.stops].sort((a, b) => Number(!!a.sheet) - Number(!!b.sheet))
    await bringAlong(
      stops.map(({ entryId }) => entryId),
      () => {
        if (!this.gone) this.setData({ along: this.alongWords(seen.answer) })
        return !this.gone
      },
    )
    this.bringing = false
  },
  score(event: WechatMiniprogram.TouchEvent) {
    open(links.judgeSheet(idOf(event)))
  },
  next() {
    if (this.data.view?.next) open(links.judgeSheet(this.data.view.next.id))
  },
  training() {
    open(links.training)
  },
  openMap(event: WechatMiniprogram.TouchEvent) {
    const stop = this.seen?.answer.stops.find(({ entryId }) => entryId === idOf(event))
    const { latitude, longitude, words = '' } = stop?.place ?? {}
    if (!stop || latitude === undefined || longitude === undefined) return
    void wx.openLocation({ latitude, longitude, name: stop.title, address: words })
  },
})
