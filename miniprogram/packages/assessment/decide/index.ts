import { draftForm, draftHandlers, type DraftForm } from '../../../page/draft-form'
import { confirm, face, load } from '../../../page/load'
import { edited } from '../../../services/draft'
import { beginDraft, flushDrafts, keepDraft } from '../../../services/drafts'
import {
  aboutDecision,
  decisionKind,
  type DecisionDraft,
  type DecisionForm,
} from '../../../services/forms/decision'
import { queueDraft } from '../../../services/outbox'
import { listVillages } from '../../../services/roster'
import { isOnline, uploads } from '../../../services/uploads'
import { dayOf } from '../../../shared/kernel/days'
import { scrollTo, watchForm } from '../form'
import * as view from './view'

Page({
  ...draftHandlers,
  draft: undefined as DecisionDraft | undefined,
  stops: [] as (() => void)[],
  data: {
    ...face(),
    kinds: view.kindChips,
    bodies: [] as view.Body[],
    form: null as DraftForm | null,
    fields: decisionKind.empty,
    body: '',
    problems: {} as Record<string, string>,
  },
  onLoad() {
    this.stops = [watchForm(this, decisionKind, '已记录')]
    void this.refresh()
  },
  onUnload() {
    flushDrafts()
    this.stops.forEach((stop) => stop())
  },
  refresh(): Promise<void> {
    return load(this, listVillages, ({ items }) => {
      const bodies = view.bodies(items)
      const draft = beginDraft(decisionKind, aboutDecision)
      const year = draft.form.year || dayOf(Date.now()).slice(0, 4)
      this.draft = { ...draft, form: { ...draft.form, year } }
      return { bodies, ...this.faces(bodies) }
    })
  },
  retry() {
    void this.refresh()
  },
  faces(bodies: readonly view.Body[]) {
    const { draft } = this
    if (!draft) return {}
    const { villageId, office } = draft.form
    const chosen = bodies.find((one) => one.villageId === villageId && one.office === office)
    return { form: draftForm(draft, uploads(), isOnline(), 0), fields: draft.form, body: chosen?.name ?? '' }
  },
  paint() {
    this.setData(this.faces(this.data.bodies))
  },
  write(written: Partial<DecisionForm>) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { ...this.draft.form, ...written } }, Date.now())
    keepDraft(this.draft)
    this.setData({ problems: {}, ...this.faces(this.data.bodies) })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: keyof DecisionForm }
    this.write({ [field]: event.detail.value })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: DecisionForm['kind'] }>) {
    this.write({ kind: event.detail.value })
  },
  pickBody(event: WechatMiniprogram.CustomEvent<{ value: string | number }>) {
    const body = this.data.bodies[Number(event.detail.value)]
    if (body) this.write({ villageId: body.villageId, office: body.office })
  },
  async submit() {
    if (!this.draft) return
    const problems = view.problemsOf(this.draft)
    const [first] = Object.keys(problems)
    this.setData({ problems })
    if (first) return scrollTo(first)
    const what = view.confirmWords(this.draft.form, this.data.body)
    if (!(await confirm('作出决定', what, '决定'))) return
    this.draft = queueDraft(this.draft)
    this.paint()
  },
})
