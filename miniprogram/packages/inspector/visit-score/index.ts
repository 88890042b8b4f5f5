import { queuedWords, sumView, type SumView } from '../../../page/sheet-face'
import { face, load } from '../../../page/load'
import { links, open } from '../../../page/links'
import { sheetDraft } from '../../../page/sheet-draft'
import { picturesOf } from '../../../page/sheet-photos'
import { visitScoreKind, visitSubject, type VisitScoreDraft } from '../../../services/forms/visit-score'
import { keptVisit } from '../../../services/kept-visits'
import { queuePhotos } from '../../../services/kept-photos'
import { watchKind } from '../../../services/outcomes'
import { isOnline } from '../../../services/uploads'
import type { Answers, Sheet } from '../../../shared/sheet/sheet'
import { nextHousehold, ofVisit, queuedHouseholds } from '../rows'
import { onPhone } from '../standing'
import { openHome, type Opened } from './open'
import * as view from './view'

Page({
  ...sheetDraft,
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
    queued: queuedWords(true, '下一户'),
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
      ...this.sums(draft),
      pictures: picturesOf(draft),
      queued: queuedWords(isOnline(), '下一户'),
      next: next ? `${next.number} ${next.head}` : '',
    }
  },
  next() {
    const households = (keptVisit(this.visitId) ?? this.opened?.visit)?.households ?? []
    return nextHousehold(households, queuedHouseholds(ofVisit(onPhone(), this.visitId)), this.householdId)
  },
  sums(draft: VisitScoreDraft) {
    return { sum: this.opened ? sumView(this.opened.visit.sheet, draft) : null }
  },
  async submit() {
    const { sum, home } = this.data
    if (!sum || !home) return
    const what = `${home.name}家 ${sum.total}。每户一轮只打一次，交上去以后不能改。`
    await this.handIn(sum.missing[0], { title: '交这一户的分吗？', what, yes: '交' })
  },
  toNext() {
    const next = this.next()
    if (next) return void wx.redirectTo({ url: links.visitScore(this.visitId, next.id) })
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.visit(this.visitId))
  },
})
