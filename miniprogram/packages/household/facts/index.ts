import type { HouseholdView } from '../../../../typings/contract'
import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { links, open, readOpening } from '../../../page/links'
import { asOfWords } from '../../../page/cleanup'
import { confirm, face, load } from '../../../page/load'
import { CallError } from '../../../services/cloud'
import { edited } from '../../../services/draft'
import { draftsOf, keepDraft } from '../../../services/drafts'
import { registerKind, type RegisterDraft, type RegisterForm } from '../../../services/forms/household'
import { newClientId } from '../../../services/ids'
import { seeHousehold } from '../../../services/kept-register'
import { queueDraft } from '../../../services/outbox'
import { isOnline, uploads } from '../../../services/uploads'
import * as view from './view'

Page({
  ...draftHandlers,
  /** The household whose facts are corrected; empty for a new one of the village. */
  id: '',
  villageId: '',
  household: undefined as HouseholdView | undefined,
  draft: undefined as RegisterDraft | undefined,
  data: {
    ...face(),
    asOf: '',
    revising: false,
    fields: registerKind.empty,
    kinds: view.kindChoices,
    form: null as DraftForm | null,
    problems: {} as view.Problems,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.setData({ revising: this.id !== '' })
    if (this.id) void wx.setNavigationBarTitle({ title: '改农户资料' })
    followDraft(this, registerKind, () => this.done())
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => this.begin(),
      ({ draft, asOf }) => {
        this.draft = draft
        return { asOf: asOfWords(asOf), fields: draft.form, problems: {}, ...this.faces() }
      },
    )
  },
  async begin(): Promise<{ draft: RegisterDraft; asOf?: number | undefined }> {
    const subject = this.id || `new:${this.villageId}`
    const kept = view.goingOn(draftsOf(registerKind, { subject }), this.id === '')
    const seen = this.id ? await seeHousehold(this.id) : undefined
    this.household = seen?.answer
    if (!this.id && !this.villageId) throw new CallError('NOT_FOUND', '没有选村，请从农户台账里进来再登记')
    const fresh = () =>
      this.household
        ? view.factsDraft(this.household, newClientId(), Date.now())
        : view.newHouseholdDraft(this.villageId, newClientId(), Date.now())
    return { draft: kept ?? fresh(), asOf: seen?.asOf }
  },
  faces() {
    return this.draft ? { form: draftForm(this.draft, uploads(), isOnline(), 0) } : {}
  },
  paint() {
    this.setData(this.faces())
  },
  write(change: Partial<RegisterForm>) {
    if (!this.draft) return
    const form = { ...this.draft.form, ...change }
    const title = this.id ? this.draft.title : view.titleOf(form)
    this.draft = edited(this.draft, { form, title }, Date.now())
    keepDraft(this.draft)
    const [field] = Object.keys(change)
    const problems = { ...this.data.problems, ...(field ? { [field]: '' } : {}) }
    this.setData({ fields: form, problems, ...this.faces() })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: view.Field }
    this.write({ [field]: event.detail.value })
  },
  chooseKind(event: WechatMiniprogram.CustomEvent<{ value: RegisterForm['kind'] }>) {
    this.write({ kind: event.detail.value })
  },
  async submit() {
    const { draft } = this
    if (!draft) return
    const problems = view.problemsOf(draft.form)
    this.setData({ problems })
    if (Object.keys(problems).length) return
    if (view.endsConsent(this.household, draft.form)) {
      const what = '这一户是前面的户主同意当示范户的。换了户主，原来的同意就作废，要重新签。'
      if (!(await confirm('换户主', what, '换'))) return
    }
    this.changed(queueDraft(draft))
    if (!isOnline()) this.leave()
  },
  done() {
    this.draft = undefined
    void wx.showToast({ title: this.id ? '已改好' : '已登记', icon: 'success' })
    this.leave()
  },
  leave() {
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(this.id ? links.household(this.id) : links.register(this.villageId))
  },
})
