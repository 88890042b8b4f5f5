import { links } from '../../page/links'
import { voteStrip, type VoteStrip } from '../../page/left'
import { face, load, loadMore, refreshing, tell, type Listing } from '../../page/load'
import type { CardRow } from '../../page/rows'
import { getCampaign } from '../../services/campaign'
import { listEntries } from '../../services/landscape'
import { listVillages } from '../../services/roster'
import type { Material } from '../../shared/landscape/options'
import type { EntryOrder } from '../../shared/landscape/schema'
import {
  filterWords,
  firstPage,
  firstScreen,
  materialChoices,
  morePages,
  noFilter,
  orders,
  queryOf,
  readSearch,
  type Filter,
} from './view'
import { townName } from '../../page/town-name'

type Chosen<T> = WechatMiniprogram.CustomEvent<{ value: T }>

Page({
  ...refreshing,
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    orders,
    materialChoices,
    filter: noFilter,
    words: '',
    search: '',
    strip: null as VoteStrip | null,
    cards: [] as CardRow[][],
    far: [] as string[],
    next: '',
    sheet: false,
    villages: [] as { value: string; label: string }[],
    high: false,
  },
  onLoad() {
    void this.refresh()
  },
  onShow() {
    void this.readWindow()
  },
  async readWindow() {
    const campaign = await getCampaign().catch(() => undefined)
    if (campaign) this.setData({ strip: voteStrip(campaign.window, Date.now()) })
  },
  refresh(): Promise<void> {
    return load(this, () => listEntries(queryOf(this.data.filter)), firstScreen, firstPage)
  },
  onReachBottom() {
    void this.more()
  },
  more(): Promise<void> {
    const { filter, next } = this.data
    return loadMore(
      this,
      () => listEntries(queryOf(filter, next)),
      (answer) => morePages(this.data.cards, answer),
    )
  },
  narrow(change: Partial<Filter>) {
    const filter = { ...this.data.filter, ...change }
    this.setData({ filter, words: filterWords(filter), phase: 'loading', sheet: false, cards: [] })
    void this.refresh()
  },
  chooseOrder(event: Chosen<EntryOrder>) {
    this.narrow({ order: event.detail.value })
  },
  chooseMaterial(event: Chosen<Material | ''>) {
    this.narrow({ material: event.detail.value })
  },
  chooseVillage(event: Chosen<string>) {
    const villageId = event.detail.value
    const villageName = this.data.villages.find((it) => it.value === villageId)?.label ?? ''
    this.narrow({ villageId, villageName: villageId ? villageName : '', number: 0 })
  },
  clear() {
    this.setData({ search: '' })
    this.narrow({ ...noFilter, order: this.data.filter.order })
  },
  write(event: Chosen<string>) {
    this.setData({ search: event.detail.value })
  },
  async find() {
    try {
      const { items } = await listVillages()
      const found = readSearch(this.data.search, items)
      const anew = { number: 0, villageId: '', villageName: '' }
      if (found.kind === 'nothing') tell(`没有找到“${found.words}”。可以输入村名，或作品编号，如 01-03`)
      else if (found.kind === 'number') this.narrow({ ...anew, number: found.number })
      else if (found.kind === 'all') this.narrow(anew)
      else this.narrow({ ...anew, villageId: found.village.id, villageName: found.village.name })
    } catch (error) {
      tell(error)
    }
  },
  async openSheet() {
    this.setData({ sheet: true })
    const { items } = await listVillages().catch(() => ({ items: [] }))
    const villages = items.map(({ id, name }) => ({ value: id, label: name }))
    if (villages.length) this.setData({ villages: [{ value: '', label: '全部村' }, ...villages] })
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  onPageScroll({ scrollTop }: { scrollTop: number }) {
    const high = scrollTop > 1600
    if (high !== this.data.high) this.setData({ high })
  },
  toTop() {
    void wx.pageScrollTo({ scrollTop: 0, duration: 200 })
  },
  onShareAppMessage() {
    return { title: `${townName}小微景观，看看哪个村的最好`, path: links.landscapes }
  },
  onShareTimeline() {
    return { title: `${townName}小微景观，看看哪个村的最好` }
  },
})
