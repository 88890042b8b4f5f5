import type { CheckForm, CheckReceipt } from '../../../../typings/contract'
import { confirm, face, load } from '../../../page/load'
import { links, open } from '../../../page/links'
import { textOf } from '../../../page/taps'
import { picturesOf, sheetPhotos, withoutLoose } from '../../../page/sheet-photos'
import { edited } from '../../../services/draft'
import { beginDraft, flushDrafts, keepDraft } from '../../../services/drafts'
import {
  aboutPlace,
  checkKind,
  checkSubject,
  type CheckDraft,
  type CheckDraftForm,
} from '../../../services/forms/check'
import { loadCheckForm } from '../../../services/kept-checks'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft, unqueueDraft } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { isOnline } from '../../../services/uploads'
import type { PlaceKind } from '../../../shared/check/place'
import { dayOf } from '../../../shared/kernel/days'
import type { Answers, Sheet } from '../../../shared/sheet/sheet'
import * as view from './view'

Page({
  ...sheetPhotos,
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
    queued: view.queuedWords(true),
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
  onHide: flushDrafts,
  onUnload() {
    flushDrafts()
    this.stop()
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
  retry() {
    void this.refresh()
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
      progress: this.opened ? view.progress(this.opened.sheet, draft.form.answers) : null,
      pictures: picturesOf(draft),
      queued: view.queuedWords(isOnline()),
      done: this.receipt ? view.doneFace(this.receipt) : null,
    }
  },
  show(draft: CheckDraft) {
    this.setData(this.faces(draft))
  },
  /** Of its photos: the form is given the answers anew. */
  changed(draft: CheckDraft) {
    this.setData({ answers: draft.form.answers, ...this.faces(draft) })
  },
  change(form: Partial<CheckDraftForm>) {
    if (!this.draft) return
    const draft = edited(this.draft, { form: { ...this.draft.form, ...form } }, Date.now())
    keepDraft(draft)
    this.show(draft)
  },
  score(event: WechatMiniprogram.CustomEvent<{ answers: Answers }>) {
    this.change({ answers: event.detail.answers })
  },
  writeNote(event: WechatMiniprogram.Input) {
    this.change({ note: event.detail.value })
  },
  async submit() {
    const { opened, draft } = this
    const first = this.data.progress?.first
    if (!opened || !draft) return
    if (first) {
      this.setData({ marking: true })
      return void this.selectComponent('#form').reveal(first)
    }
    if (!(await confirm('交这张检查表吗？', view.beforeSending(opened, draft.form.answers), '交'))) return
    this.changed(queueDraft(withoutLoose(draft)))
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },
  takeBack() {
    const draft = this.draft && unqueueDraft(this.draft)
    if (draft) this.show(draft)
  },
  openProblem(event: WechatMiniprogram.TouchEvent) {
    open(links.problem(textOf(event, 'id')))
  },
  leave() {
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.me)
  },
})
