import type { RoundView, VisitLine } from '../../../../typings/contract'
import { confirm, face, load, put, redraw, refreshing, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { taps, textOf } from '../../../page/taps'
import { newClientId } from '../../../services/ids'
import { closeRound, getRound, reassignVisit } from '../../../services/inspection'
import { getMe, listPeople } from '../../../services/roster'
import type { PickRow } from '../judging-setup/pick-sheet/rows'
import { mayOpen } from '../rounds/view'
import * as view from './view'

Page({
  ...refreshing,
  ...taps,
  roundId: '',
  round: undefined as RoundView | undefined,
  /** The same however often it is pressed: closing is one intent. */
  clientId: newClientId(),
  /** The village that is given to another inspector. */
  given: undefined as VisitLine | undefined,
  data: {
    ...face(),
    round: null as view.RoundFace | null,
    tab: 'all' as view.Tab,
    tabs: view.tabsOf([]),
    groups: [] as view.VisitRow[][],
    far: [] as string[],
    empty: '',
    mayClose: false,
    mayGive: false,
    people: [] as PickRow[],
    giving: '',
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.roundId = decodeURIComponent(query.id ?? '')
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([getRound(this.roundId), getMe()]),
      ([round, me]) => ({
        ...this.faces(round),
        mayClose: view.mayClose(me),
        mayGive: round.state === 'open' && mayOpen(me),
      }),
    )
  },
  faces(round: RoundView) {
    this.round = round
    return { round: view.roundFace(round), tabs: view.tabsOf(round.visits), ...this.shown(this.data.tab) }
  },
  shown(tab: view.Tab) {
    return { tab, groups: view.visitRows(this.round?.visits ?? [], tab), empty: view.emptyWords[tab] }
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: view.Tab }>) {
    redraw(this, this.shown(event.detail.value))
  },
  async close() {
    const { round } = this
    if (!round || this.data.busy) return
    if (!(await confirm('结束这一轮督查', view.closeWords(round), '结束'))) return
    this.setData({ busy: true })
    try {
      put(this, this.faces(await closeRound({ roundId: this.roundId, clientId: this.clientId })))
      void wx.showToast({ title: '已结束，通报已起草', icon: 'none' })
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false })
    }
  },
  async give(event: WechatMiniprogram.TouchEvent) {
    this.given = this.round?.visits.find(({ id }) => id === textOf(event, 'id'))
    if (!this.given) return
    try {
      const { items } = await listPeople()
      this.setData({ people: view.strangersTo(items, this.given), giving: `${this.given.villageName}换给谁` })
    } catch (error) {
      tell(error)
    }
  },
  closePicker() {
    this.setData({ giving: '' })
  },
  async picked(event: WechatMiniprogram.CustomEvent<{ ids: string[] }>) {
    const { given } = this
    const to = this.data.people.find(({ id }) => id === event.detail.ids[0])
    this.closePicker()
    if (!given || !to) return
    if (!(await confirm('换督查员', view.reassignWords(given, to.title), '换'))) return
    try {
      await reassignVisit({ visitId: given.id, personId: to.id, clientId: newClientId() })
      void wx.showToast({ title: '已换', icon: 'success' })
    } catch (error) {
      tell(error)
    }
    void this.refresh()
  },
  toNotice() {
    const { noticeId } = this.data.round ?? {}
    if (noticeId) open(`${links.noticeEdit}?id=${encodeURIComponent(noticeId)}`)
  },
})
