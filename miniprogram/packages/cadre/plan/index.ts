import type { PlanView } from '../../../../typings/contract'
import { draftForm, draftHandlers, type DraftForm } from '../../../page/draft-form'
import { links, open } from '../../../page/links'
import { confirm, face, load, refreshing } from '../../../page/load'
import { edited, sawVersion } from '../../../services/draft'
import { beginDraft, flushDrafts, keepDraft } from '../../../services/drafts'
import { aboutPlan, planKind, planLacks, progressKind, type PlanDraft } from '../../../services/forms/plan'
import { newClientId } from '../../../services/ids'
import { queueDraft } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { seePlan } from '../../../services/plan'
import { askToTell, prepareToTell } from '../../../services/subscribe'
import { isOnline, uploads, watchUploads } from '../../../services/uploads'
import type { PhaseId } from '../../../shared/campaign/plan'
import type { PlanItem } from '../../../shared/plan/plan'
import * as view from './view'

type Field = 'what' | 'person' | 'from' | 'to'
const dataOf = (event: WechatMiniprogram.BaseEvent) =>
  event.currentTarget.dataset as { id: string; field: Field }

Page({
  ...refreshing,
  ...draftHandlers,
  bodyId: '',
  again: false,
  plan: undefined as PlanView | undefined,
  draft: undefined as PlanDraft | undefined,
  stops: [] as (() => void)[],
  data: {
    ...face(),
    mode: 'read' as view.Mode,
    view: null as view.PlanFace | null,
    form: null as DraftForm | null,
    rows: [] as view.FormRow[],
    chips: [] as ReturnType<typeof view.phaseChips>,
    wrong: '',
  },
  onLoad(query: Record<string, string | undefined>) {
    this.bodyId = decodeURIComponent(query.bodyId ?? '')
    void prepareToTell()
    this.stops = [
      watchUploads(() => this.paint()),
      watchKind(progressKind, ({ result }) => {
        if (result === 'sent') void this.refresh()
      }),
      watchKind(planKind, (outcome) => {
        const { draft } = this
        if (!draft || outcome.clientId !== draft.clientId) return
        if (outcome.result === 'refused')
          this.draft = { ...draft, state: 'refused', message: outcome.message }
        if (outcome.result !== 'sent') return this.paint()
        this.again = false
        void wx.showToast({ title: '已上报，等审核', icon: 'success' })
        void this.refresh()
      }),
    ]
  },
  onShow() {
    void this.refresh()
  },
  onUnload() {
    flushDrafts()
    this.stops.forEach((stop) => stop())
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => seePlan(this.bodyId),
      ({ answer: plan }) => {
        this.plan = plan
        const draft = beginDraft(planKind, aboutPlan(plan))
        const returned = plan.state === 'returned' && draft.form.items.length === 0
        this.draft = returned
          ? edited(draft, { form: { items: view.formItems(plan.items) } }, Date.now())
          : draft
        return { chips: view.phaseChips(plan), ...this.faces() }
      },
    )
  },
  faces() {
    const { plan, draft } = this
    if (!plan || !draft) return {}
    return {
      view: view.planFace(plan),
      mode: view.modeOf(plan, draft, this.again),
      form: draftForm(draft, uploads(), isOnline(), 0),
      rows: view.formRows(draft.form.items, plan),
    }
  },
  paint() {
    this.setData({ ...this.faces(), wrong: '' })
  },
  put(items: readonly PlanItem[]) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { items } }, Date.now())
    keepDraft(this.draft)
  },
  change(id: string, to: (item: PlanItem) => PlanItem) {
    this.put((this.draft?.form.items ?? []).map((item) => (item.id === id ? to(item) : item)))
  },
  type(event: WechatMiniprogram.Input) {
    const { id, field } = dataOf(event)
    this.change(id, (item) => ({ ...item, [field]: event.detail.value }))
  },
  pickDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { id, field } = dataOf(event)
    this.change(id, (item) => ({ ...item, [field]: event.detail.value }))
    this.paint()
  },
  pickPhase(event: WechatMiniprogram.CustomEvent<{ value: PhaseId }>) {
    const { plan } = this
    if (plan) this.change(dataOf(event).id, (item) => view.inPhase(item, event.detail.value, plan))
    this.paint()
  },
  add() {
    if (this.plan) this.put([...(this.draft?.form.items ?? []), view.newItem(this.plan, newClientId())])
    this.paint()
  },
  async drop(event: WechatMiniprogram.TouchEvent) {
    const { id } = dataOf(event)
    const item = this.draft?.form.items.find((one) => one.id === id)
    if (item?.what && !(await confirm('去掉这件事', `“${item.what}”会从方案里去掉。`, '去掉'))) return
    this.put((this.draft?.form.items ?? []).filter((one) => one.id !== id))
    this.paint()
  },
  submit() {
    const { draft, plan } = this
    if (!draft || !plan) return
    const wrong = planLacks(draft, plan)
    if (wrong) return this.setData({ wrong })
    // In the tap itself: WeChat asks nothing after an await.
    void askToTell(['planDue'])
    this.draft = queueDraft(draft)
    this.paint()
  },
  writeAgain() {
    this.again = true
    if (this.plan && this.draft) {
      this.draft = { ...this.draft, ...sawVersion(this.plan) }
      this.put(view.formItems(this.plan.items))
    }
    this.paint()
  },
  report(event: WechatMiniprogram.TouchEvent) {
    open(links.planProgress(this.bodyId, dataOf(event).id))
  },
})
