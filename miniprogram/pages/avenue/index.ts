import type { ExhibitCard } from '../../../typings/contract'
import type { ExhibitLine } from '../../page/exhibit'
import { links } from '../../page/links'
import { face, load, redraw, refreshing } from '../../page/load'
import { inParts } from '../../page/parts'
import { listAvenue } from '../../services/avenue'
import * as view from './view'
import { townName } from '../../page/town-name'

Page({
  ...refreshing,
  items: [] as readonly ExhibitCard[],
  data: {
    ...face(),
    ways: view.ways,
    way: 'list' as view.Way,
    themes: view.themesOf([]),
    theme: '',
    count: 0,
    standing: '',
    groups: inParts(view.groupsOf([], '')),
    far: [] as string[],
    markers: [] as view.Marker[],
    chosen: null as ExhibitLine | null,
    unplaced: [] as ExhibitLine[],
  },
  onLoad(query: Record<string, string | undefined>) {
    if (query.way === 'map') this.setData({ way: 'map' })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listAvenue, ({ items }) => {
      this.items = items
      return {
        phase: items.length ? ('ready' as const) : ('empty' as const),
        count: items.length,
        standing: view.standing(items),
        themes: view.themesOf(items),
        groups: inParts(view.groupsOf(items, this.data.theme)),
        markers: view.markersOf(items),
        unplaced: view.unplaced(items),
        chosen: null,
      }
    })
  },
  switchWay(event: WechatMiniprogram.CustomEvent<{ value: view.Way }>) {
    redraw(this, { way: event.detail.value })
  },
  switchTheme(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const theme = event.detail.value
    redraw(this, { theme, groups: inParts(view.groupsOf(this.items, theme)) })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ markerId: number }>) {
    this.setData({ chosen: view.atMarker(this.items, event.detail.markerId) })
  },
  onShareAppMessage() {
    return { title: `${townName}楷模大道`, path: links.avenue }
  },
  onShareTimeline() {
    return { title: `${townName}楷模大道` }
  },
})
