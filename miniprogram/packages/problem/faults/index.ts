import { confirm, face, load, loadMore, refreshing, tailOf, tell, type Listing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { append } from '../../../page/parts'
import { textOf } from '../../../page/taps'
import { newClientId } from '../../../services/ids'
import {
  confirmAccountability,
  dismissAccountability,
  getRecheckReport,
  listAccountabilities,
} from '../../../services/problem'
import * as view from './view'

/** Tall cards: two are about a screen. */
const PART = 2

Page({
  ...refreshing,
  next: '',
  /** Of one village alone, as a sheet of the year's assessment links to it. */
  villageId: '',
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    tabs: view.tabs,
    tab: 'proposed' as view.Tab,
    ofVillage: false,
    sum: '',
    verifiers: [] as string[],
    groups: [] as view.FaultRow[][],
    far: [] as string[],
    dismissing: '',
    quick: ['经核实，村里已按要求整改', '情况与事实不符'],
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    if (this.villageId) this.setData({ tab: 'confirmed', ofVillage: true })
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    const state = this.data.tab
    return load(
      this,
      () =>
        Promise.all([
          listAccountabilities({ state, ...this.which() }),
          this.villageId ? undefined : getRecheckReport(),
        ]),
      ([{ items, next }, report]) => {
        this.next = next ?? ''
        return {
          sum: report ? view.reportWords(report) : '',
          verifiers: report ? view.verifierLines(report) : [],
          groups: append([], items.map(view.faultRow), PART),
          tail: tailOf(next),
        }
      },
    )
  },
  which() {
    return this.villageId ? { villageId: this.villageId } : {}
  },
  onReachBottom() {
    void loadMore(
      this,
      () => listAccountabilities({ state: this.data.tab, cursor: this.next, ...this.which() }),
      ({ items, next }) => {
        this.next = next ?? ''
        return { groups: append(this.data.groups, items.map(view.faultRow), PART), tail: tailOf(next) }
      },
    )
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: view.Tab }>) {
    this.setData({ tab: event.detail.value, groups: [], phase: 'loading' })
    void this.refresh()
  },
  toProblem(event: WechatMiniprogram.TouchEvent) {
    open(links.problem(textOf(event, 'problem')))
  },
  async confirmOne(event: WechatMiniprogram.TouchEvent) {
    const accountabilityId = textOf(event, 'id')
    const what = '确认以后记入问责记录，年底考核会用到，不能撤回。'
    if (await confirm('确认是假整改', what, '确认'))
      await this.settle('已确认', () => confirmAccountability({ accountabilityId, clientId: newClientId() }))
  },
  askDismiss(event: WechatMiniprogram.TouchEvent) {
    this.setData({ dismissing: textOf(event, 'id') })
  },
  closeSheet() {
    this.setData({ dismissing: '' })
  },
  async dismiss(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const accountabilityId = this.data.dismissing
    const { reason } = event.detail
    await this.settle('已记下', () =>
      dismissAccountability({ accountabilityId, reason, clientId: newClientId() }),
    )
  },
  async settle(done: string, run: () => Promise<unknown>) {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      await run()
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false, dismissing: '' })
    await this.refresh()
  },
})
