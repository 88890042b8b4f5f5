import { takenBack } from '../../../page/draft-form'
import { confirm, face, load } from '../../../page/load'
import { links, open } from '../../../page/links'
import { edited } from '../../../services/draft'
import { flushDrafts, keepDraft } from '../../../services/drafts'
import { sheetKind, type SheetDraftForm } from '../../../services/forms/sheet'
import { queueDraft } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { isOnline } from '../../../services/uploads'
import type { Answers, Sheet } from '../../../shared/sheet/sheet'
import { nextStop } from '../rows'
import { onPhone, withSent } from '../standing'
import { openSheet, type Opened } from './open'
import * as view from './view'

Page({
  entryId: '',
  opened: undefined as Opened | undefined,
  stop: undefined as (() => void) | undefined,
  data: {
    ...face(),
    mode: 'form' as view.Mode,
    work: null as view.WorkView | null,
    sheet: null as Sheet | null,
    answers: {} as Answers,
    note: '',
    sum: null as view.SumView | null,
    done: null as view.DoneView | null,
    queued: view.queuedWords(true),
    next: '',
    marking: false,
    /** Whether the work's facts are unfolded over the sheet. */
    whole: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.entryId = decodeURIComponent(query.entryId ?? '')
    this.stop = watchKind(sheetKind, (outcome) => {
      const { opened } = this
      if (!opened || outcome.subject !== this.entryId) return
      if (outcome.result === 'sent') this.show({ ...opened, filled: outcome.answer })
      else if (outcome.result === 'waiting') this.show(opened)
      else this.show({ ...opened, draft: { ...opened.draft, state: 'refused', message: outcome.message } })
    })
    void this.refresh()
  },
  onHide: flushDrafts,
  onUnload() {
    flushDrafts()
    this.stop?.()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => openSheet(this.entryId),
      (opened) => {
        const { answers, note } = opened.draft.form
        return { answers, note, ...this.faces(opened) }
      },
    )
  },
  retry() {
    void this.refresh()
  },
  /** Everything the page shows, except what the person is writing. */
  faces(opened: Opened) {
    this.opened = opened
    const { route, stop, entry, filled, draft } = opened
    const handedIn = filled !== undefined || stop.sheet !== undefined
    const shut = view.mayFill(route) ? 'form' : 'shut'
    const mode: view.Mode = handedIn ? 'done' : draft.state === 'queued' ? 'queued' : shut
    const { queued } = onPhone(route.stops)
    return {
      mode,
      work: view.workView(stop, entry, isOnline()),
      sheet: route.sheet,
      sum: view.sumView(route.sheet, draft),
      done: !handedIn ? null : filled ? view.doneView(route.sheet, filled) : view.bareDone(stop),
      ...(filled ? { answers: filled.answers } : {}),
      queued: view.queuedWords(isOnline()),
      next: view.mayFill(route)
        ? (nextStop(withSent(route.stops), [...queued, this.entryId], this.entryId)?.title ?? '')
        : '',
    }
  },
  show(opened: Opened) {
    this.setData(this.faces(opened))
  },
  change(form: Partial<SheetDraftForm>) {
    const { opened } = this
    if (!opened) return
    const draft = edited(opened.draft, { form: { ...opened.draft.form, ...form } }, Date.now())
    this.opened = { ...opened, draft }
    keepDraft(draft)
    this.setData({ sum: view.sumView(opened.route.sheet, draft) })
  },
  score(event: WechatMiniprogram.CustomEvent<{ answers: Answers }>) {
    this.change({ answers: event.detail.answers })
  },
  writeNote(event: WechatMiniprogram.Input) {
    this.change({ note: event.detail.value })
  },
  async submit() {
    const { opened } = this
    const { sum } = this.data
    if (!opened || !sum) return
    const [first] = sum.missing
    if (first !== undefined) {
      this.setData({ marking: true })
      return void this.selectComponent('#form').reveal(first)
    }
    const what = `给“${opened.stop.title}”打 ${sum.total}。交表后不能改，填错了只能请镇管理员作废重填。`
    if (!(await confirm('交表吗？', what, '交表')) || !this.opened) return
    this.setData({ answers: this.opened.draft.form.answers })
    this.show({ ...this.opened, draft: queueDraft(this.opened.draft) })
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },
  takeBack() {
    const { opened } = this
    const draft = opened && takenBack(opened.draft)
    if (opened && draft) this.show({ ...opened, draft })
  },
  toNext() {
    const { opened } = this
    const stops = withSent(opened?.route.stops ?? [])
    const next = nextStop(stops, [...onPhone(stops).queued, this.entryId], this.entryId)
    if (next) return void wx.redirectTo({ url: links.judgeSheet(next.entryId) })
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.judgeRoute)
  },
  unfold() {
    this.setData({ whole: true })
  },
  preview(event: WechatMiniprogram.TouchEvent) {
    const { work } = this.data
    if (!work) return
    const { src } = event.currentTarget.dataset as { src?: string }
    const urls = work.photos.length ? work.photos.map(({ display }) => display) : [work.after]
    void wx.previewImage({ urls, current: src ?? work.after })
  },
  openMap() {
    const { latitude, longitude, words = '' } = this.opened?.stop.place ?? {}
    if (latitude === undefined || longitude === undefined) return
    void wx.openLocation({ latitude, longitude, name: this.opened?.stop.title ?? '', address: words })
  },
})
