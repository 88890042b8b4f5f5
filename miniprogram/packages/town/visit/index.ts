import { face, load, refreshing, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { getRound, getVisit, voidScore } from '../../../services/inspection'
import * as view from './view'

Page({
  ...refreshing,
  visitId: '',
  voiding: undefined as { scoreId: string; clientId: string } | undefined,
  data: {
    ...face(),
    visit: null as view.ScoresFace | null,
    sheet: false,
    sheetWhat: '',
    quick: view.voidReasons,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.visitId = decodeURIComponent(query.id ?? '')
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      async () => {
        const visit = await getVisit(this.visitId)
        return { visit, round: await getRound(visit.roundId) }
      },
      ({ visit, round }) => ({ visit: view.scoresFace(visit, round) }),
    )
  },
  askVoid(event: WechatMiniprogram.TouchEvent) {
    const { id: scoreId } = event.currentTarget.dataset as { id: string }
    const row = this.data.visit?.rows.find((one) => one.scoreId === scoreId)
    if (!row) return
    // The same where the same score is asked about again: its answer may have been lost on the way.
    if (this.voiding?.scoreId !== scoreId) this.voiding = { scoreId, clientId: newClientId() }
    this.setData({ sheet: true, sheetWhat: view.voidWords(row) })
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  async sure(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { voiding, visitId } = this
    if (!voiding || this.data.busy) return
    this.setData({ busy: true })
    try {
      await voidScore({ ...voiding, visitId, reason: event.detail.reason })
      void wx.showToast({ title: '已作废', icon: 'success' })
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false, sheet: false })
    void this.refresh()
  },
})
