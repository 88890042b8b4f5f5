import { acting } from '../../../page/acting'
import { face, load, refreshing } from '../../../page/load'
import { ifPublished } from '../../../page/published'
import { taps } from '../../../page/taps'
import { fileAppeal, getVillageSheet } from '../../../services/assessment'
import { newClientId } from '../../../services/ids'
import { villageFace, type VillageFace } from './view'

Page({
  ...refreshing,
  ...taps,
  villageId: '',
  assessmentId: '',
  data: {
    ...face(),
    view: null as VillageFace | null,
    appealing: false,
    busy: false,
    quick: ['清底子的验收时间有误', '问题已经按时整改', '扣分的不是本村的地方'],
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.assessmentId = query.assessmentId ?? ''
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    const { villageId, assessmentId } = this
    return load(
      this,
      // All year long a village looks here before anything is published; a named edition must be there.
      () =>
        assessmentId
          ? getVillageSheet({ villageId, assessmentId })
          : ifPublished(getVillageSheet({ villageId })),
      (view) => {
        if (!view) return { phase: 'empty' as const }
        this.assessmentId = view.assessmentId
        return { view: villageFace(view) }
      },
    )
  },
  ask() {
    this.setData({ appealing: true })
  },
  close() {
    this.setData({ appealing: false })
  },
  async appeal(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { villageId, assessmentId } = this
    const input = { villageId, assessmentId, reason: event.detail.reason, clientId: newClientId() }
    if (await acting(this, '已申诉', () => fileAppeal(input))) this.close()
  },
})
