import { edited } from '../services/draft'
import { flushDrafts, keepDraft } from '../services/drafts'
import { queueDraft } from '../services/outbox'
import type { Answers } from '../shared/sheet/sheet'
import { draftHandlers } from './draft-form'
import { confirm } from './load'
import { sheetPhotos, withoutLoose, type SheetDraftOf, type SheetHost } from './sheet-photos'

/** A page that fills a sheet on the spot: the form in it is `#form`. */
interface Host extends SheetHost {
  refresh(): Promise<void>
  stop(): void
  /** Everything the page shows of the draft, which it takes over, except what the person is writing. */
  faces(draft: SheetDraftOf): Record<string, unknown>
  /** What runs along with each tap and key: what is still missing, the sum. */
  sums(draft: SheetDraftOf): Record<string, unknown>
  show(draft: SheetDraftOf): void
  change(form: Partial<SheetDraftOf['form']>): void
  setData(data: Record<string, unknown>): void
  selectComponent(selector: string): WechatMiniprogram.Component.TrivialInstance
}

interface Question {
  readonly title: string
  readonly what: string
  readonly yes: string
}

/** Spread into such a page. */
export const sheetDraft = {
  ...sheetPhotos,
  onHide: flushDrafts,
  onUnload(this: Pick<Host, 'stop'>) {
    flushDrafts()
    this.stop()
  },
  retry(this: Pick<Host, 'refresh'>) {
    void this.refresh()
  },
  show(this: Host, draft: SheetDraftOf) {
    this.setData(this.faces(draft))
  },
  /** Of its photos: the form is given the answers anew. */
  changed(this: Host, draft: SheetDraftOf) {
    this.setData({ answers: draft.form.answers, ...this.faces(draft) })
  },
  change(this: Host, form: Partial<SheetDraftOf['form']>) {
    if (!this.draft) return
    const draft = edited(this.draft, { form: { ...this.draft.form, ...form } }, Date.now())
    this.draft = draft
    keepDraft(draft)
    this.setData(this.sums(draft))
  },
  score(this: Pick<Host, 'change'>, event: WechatMiniprogram.CustomEvent<{ answers: Answers }>) {
    this.change({ answers: event.detail.answers })
  },
  writeNote(this: Pick<Host, 'change'>, event: WechatMiniprogram.Input) {
    this.change({ note: event.detail.value })
  },
  /** @param missing the first item that is not ready: the form goes there instead */
  async handIn(this: Host, missing: string | undefined, { title, what, yes }: Question) {
    if (missing) {
      this.setData({ marking: true })
      return void this.selectComponent('#form').reveal(missing)
    }
    if (!(await confirm(title, what, yes)) || !this.draft) return
    this.changed(queueDraft(withoutLoose(this.draft)))
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },
  takeBack: draftHandlers.takeBack,
  discard: draftHandlers.discard,
}
