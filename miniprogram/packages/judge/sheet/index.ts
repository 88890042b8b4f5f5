import { face, load } from '../../../page/load'
import { links, open } from '../../../page/links'
import { queuedWords, sumView, type SumView } from '../../../page/sheet-face'
import { sheetDraft } from '../../../page/sheet-draft'
import { sheetKind, type SheetDraft } from '../../../services/forms/sheet'
import { watchKind } from '../../../services/outcomes'
import { isOnline } from '../../../services/uploads'
import type { Answers, Sheet } from '../../../shared/sheet/sheet'
import { nextStop } from '../rows'
import { onPhone, withSent } from '../standing'
import { openSheet, type Opened } from './open'
import * as view from './view'

Page({
  ...sheetDraft,
  entryId: '',
  opened: undefined as Opened | undefined,
  draft: undefined as SheetDraft | undefined,
  stop: () => undefined as void,
  data: {
    ...face(),
    mode: 'form' as view.Mode,
    work: null as view.WorkView | null,
    sheet: null as Sheet | null,
    answers: {} as Answers,
    note: '',
    sum: null as SumView | null,
    done: null as view.DoneView | null,
    queued: queuedWords(true, '下一个'),
    next: '',
    marking: false,
    /** Whether the work's facts are unfolded over the sheet. */
    whole: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.entryId = decodeURIComponent(query.entryId ?? '')
    this.stop = watchKind(sheetKind, (outcome) => {
      const { opened, draft } = this
      if (!opened || !draft || outcome.subject !== this.entryId) return
      if (outcome.result === 'sent') this.opened = { ...opened, filled: outcome.answer }
      const refused = outcome.result === 'refused' && { state: 'refused' as const, message: outcome.message }
      this.show({ ...draft, ...refused })
    })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => openSheet(this.entryId),
      ({ draft, ...opened }) => {
        this.opened = opened
        const { answers, note } = draft.form
        return { answers, note, ...this.faces(draft) }
      },
    )
  },
  sheet(): Sheet | undefined {
    return this.opened?.route.sheet
  },
  /** Everything the page shows, except what the person is writing. */
  faces(draft: SheetDraft) {
    this.draft = draft
    const { opened } = this
    if (!opened) return {}
    const { route, stop, entry, filled } = opened
    const handedIn = filled !== undefined || stop.sheet !== undefined
    const shut = view.mayFill(route) ? 'form' : 'shut'
    const mode: view.Mode = handedIn ? 'done' : draft.state === 'queued' ? 'queued' : shut
    const { queued } = onPhone(route.stops)
    return {
      mode,
      work: view.workView(stop, entry, isOnline()),
      sheet: route.sheet,
      ...this.sums(draft),
      done: !handedIn ? null : filled ? view.doneView(route.sheet, filled) : view.bareDone(stop),
      ...(filled ? { answers: filled.answers } : {}),
      queued: queuedWords(isOnline(), '下一个'),
      next: view.mayFill(route)
        ? (nextStop(withSent(route.stops), [...queued, this.entryId], this.entryId)?.title ?? '')
        : '',
    }
  },
  sums(draft: SheetDraft) {
    return { sum: this.opened ? sumView(this.opened.route.sheet, draft) : null }
  },
  async submit() {
    const { sum, work } = this.data
    if (!sum || !work) return
    const what = `给“${work.title}”打 ${sum.total}。交表后不能改，填错了只能请镇管理员作废重填。`
    await this.handIn(sum.missing[0], { title: '交表吗？', what, yes: '交表' })
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
