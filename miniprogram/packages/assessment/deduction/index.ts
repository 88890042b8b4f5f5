import { draftForm, draftHandlers, type DraftForm } from '../../../page/draft-form'
import { face, load } from '../../../page/load'
import { edited } from '../../../services/draft'
import { beginDraft, flushDrafts, keepDraft } from '../../../services/drafts'
import * as form from '../../../services/forms/deduction'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft } from '../../../services/outbox'
import { listVillages } from '../../../services/roster'
import { isOnline, uploads, watchUploads } from '../../../services/uploads'
import { dayOf } from '../../../shared/kernel/days'
import { recordDeduction } from '../../../shared/assessment/schema'
import { problemsIn, scrollTo, watchForm } from '../form'

const asked = ['villageId', 'on', 'issuer', 'docNumber', 'points', 'reason', 'photoIds']

Page({
  ...draftHandlers,
  draft: undefined as form.DeductionDraft | undefined,
  stops: [] as (() => void)[],
  data: {
    ...face(),
    villages: [] as { id: string; name: string }[],
    form: null as DraftForm | null,
    fields: form.deductionKind.empty,
    village: '',
    today: '',
    problems: {} as Record<string, string>,
  },
  onLoad() {
    this.setData({ today: dayOf(Date.now()) })
    this.stops = [watchUploads(() => this.paint()), watchForm(this, form.deductionKind, '已登记')]
    void this.refresh()
  },
  onUnload() {
    flushDrafts()
    this.stops.forEach((stop) => stop())
  },
  refresh(): Promise<void> {
    return load(this, listVillages, ({ items }) => {
      this.draft = beginDraft(form.deductionKind, form.aboutDeduction)
      queuePhotos(this.draft)
      const villages = items.map(({ id, name }) => ({ id, name }))
      return { villages, fields: this.draft.form, ...this.faces(villages) }
    })
  },
  retry() {
    void this.refresh()
  },
  faces(villages: readonly { id: string; name: string }[]) {
    const { draft } = this
    if (!draft) return {}
    return {
      form: draftForm(draft, uploads(), isOnline(), form.DEDUCTION_PHOTOS),
      village: villages.find(({ id }) => id === draft.form.villageId)?.name ?? '',
    }
  },
  paint() {
    this.setData(this.faces(this.data.villages))
  },
  write(written: Partial<form.DeductionForm>) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { ...this.draft.form, ...written } }, Date.now())
    keepDraft(this.draft)
    this.setData({ fields: this.draft.form, problems: {}, ...this.faces(this.data.villages) })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: keyof form.DeductionForm }
    this.write({ [field]: event.detail.value })
  },
  pickVillage(event: WechatMiniprogram.CustomEvent<{ value: string | number }>) {
    const village = this.data.villages[Number(event.detail.value)]
    if (village) this.write({ villageId: village.id })
  },
  pickDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.write({ on: event.detail.value })
  },
  submit() {
    if (!this.draft) return
    const fields = form.deductionFields(this.draft, new Map())
    const problems = problemsIn(recordDeduction.entries, fields, asked)
    const [first] = Object.keys(problems)
    this.setData({ problems })
    if (first) return scrollTo(first)
    this.draft = queueDraft(this.draft)
    this.paint()
  },
})
