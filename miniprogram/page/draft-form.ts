import { photoHandlers } from '../components/photo-picker/handlers'
import { pickerFace, type PickerFace } from '../components/photo-picker/rows'
import { isBlank, type Draft, type KeptPhoto } from '../services/draft'
import { flushDrafts } from '../services/drafts'
import type { FormKind } from '../services/forms/kind'
import { discardDraft, unqueueDraft } from '../services/outbox'
import { watchKind } from '../services/outcomes'
import type { UploadQueue } from '../services/upload-queue'
import { watchUploads } from '../services/uploads'
import { draftFace, MAYBE, type DraftFace } from '../services/waiting'
import { confirm, tell } from './load'

/** A short form of words and photos as its page shows it. */
export interface DraftForm {
  /** On its way: not to be changed unless it is taken back. */
  readonly queued: boolean
  /** Where it stands once it was submitted; nothing while it is written. */
  readonly note: DraftFace | null
  readonly picker: PickerFace
  readonly blank: boolean
}

export const draftForm = (draft: Draft, queue: UploadQueue, online: boolean, most: number): DraftForm => ({
  queued: draft.state === 'queued',
  note: draft.state === 'writing' ? null : draftFace(draft, queue, online),
  picker: pickerFace(draft.photos, queue, online, most),
  blank: isBlank(draft),
})

export interface DraftHost {
  draft: Draft | undefined
  /** Shows the draft as it stands now. */
  paint(): void
  changed(draft: Draft): void
}

export interface Follower extends DraftHost {
  stops: (() => void)[]
}

/**
 * Shows what moves by itself until the page is closed: its photos, a refusal of its draft.
 * @param sent what to do once the town has it
 */
export function followDraft<Form, Photo extends KeptPhoto, Answer>(
  page: Follower,
  kind: FormKind<Form, Photo, Answer>,
  sent: (answer: Answer) => void,
): void {
  page.stops = [
    watchUploads(() => page.paint()),
    watchKind(kind, (outcome) => {
      const { draft } = page
      if (!draft || outcome.clientId !== draft.clientId) return
      if (outcome.result === 'sent') sent(outcome.answer)
      else if (outcome.result === 'refused')
        page.changed({ ...draft, state: 'refused', message: outcome.message })
      else page.paint()
    }),
  ]
}

/** The draft in the person's hands again; where it cannot be, why not is said. */
export function takenBack<Form, Photo extends KeptPhoto>(
  draft: Draft<Form, Photo>,
): Draft<Form, Photo> | undefined {
  const back = unqueueDraft(draft)
  if (!back) tell(`这一份正在交，或者${MAYBE}。等有了结果再改`)
  return back
}

/** Throws away what the person has agreed to lose. @returns false, said so, where it is on its way to the town */
export function thrownAway(draft: Draft): boolean {
  const gone = discardDraft(draft)
  if (!gone) tell('这一份正在交给镇里，请稍等')
  return gone
}

/** Spread into the page of such a form. */
export const draftHandlers = {
  ...photoHandlers,
  stops: [] as (() => void)[],
  onHide: flushDrafts,
  onUnload(this: Pick<Follower, 'stops'>) {
    flushDrafts()
    this.stops.forEach((stop) => stop())
  },
  retry(this: { refresh(): Promise<void> }) {
    void this.refresh()
  },
  changed(this: DraftHost, draft: Draft) {
    this.draft = draft
    this.paint()
  },
  takeBack(this: Pick<DraftHost, 'draft' | 'changed'>) {
    const back = this.draft && takenBack(this.draft)
    if (back) this.changed(back)
  },
  async discard(this: Pick<DraftHost, 'draft'>) {
    const { draft } = this
    if (!draft) return
    const what = '没交上去的文字和照片会从手机里删除，找不回来。已经交上去的不受影响。'
    if (!(await confirm('删掉没交的', what, '删除'))) return
    if (!thrownAway(draft)) return
    this.draft = undefined
    void wx.navigateBack()
  },
}
