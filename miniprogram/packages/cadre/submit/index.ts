import { optionsOf } from '../../../components/option-chips/rows'
import { takenBack, thrownAway } from '../../../page/draft-form'
import { confirm, face, load } from '../../../page/load'
import { links, open } from '../../../page/links'
import { flushDrafts, keepDraft } from '../../../services/drafts'
import { entryKind, type EntryDraft, type EntryDraftForm } from '../../../services/forms/entry'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { askToTell, prepareToTell } from '../../../services/subscribe'
import { isOnline, uploads, watchUploads } from '../../../services/uploads'
import { cultures, functions, materials, siteKinds } from '../../../shared/landscape/options'
import { typeInto } from './edit'
import { firstProblem, problemsOf, sectionLines, type Problems } from './form'
import { openDraft, readOpening, type Opening } from './open'
import { photoHandlers } from './photos'
import { placeHandlers } from './place'
import { nextSteps, submitView, type Mode, type SubmitView } from './view'

Page({
  ...photoHandlers,
  ...placeHandlers,
  opening: {} as Opening,
  draft: undefined as EntryDraft | undefined,
  stops: [] as (() => void)[],
  data: {
    ...face(),
    mode: 'form' as Mode,
    view: null as SubmitView | null,
    form: entryKind.empty,
    siteKind: [] as string[],
    storyCount: '0/500',
    problems: {} as Problems,
    sections: sectionLines({}),
    steps: nextSteps,
    tables: {
      siteKinds: optionsOf(siteKinds),
      materials: optionsOf(materials),
      functions: optionsOf(functions),
      cultures: optionsOf(cultures),
    },
  },
  onLoad(query: Record<string, string | undefined>) {
    this.opening = readOpening(query)
    this.stops = [
      watchUploads(() => this.paint()),
      watchKind(entryKind, (outcome) => {
        if (outcome.clientId !== this.draft?.clientId) return
        if (outcome.result === 'sent') return this.setData({ mode: 'sent' })
        if (outcome.result === 'refused')
          this.show({ ...this.draft, state: 'refused', message: outcome.message })
      }),
    ]
    void prepareToTell()
    void this.refresh()
  },
  onHide: flushDrafts,
  onUnload() {
    flushDrafts()
    this.stops.forEach((stop) => stop())
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => openDraft(this.opening),
      (draft) => this.faces(draft),
    )
  },
  retry() {
    void this.refresh()
  },
  /** Everything the page shows of a draft. */
  faces(draft: EntryDraft) {
    this.draft = draft
    queuePhotos(draft)
    return {
      mode: (draft.state === 'queued' ? 'queued' : 'form') as Mode,
      view: submitView(draft, uploads(), isOnline()),
      form: draft.form,
      siteKind: draft.form.siteKind ? [draft.form.siteKind] : [],
      storyCount: `${draft.form.story.length}/500`,
      sections: sectionLines(problemsOf(draft)),
    }
  },
  show(draft: EntryDraft) {
    this.setData(this.faces(draft))
  },
  /** Only what moves by itself: uploads, network. */
  paint() {
    if (this.draft) this.setData({ view: submitView(this.draft, uploads(), isOnline()) })
  },
  /** A change by the person: kept at once or after a pause, and its field's complaint is gone. */
  change(draft: EntryDraft, field: string, extra: Record<string, unknown> = {}) {
    this.draft = draft
    keepDraft(draft)
    const problems = { ...this.data.problems, [field]: '' }
    const sections = sectionLines(problemsOf(draft))
    this.setData({ problems, sections, view: submitView(draft, uploads(), isOnline()), ...extra })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: keyof EntryDraftForm }
    const { value } = event.detail
    if (!this.draft) return
    const extra = field === 'story' ? { storyCount: `${value.length}/500` } : {}
    this.change(typeInto(this.draft, field, value, Date.now()), field === 'words' ? 'place' : field, extra)
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    const { field } = event.currentTarget.dataset as { field: keyof EntryDraftForm }
    const chosen = event.detail.value
    if (!this.draft) return
    const draft = typeInto(this.draft, field, field === 'siteKind' ? (chosen[0] ?? '') : chosen, Date.now())
    this.change(draft, field, field === 'siteKind' ? { siteKind: chosen } : { form: draft.form })
  },
  submit() {
    if (!this.draft) return
    const problems = problemsOf(this.draft)
    const first = firstProblem(problems)
    if (first) {
      this.setData({ problems })
      return void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -12, duration: 250 })
    }
    void askToTell(['entryResult'])
    this.show(queueDraft(this.draft))
  },
  edit() {
    const draft = this.draft && takenBack(this.draft)
    if (draft) this.show(draft)
  },
  async discard() {
    const { draft } = this
    if (!draft) return
    const what = '没提交的内容和新加的照片会从手机里删除，找不回来。已经提交过的不受影响。'
    if (!(await confirm(this.data.view?.discard ?? '', what, '删除'))) return
    if (!thrownAway(draft)) return
    this.draft = undefined
    this.toBoard()
  },
  toBoard() {
    const { villageId } = this.opening
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.board(this.draft?.villageId ?? villageId))
  },
  another() {
    this.opening = { ...this.opening, entryId: '', draftId: '' }
    this.setData({ phase: 'loading', mode: 'form', problems: {} })
    void this.refresh()
  },
})
