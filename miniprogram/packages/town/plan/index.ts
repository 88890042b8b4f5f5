import type { PlanView } from '../../../../typings/contract'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { acceptPlan, getPlan, returnPlan } from '../../../services/plan'
import { returnReasons, townPlan } from './view'

Page({
  ...refreshing,
  bodyId: '',
  data: {
    ...face(),
    view: null as ReturnType<typeof townPlan> | null,
    sheet: false,
    busy: false,
    quick: returnReasons,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.bodyId = decodeURIComponent(query.bodyId ?? '')
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getPlan(this.bodyId),
      (plan) => ({ view: townPlan(plan) }),
    )
  },
  async accept() {
    const { view } = this.data
    if (!view || !(await confirm('方案通过', view.acceptWords, '通过'))) return
    await this.settle('已通过', () => acceptPlan({ bodyId: this.bodyId, clientId: newClientId() }))
  },
  ask() {
    this.setData({ sheet: true })
  },
  close() {
    this.setData({ sheet: false })
  },
  async back(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { reason } = event.detail
    await this.settle('已退回', () => returnPlan({ bodyId: this.bodyId, reason, clientId: newClientId() }))
  },
  async settle(done: string, run: () => Promise<PlanView>) {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      this.setData({ view: townPlan(await run()) })
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false, sheet: false })
  },
})
