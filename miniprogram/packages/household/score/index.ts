import type { ScoringBoard } from '../../../../typings/contract'
import { queuedWords, sumView, type SumView } from '../../../page/sheet-face'
import { face, load, refreshing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { sheetDraft } from '../../../page/sheet-draft'
import { picturesOf } from '../../../page/sheet-photos'
import {
  aboutHousehold,
  householdScoreKind,
  scoreOfToday,
  type ScoreDraft,
} from '../../../services/forms/household-score'
import { queuePhotos } from '../../../services/kept-photos'
import { keptBoard, loadBoard } from '../../../services/kept-scores'
import { CallError } from '../../../services/cloud'
import { watchKind } from '../../../services/outcomes'
import { isOnline } from '../../../services/uploads'
import type { Answers, Sheet } from '../../../shared/sheet/sheet'
import { nextDue } from '../rows'
import { scoresOnPhone } from '../standing'
import { homeView, modeOf, type HomeView, type Mode } from './view'

Page({
  ...refreshing,
  ...sheetDraft,
  villageId: '',
  householdId: '',
  board: undefined as ScoringBoard | undefined,
  draft: undefined as ScoreDraft | undefined,
  stop: () => undefined as void,
  data: {
    ...face(),
    mode: 'form' as Mode,
    home: null as HomeView | null,
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
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.householdId = decodeURIComponent(query.householdId ?? '')
    this.stop = watchKind(householdScoreKind, (outcome) => {
      if (outcome.subject !== this.householdId) return
      const { draft } = this
      if (outcome.result === 'sent') void this.refresh(true)
      else if (draft && outcome.result === 'refused' && outcome.clientId === draft.clientId)
        this.show({ ...draft, state: 'refused', message: outcome.message })
      else if (draft) this.show(draft)
    })
    void this.refresh()
  },
  /** From the phone first: the page is opened where there is hardly a signal. @param anew asks the town all the same */
  refresh(anew = false): Promise<void> {
    return load(
      this,
      async () => {
        const kept = anew ? undefined : keptBoard(this.villageId, this.householdId)
        const board = kept ?? (await loadBoard(this.villageId)).answer
        const household = board.households.find(({ id }) => id === this.householdId)
        if (!household) throw new CallError('NOT_FOUND', '名单里没有这一户，请回到名单看看')
        return { board, draft: scoreOfToday(aboutHousehold(household, board), Date.now()) }
      },
      ({ board, draft }) => {
        this.board = board
        queuePhotos(draft)
        const { answers, note } = draft.form
        return { sheet: board.sheet, answers, note, ...this.faces(draft) }
      },
    )
  },
  sheet(): Sheet | undefined {
    return this.board?.sheet
  },
  /** Everything the page shows, except what the person is writing. */
  faces(draft: ScoreDraft) {
    this.draft = draft
    const { board } = this
    const household = board?.households.find(({ id }) => id === this.householdId)
    if (!board || !household) return {}
    const next = this.next()
    return {
      mode: modeOf(household, draft),
      home: homeView(household, board.villageName),
      ...this.sums(draft),
      pictures: picturesOf(draft),
      queued: queuedWords(isOnline(), '下一户'),
      next: next ? `${next.number} ${next.head}` : '',
    }
  },
  next() {
    return this.board && nextDue(this.board, scoresOnPhone(), this.householdId)
  },
  sums(draft: ScoreDraft) {
    return { sum: this.board ? sumView(this.board.sheet, draft) : null }
  },
  async submit() {
    const { sum, home } = this.data
    if (!sum || !home) return
    const what = `${home.name}家 ${sum.total}。一户一天打一次，交上去以后不能改。`
    await this.handIn(sum.missing[0], { title: '交这一户的分吗？', what, yes: '交' })
  },
  toNext() {
    const next = this.next()
    if (next) return void wx.redirectTo({ url: links.score(this.villageId, next.id) })
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.scores(this.villageId))
  },
})
