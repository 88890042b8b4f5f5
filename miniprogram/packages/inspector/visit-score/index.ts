import { queuedWords, sumView, type SumView } from '../../../page/home-sheet'
import { takenBack } from '../../../page/draft-form'
import { confirm, face, load } from '../../../page/load'
import { links, open } from '../../../page/links'
import { picturesOf, sheetPhotos, withoutLoose } from '../../../page/sheet-photos'
import { edited } from '../../../services/draft'
import { flushDrafts, keepDraft } from '../../../services/drafts'
import {
  visitScoreKind,
  visitSubject,
  type VisitScoreDraft,
  type VisitScoreForm,
} from '../../../services/forms/visit-score'
import { keptVisit } from '../../../services/kept-visits'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { isOnline } from '../../../services/uploads'
import type { Answers, Sheet } from '../../../shared/sheet/sheet'
import { nextHousehold, ofVisit, queuedHouseholds } from '../rows'
import { onPhone } from '../standing'
import { openHome, type Opened } from './open'
import * as view from './view'

Page({
  ...sheetPhotos,
  visitId: '',
  householdId: '',
  opened: undefined as Opened | undefined,
  draft: undefined as VisitScoreDraft | undefined,
  stop: () => undefined as void,
  data: {
    ...face(),
    mode: 'form' as view.Mode,
    home: null as view.HomeView | null,
    sheet: null as Sheet | null,
    answers: {} as Answers,
    pictures: {} as Record<string, string>,
    note: '',
    sum: null as SumView | null,
    queued: queuedWords(true),
    next: '',
    marking: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.visitId = decodeURIComponent(query.visitId ?? '')
    this.householdId = decodeURIComponent(query.householdId ?? '')
    this.stop = watchKind(visitScoreKind, (outcome) => {
      if (outcome.subject !== visitSubject(this.visitId, this.householdId)) return
      if (outcome.result === 'sent') void this.refresh()
      else if (outcome.result === 'refused' && this.draft)
        this.show({ ...this.draft, state: 'refused', message: outcome.message })
      else if (this.draft) this.show(this.draft)
    })
    void this.refresh()
  },
  onHide: flushDrafts,
  onUnload() {
    flushDrafts()
    this.stop()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => openHome(this.visitId, this.householdId),
      (opened) => {
        this.opened = opened
        queuePhotos(opened.draft)
        const { answers, note } = opened.draft.form
        return { sheet: opened.visit.sheet, answers, note, ...this.faces(opened.draft) }
      },
    )
  },
  retry() {
    void this.refresh()
  },
  sheet(): Sheet | undefined {
    return this.opened?.visit.sheet
  },
  /** Everything the page shows, except what the person is writing. */
  faces(draft: VisitScoreDraft) {
    this.draft = draft
    const { opened } = this
    if (!opened) return {}
    const next = this.next()
    return {
      mode: view.modeOf(opened.household, draft),
      home: view.homeView(opened.visit, opened.household),
      sum: sumView(opened.visit.sheet, draft),
      pictures: picturesOf(draft),
      queued: queuedWords(isOnline()),
      next: next ? `${next.number} ${next.head}` : '',
    }
  },
  show(draft: VisitScoreDraft) {
    this.setData(this.faces(draft))
  },
  next() {
    const households = (keptVisit(this.visitId) ?? this.opened?.visit)?.households ?? []
    return nextHousehold(households, queuedHouseholds(ofVisit(onPhone(), this.visitId)), this.householdId)
  },
  change(form: Partial<VisitScoreForm>) {
    const { opened, draft } = this
    if (!opened || !draft) return
    this.draft = edited(draft, { form: { ...draft.form, ...form } }, Date.now())
    keepDraft(this.draft)
    this.setData({ sum: sumView(opened.visit.sheet, this.draft) })
  },
  /** Of its photos: the form is given the answers anew. */
  changed(draft: VisitScoreDraft) {
    this.setData({ answers: draft.form.answers, ...this.faces(draft) })
  },
  score(event: WechatMiniprogram.CustomEvent<{ answers: Answers }>) {
    this.change({ answers: event.detail.answers })
  },
  writeNote(event: WechatMiniprogram.Input) {
    this.change({ note: event.detail.value })
  },
  async submit() {
    const { sum, home } = this.data
    const [first] = sum?.missing ?? []
    if (first !== undefined) {
      this.setData({ marking: true })
      return void this.selectComponent('#form').reveal(first)
    }
    if (!sum || !home) return
    const what = `${home.name}家 ${sum.total}。每户一轮只打一次，交上去以后不能改。`
    if (!(await confirm('交这一户的分吗？', what, '交')) || !this.draft) return
    const draft = queueDraft(withoutLoose(this.draft))
    this.setData({ answers: draft.form.answers, ...this.faces(draft) })
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },
  takeBack() {
    const draft = this.draft && takenBack(this.draft)
    if (draft) this.show(draft)
  },
  toNext() {
    const next = this.next()
    if (next) return void wx.redirectTo({ url: links.visitScore(this.visitId, next.id) })
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.visit(this.visitId))
  },
})
