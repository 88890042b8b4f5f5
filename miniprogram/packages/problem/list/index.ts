import type { Page as Answer, ProblemRow, ReportRow } from '../../../../typings/contract'
import { exporting } from '../../../page/exported'
import { face, load, loadMore, refreshing, tailOf, type Listing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { append } from '../../../page/parts'
import { textOf } from '../../../page/taps'
import { bringProblems, seeRechecks } from '../../../services/kept-problems'
import { askOrRemember } from '../../../services/last-seen'
import { listProblems, myProblems } from '../../../services/problem'
import { problemRowOf, recheckRow, type ListRow } from '../rows'
import * as view from './view'

Page({
  ...refreshing,
  ...exporting,
  scope: 'mine' as view.Scope,
  villageId: '',
  next: '',
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    tabs: [] as { value: view.Tab; label: string }[],
    tab: 'mine' as view.Tab,
    groups: [] as ListRow[][],
    far: [] as string[],
    empty: view.emptyFaces.mine,
    mine: false,
    town: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.scope = view.scopeOf(query.scope)
    this.villageId = decodeURIComponent(query.villageId ?? '')
    const tabs = view.tabsOf(this.scope)
    const tab = tabs[0]?.value ?? 'mine'
    this.setData({
      tabs,
      tab,
      empty: view.emptyFaces[tab],
      mine: this.scope === 'mine',
      town: this.scope === 'town',
    })
    void wx.setNavigationBarTitle({ title: view.titles[this.scope] })
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => this.ask(),
      ({ rows, next }) => {
        this.next = next ?? ''
        return { groups: append([], rows), tail: tailOf(next) }
      },
    )
  },
  async ask(cursor?: string): Promise<{ rows: ListRow[]; next?: string | undefined }> {
    const { tab } = this.data
    const more = cursor ? { cursor } : {}
    if (tab === 'recheck') return { rows: (await seeRechecks()).answer.items.map(recheckRow) }
    const ask = (): Promise<Answer<ProblemRow | ReportRow>> =>
      tab === 'mine'
        ? myProblems(more)
        : listProblems({ view: tab, ...(this.villageId ? { villageId: this.villageId } : {}), ...more })
    // The first page alone is remembered: it is what is next to be done.
    const key = `problems:${tab}:${this.villageId}`
    const { items, next } = cursor ? await ask() : (await askOrRemember(key, ask)).answer
    if (view.onSpot(this.scope, tab)) void bringProblems(items.map(({ id }) => id))
    return { rows: items.map(problemRowOf), next }
  },
  onReachBottom() {
    void loadMore(
      this,
      () => this.ask(this.next),
      ({ rows, next }) => {
        this.next = next ?? ''
        return { groups: append(this.data.groups, rows), tail: tailOf(next) }
      },
    )
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: view.Tab }>) {
    const tab = event.detail.value
    this.setData({ tab, groups: [], empty: view.emptyFaces[tab], phase: 'loading' })
    void this.refresh()
  },
  openOne(event: WechatMiniprogram.TouchEvent) {
    const id = textOf(event, 'id')
    open(this.data.tab === 'recheck' ? links.recheck(id) : links.problem(id))
  },
  report() {
    open(links.reportProblem)
  },
})
