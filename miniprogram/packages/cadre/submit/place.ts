import type { EntryDraft } from '../../../services/forms/entry'
import { setPlace } from './edit'

interface Host {
  draft: EntryDraft | undefined
  change(draft: EntryDraft, field: string, extra: Record<string, unknown>): void
}

/** A point on the map beside the words; it may be refused, and the words alone are enough. */
export const placeHandlers = {
  async locate(this: Host) {
    const chosen = await wx.chooseLocation({}).catch(() => undefined)
    if (!chosen || !this.draft) return
    const { latitude, longitude, name, address } = chosen
    const draft = setPlace(this.draft, { latitude, longitude }, name || address, Date.now())
    this.change(draft, 'place', { form: draft.form })
  },
  unlocate(this: Host) {
    if (!this.draft) return
    const draft = setPlace(this.draft, null, '', Date.now())
    this.change(draft, 'place', { form: draft.form })
  },
}
