import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { face, load } from '../../../page/load'
import { links, open } from '../../../page/links'
import { edited, newDraft } from '../../../services/draft'
import { draftsOf, keepDraft } from '../../../services/drafts'
import {
  aboutProblem,
  PROBLEM_PHOTOS,
  visitProblemKind,
  type ProblemDraft,
  type ProblemForm,
} from '../../../services/forms/visit-problem'
import { newClientId } from '../../../services/ids'
import { queuePhotos } from '../../../services/kept-photos'
import { keptVisit, loadVisit } from '../../../services/kept-visits'
import { queueDraft } from '../../../services/outbox'
import { isOnline, uploads } from '../../../services/uploads'
import type { ProblemCategory } from '../../../shared/problem/categories'
import * as view from './view'

Page({
  ...draftHandlers,
  visitId: '',
  /** The draft a list opened; else what is in the person's hands. */
  asked: '',
  draft: undefined as ProblemDraft | undefined,
  data: {
    ...face(),
    village: '',
    chips: view.categoryChips,
    view: null as view.ProblemFace | null,
    form: null as DraftForm | null,
    what: '',
    place: '',
    wrong: { at: '', words: '' },
  },
  onLoad(query: Record<string, string | undefined>) {
    this.visitId = decodeURIComponent(query.visitId ?? '')
    this.asked = decodeURIComponent(query.draft ?? '')
    followDraft(this, visitProblemKind, () => this.leave())
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      async () => keptVisit(this.visitId) ?? (await loadVisit(this.visitId)).answer,
      (visit) => {
        const mine = draftsOf(visitProblemKind, { subject: visit.id })
        this.draft =
          mine.find(({ clientId }) => clientId === this.asked) ??
          mine.find(({ state }) => state !== 'queued') ??
          newDraft(visitProblemKind, aboutProblem(visit), newClientId(), Date.now())
        queuePhotos(this.draft)
        const { what, place } = this.draft.form
        return { village: visit.villageName, what, place, ...this.faces() }
      },
    )
  },
  faces() {
    const { draft } = this
    if (!draft) return {}
    return {
      view: view.problemFace(draft, Date.now()),
      form: draftForm(draft, uploads(), isOnline(), PROBLEM_PHOTOS),
    }
  },
  paint() {
    this.setData(this.faces())
  },
  write(form: Partial<ProblemForm>) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { ...this.draft.form, ...form } }, Date.now())
    keepDraft(this.draft)
    this.setData({ ...this.faces(), wrong: { at: '', words: '' } })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: ProblemCategory }>) {
    this.write({ category: event.detail.value })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: 'what' | 'place' }
    this.write({ [field]: event.detail.value })
  },
  pickDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.write({ deadline: event.detail.value })
  },
  submit() {
    if (!this.draft) return
    const draft = view.handedOver(this.draft, Date.now())
    const wrong = view.wrongWith(draft)
    if (wrong) {
      this.setData({ wrong })
      return void wx.pageScrollTo({ selector: `#field-${wrong.at}`, offsetTop: -12, duration: 250 })
    }
    queueDraft(draft)
    const title = isOnline() ? '已记下' : '已存好，等网络'
    // Not there to hear of it any more: the village's page shows what becomes of it.
    this.draft = undefined
    void wx.showToast({ title, icon: 'success' })
    this.leave()
  },
  leave() {
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.visit(this.visitId))
  },
})
