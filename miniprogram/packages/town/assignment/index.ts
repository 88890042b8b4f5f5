import type { AssignmentPlan } from '../../../../typings/contract'
import { links } from '../../../page/links'
import { confirm, face, load, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { assignJudging, getJudgingBoard, planAssignment } from '../../../services/judging'
import { assignWords, drawSeed, planFace, type PlanFace } from './view'

Page({
  plan: undefined as AssignmentPlan | undefined,
  clientId: newClientId(),
  seed: drawSeed(Math.random),
  data: { ...face(), plan: null as PlanFace | null, drawing: false, busy: false, word: '' },
  onLoad() {
    this.seed = drawSeed(Math.random)
    this.clientId = newClientId()
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => this.ask(),
      (plan) => {
        if (typeof plan === 'string') return { phase: 'empty', word: plan }
        this.plan = plan
        return { plan: planFace(plan) }
      },
    )
  },
  /** The plan, or why there is nothing to plan now. */
  async ask(): Promise<AssignmentPlan | string> {
    const { state, seed } = await getJudgingBoard()
    if (state === 'setup') return '先定好样板作品和评委，培训以后再分配。'
    if (state !== 'training') return `已经分好（种子 ${seed}），评委都有了自己的路线。`
    return planAssignment(this.seed)
  },
  retry() {
    void this.refresh()
  },
  toBoard() {
    void wx.navigateBack({ fail: () => void wx.redirectTo({ url: links.judging }) })
  },
  async redraw() {
    if (this.data.drawing || this.data.busy) return
    this.seed = drawSeed(Math.random)
    this.clientId = newClientId()
    this.setData({ drawing: true })
    await this.refresh()
    this.setData({ drawing: false })
  },
  copy() {
    void wx.setClipboardData({ data: this.data.plan?.seed ?? '' })
  },
  async assign() {
    const { plan } = this
    if (!plan || this.data.busy || this.data.drawing) return
    if (!(await confirm('就这样分配', assignWords(plan), '分配'))) return
    this.setData({ busy: true })
    try {
      await assignJudging({ seed: plan.seed, clientId: this.clientId })
      void wx.showToast({ title: '已分配', icon: 'success' })
      this.toBoard()
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false })
  },
})
