import type { ResultView } from '../../../typings/contract'
import { links, open, readOpening } from '../../page/links'
import { takenBack } from '../../page/draft-form'
import { confirm, face, load, refreshing } from '../../page/load'
import { publishedResult } from '../../page/result'
import { listMyObjections } from '../../services/award'
import { edited } from '../../services/draft'
import { beginDraft, flushDrafts, keepDraft } from '../../services/drafts'
import { objectionKind, type ObjectionDraft, type ObjectionForm } from '../../services/forms/objection'
import { queueDraft } from '../../services/outbox'
import { watchKind } from '../../services/outcomes'
import { isOnline, uploads } from '../../services/uploads'
import { draftFace, type DraftFace } from '../../services/waiting'
import * as view from './view'

Page({
  ...refreshing,
  entryId: '',
  result: undefined as ResultView | undefined,
  draft: undefined as ObjectionDraft | undefined,
  stop: () => undefined as void,
  data: {
    ...face(),
    window: view.windowOf(undefined, 0),
    form: objectionKind.empty,
    chosen: null as view.Choice | null,
    words: '',
    choices: [] as view.Choice[],
    count: '0/500',
    problemOfText: '',
    /** Where the draft stands once it was sent off; null while it is written. */
    sending: null as DraftFace | null,
    refused: '',
    own: [] as view.OwnRow[],
  },
  onLoad(query: Record<string, string | undefined>) {
    this.entryId = readOpening(query).id ?? ''
    this.stop = watchKind(objectionKind, (outcome) => {
      if (outcome.clientId !== this.draft?.clientId) return
      if (outcome.result === 'waiting') return this.show(this.draft)
      if (outcome.result === 'refused')
        return this.show({ ...this.draft, state: 'refused', message: outcome.message })
      void wx.showToast({ title: '已提交，等镇里答复', icon: 'none' })
      this.entryId = ''
      void this.refresh()
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
      async () => ({ result: await publishedResult(), own: (await listMyObjections()).items }),
      ({ result, own }) => {
        this.result = result
        const window = view.windowOf(result, Date.now())
        const shown = { window, own: own.map(view.ownRow), problemOfText: '' }
        if (!window.open || !result)
          return { ...shown, sending: null, phase: own.length ? ('ready' as const) : ('empty' as const) }
        const kept = beginDraft(objectionKind, { subject: result.id, title: '对评比结果的异议' })
        const fresh = kept.state === 'writing' && !kept.form.entryId && this.entryId
        const draft = fresh ? { ...kept, form: { ...kept.form, entryId: this.entryId } } : kept
        return { ...shown, ...this.faces(draft) }
      },
    )
  },
  faces(draft: ObjectionDraft) {
    this.draft = draft
    return {
      form: draft.form,
      chosen: this.result ? view.chosenOf(this.result, draft.form.entryId) : null,
      count: `${draft.form.reason.length}/500`,
      sending: draft.state === 'queued' ? draftFace(draft, uploads(), isOnline()) : null,
      refused: draft.state === 'refused' ? (draft.message ?? '') : '',
    }
  },
  show(draft: ObjectionDraft) {
    this.setData(this.faces(draft))
  },
  change(part: Partial<ObjectionForm>): ObjectionDraft | undefined {
    if (!this.draft) return undefined
    this.draft = edited(this.draft, { form: { ...this.draft.form, ...part } }, Date.now())
    keepDraft(this.draft)
    return this.draft
  },
  type(event: WechatMiniprogram.Input) {
    const reason = event.detail.value
    this.change({ reason })
    this.setData({ count: `${reason.length}/500`, problemOfText: '', refused: '' })
  },
  seek(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const words = event.detail.value
    this.setData({ words, choices: this.result ? view.choicesFor(this.result, words) : [] })
  },
  pick(event: WechatMiniprogram.TouchEvent) {
    const { id } = event.currentTarget.dataset as { id: string }
    const draft = this.change({ entryId: id })
    if (draft) this.setData({ ...this.faces(draft), words: '', choices: [] })
  },
  async submit() {
    if (!this.draft) return
    const problemOfText = view.problemOf(this.draft.form)
    if (problemOfText) return this.setData({ problemOfText })
    const about = this.data.chosen ? `对${this.data.chosen.text}` : '对整个结果'
    const what = `${about}的异议会交给镇里核实并答复。您是谁不会公开，也不会告诉对方。`
    if (await confirm('提出异议', what, '提交')) this.show(queueDraft(this.draft))
  },
  edit() {
    const draft = this.draft && takenBack(this.draft)
    if (draft) this.show(draft)
  },
  toResults() {
    open(links.results)
  },
})
