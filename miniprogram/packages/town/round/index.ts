import type { RoundView } from '../../../../typings/contract'
import { confirm, face, load, put, redraw, refreshing, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { taps, textOf } from '../../../page/taps'
import { newClientId } from '../../../services/ids'
import { closeRound, getRound } from '../../../services/inspection'
import { getMe } from '../../../services/roster'
import * as view from './view'

Page({
  ...refreshing,
  ...taps,
  roundId: '',
  round: undefined as RoundView | undefined,
  /** The same however often it is pressed: closing is one intent. */
  clientId: newClientId(),
  data: {
    ...face(),
    round: null as view.RoundFace | null,
    tab: 'all' as view.Tab,
    tabs: view.tabsOf([]),
    groups: [] as view.VisitRow[][],
    far: [] as string[],
    empty: '',
    mayClose: false,
    mayHandOver: false,
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
        mayHandOver: view.mayHandOver(me),
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
  toVisit(event: WechatMiniprogram.TouchEvent) {
    if (this.data.mayClose) open(links.visitScores(textOf(event, 'id')))
  },
  toHandOver() {
    open(links.handOver(this.roundId))
  },
  toNotice() {
    const { noticeId } = this.data.round ?? {}
    if (noticeId) open(`${links.noticeEdit}?id=${encodeURIComponent(noticeId)}`)
  },
})
