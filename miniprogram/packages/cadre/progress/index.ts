import type { PlanView } from '../../../../typings/contract'
import { draftForm, draftHandlers, type DraftForm } from '../../../page/draft-form'
import { face, load } from '../../../page/load'
import type { ItemRow } from '../../../page/plan'
import { CallError } from '../../../services/cloud'
import { edited } from '../../../services/draft'
import { beginDraft, flushDrafts, keepDraft } from '../../../services/drafts'
import * as forms from '../../../services/forms/plan'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { seePlan } from '../../../services/plan'
import { isOnline, uploads, watchUploads } from '../../../services/uploads'
import { itemFace, stateChips } from './view'

Page({
  ...draftHandlers,
  bodyId: '',
  itemId: '',
  plan: undefined as PlanView | undefined,
  draft: undefined as forms.ProgressDraft | undefined,
  stops: [] as (() => void)[],
  data: {
    ...face(),
    item: null as ItemRow | null,
    form: null as DraftForm | null,
    state: '',
    note: '',
    chips: stateChips,
    wrong: '',
  },
  onLoad(query: Record<string, string | undefined>) {
    this.bodyId = decodeURIComponent(query.bodyId ?? '')
    this.itemId = decodeURIComponent(query.itemId ?? '')
    this.stops = [
      watchUploads(() => this.paint()),
      watchKind(forms.progressKind, (outcome) => {
        const { draft } = this
        if (!draft || outcome.clientId !== draft.clientId) return
        if (outcome.result === 'refused')
          this.draft = { ...draft, state: 'refused', message: outcome.message }
        if (outcome.result !== 'sent') return this.paint()
        void wx.showToast({ title: '进度已报', icon: 'success' })
        void wx.navigateBack()
      }),
    ]
    void this.refresh()
  },
  onUnload() {
    flushDrafts()
    this.stops.forEach((stop) => stop())
  },
  retry() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => seePlan(this.bodyId),
      ({ answer: plan }) => {
        const item = plan.items.find(({ id }) => id === this.itemId)
        if (!item) throw new CallError('NOT_FOUND', '方案里没有这件事，请返回方案再看')
        this.plan = plan
        this.draft = beginDraft(forms.progressKind, forms.aboutProgress(plan, item))
        queuePhotos(this.draft)
        return { note: this.draft.form.note, ...this.faces() }
      },
    )
  },
  faces() {
    const { plan, draft } = this
    if (!plan || !draft) return {}
    return {
      item: itemFace(plan, this.itemId) ?? null,
      form: draftForm(draft, uploads(), isOnline(), forms.PROGRESS_PHOTOS),
      state: draft.form.state,
    }
  },
  paint() {
    this.setData({ ...this.faces(), wrong: '' })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: forms.ProgressForm['state'] }>) {
    this.keep({ state: event.detail.value })
    this.paint()
  },
  type(event: WechatMiniprogram.Input) {
    this.keep({ note: event.detail.value })
  },
  keep(part: Partial<forms.ProgressForm>) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { ...this.draft.form, ...part } }, Date.now())
    keepDraft(this.draft)
  },
  submit() {
    const { draft } = this
    if (!draft) return
    const wrong = forms.progressLacks(draft)
    if (wrong) return this.setData({ wrong })
    this.draft = queueDraft(draft)
    this.paint()
  },
})
