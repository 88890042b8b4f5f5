import type { VisitView } from '../../../../typings/contract'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { links, open } from '../../../page/links'
import { textOf } from '../../../page/taps'
import { beginDraft } from '../../../services/drafts'
import { aboutFinish, visitFinishKind } from '../../../services/forms/visit-finish'
import { loadVisit } from '../../../services/kept-visits'
import type { Seen } from '../../../services/last-seen'
import { queueDraft, sendQueued } from '../../../services/outbox'
import { watchOutbox, type Outcome } from '../../../services/outcomes'
import { isOnline, watchUploads } from '../../../services/uploads'
import { nextHousehold, ofVisit, queuedHouseholds } from '../rows'
import { onPhone } from '../standing'
import { finishWords, visitFace, type VisitFace } from './view'

Page({
  ...refreshing,
  visitId: '',
  seen: undefined as Seen<VisitView> | undefined,
  stops: [] as (() => void)[],
  data: { ...face(), visit: null as VisitFace | null },
  onLoad(query: Record<string, string | undefined>) {
    this.visitId = decodeURIComponent(query.id ?? '')
    this.stops = [
      watchUploads(() => this.paint()),
      watchOutbox((outcome) => {
        const { kind, subject, result } = outcome
        if (kind === visitFinishKind.name && subject === this.visitId) this.finished(outcome)
        if (result === 'sent') void this.refresh()
        else this.paint()
      }),
    ]
  },
  onShow() {
    sendQueued()
    void this.refresh()
  },
  onUnload() {
    this.stops.forEach((stop) => stop())
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => loadVisit(this.visitId),
      (seen) => {
        this.seen = seen
        return { visit: visitFace(seen, this.phone()) }
      },
    )
  },
  phone() {
    return ofVisit(onPhone(), this.visitId)
  },
  paint() {
    if (this.seen && this.data.phase === 'ready') this.setData({ visit: visitFace(this.seen, this.phone()) })
  },
  score(event: WechatMiniprogram.TouchEvent) {
    open(links.visitScore(this.visitId, textOf(event, 'id')))
  },
  main() {
    const { seen } = this
    const { visit } = this.data
    if (!seen || !visit) return
    if (visit.act === 'finish') return void this.finish()
    if (visit.act === 'back') {
      if (getCurrentPages().length > 1) return void wx.navigateBack()
      return open(links.visits)
    }
    const next = nextHousehold(seen.answer.households, queuedHouseholds(this.phone()))
    if (next) open(links.visitScore(this.visitId, next.id))
  },
  async finish() {
    const { seen } = this
    if (!seen) return
    const what = finishWords(seen.answer, this.phone())
    if (!(await confirm(`完成${seen.answer.villageName}`, what, '完成'))) return
    queueDraft(beginDraft(visitFinishKind, aboutFinish(seen.answer)))
    void wx.showToast({ title: isOnline() ? '正在提交' : '已存好，等网络', icon: 'none' })
    this.paint()
  },
  finished(outcome: Outcome) {
    if (outcome.result === 'sent') void wx.showToast({ title: '已完成', icon: 'success' })
    if (outcome.result === 'refused') tell(outcome.message)
  },
  note() {
    open(links.noteProblem(this.visitId))
  },
  mend(event: WechatMiniprogram.TouchEvent) {
    open(`${links.noteProblem(this.visitId)}&draft=${encodeURIComponent(textOf(event, 'id'))}`)
  },
})
