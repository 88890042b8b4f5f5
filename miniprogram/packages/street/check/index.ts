import type { CheckForm, CheckReceipt } from '../../../../typings/contract'
import { face, load } from '../../../page/load'
import { links, open } from '../../../page/links'
import { textOf } from '../../../page/taps'
import { queuedWords } from '../../../page/sheet-face'
import { sheetDraft } from '../../../page/sheet-draft'
import { picturesOf } from '../../../page/sheet-photos'
import { beginDraft } from '../../../services/drafts'
import { aboutPlace, checkKind, checkSubject, type CheckDraft } from '../../../services/forms/check'
import { loadCheckForm } from '../../../services/kept-checks'
import { queuePhotos } from '../../../services/kept-photos'
import { watchKind } from '../../../services/outcomes'
import { isOnline } from '../../../services/uploads'
import type { PlaceKind } from '../../../shared/check/place'
import { dayOf } from '../../../shared/kernel/days'
import type { Answers, Sheet } from '../../../shared/sheet/sheet'
import * as view from './view'

Page({
  ...sheetDraft,
  kind: 'shop' as PlaceKind,
  placeId: '',
  opened: undefined as CheckForm | undefined,
  draft: undefined as CheckDraft | undefined,
  receipt: undefined as CheckReceipt | undefined,
  stop: () => undefined as void,
  data: {
    ...face(),
    mode: 'form' as view.Mode,
    place: null as view.PlaceFace | null,
    sheet: null as Sheet | null,
    answers: {} as Answers,
    pictures: {} as Record<string, string>,
    note: '',
    refused: '',
    asOf: '',
    progress: null as view.Progress | null,
    queued: queuedWords(true, '下一家'),
    done: null as view.DoneFace | null,
    marking: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.kind = view.kindOf(query.kind)
    this.placeId = decodeURIComponent(query.id ?? '')
    this.stop = watchKind(checkKind, (outcome) => {
      if (outcome.subject !== checkSubject(this.kind, this.placeId) || !this.draft) return
      if (outcome.result === 'sent') this.receipt = outcome.answer
      const refused = outcome.result === 'refused' && { state: 'refused' as const, message: outcome.message }
      this.show({ ...this.draft, ...refused })
    })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => loadCheckForm(this.kind, this.placeId),
      ({ answer, asOf }) => {
        this.opened = answer
        const draft = beginDraft(checkKind, aboutPlace(answer.place))
        queuePhotos(draft)
        const { answers, note } = draft.form
        return {
          place: view.placeFace(answer),
          sheet: answer.sheet,
          asOf: view.asOfWords(asOf, dayOf(Date.now())),
          answers,
          note,
          ...this.faces(draft),
        }
      },
    )
  },
  sheet(): Sheet | undefined {
    return this.opened?.sheet
  },
  /** Everything the page shows, except what the person is writing. */
  faces(draft: CheckDraft) {
    this.draft = draft
    return {
      mode: view.modeOf(draft, this.receipt),
      refused: draft.state === 'refused' ? (draft.message ?? '') : '',
      ...this.sums(draft),
      pictures: picturesOf(draft),
      queued: queuedWords(isOnline(), '下一家'),
      done: this.receipt ? view.doneFace(this.receipt) : null,
    }
  },
  sums(draft: CheckDraft) {
    return { progress: this.opened ? view.progress(this.opened.sheet, draft.form.answers) : null }
  },
  async submit() {
    const { opened, draft } = this
    if (!opened || !draft) return
    const what = view.beforeSending(opened, draft.form.answers)
    await this.handIn(this.data.progress?.first, { title: '交这张检查表吗？', what, yes: '交' })
  },
  openProblem(event: WechatMiniprogram.TouchEvent) {
    open(links.problem(textOf(event, 'id')))
  },
  leave() {
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.me)
  },
})
