import { draftForm, draftHandlers, type DraftForm } from '../../../page/draft-form'
import { links, open, readOpening } from '../../../page/links'
import { face, load } from '../../../page/load'
import { CallError } from '../../../services/cloud'
import { beginDraft, flushDrafts } from '../../../services/drafts'
import {
  aboutConsent,
  CONSENT_PHOTOS,
  consentKind,
  type ConsentDraft,
} from '../../../services/forms/household'
import { getHousehold } from '../../../services/household'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { isOnline, uploads, watchUploads } from '../../../services/uploads'
import { closedOf, consentWords, missingOf, type ConsentWords } from './view'

Page({
  ...draftHandlers,
  id: '',
  draft: undefined as ConsentDraft | undefined,
  stops: [] as (() => void)[],
  data: {
    ...face(),
    words: null as ConsentWords | null,
    form: null as DraftForm | null,
    wrong: '',
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    this.stops = [
      watchUploads(() => this.paint()),
      watchKind(consentKind, (outcome) => {
        const { draft } = this
        if (!draft || outcome.clientId !== draft.clientId) return
        if (outcome.result === 'sent') return this.done()
        if (outcome.result === 'refused')
          this.changed({ ...draft, state: 'refused', message: outcome.message })
      }),
    ]
    void this.refresh()
  },
  onUnload() {
    flushDrafts()
    this.stops.forEach((stop) => stop())
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getHousehold(this.id),
      (household) => {
        const closed = closedOf(household)
        if (closed) throw new CallError('WRONG_STATE', closed)
        this.draft = beginDraft(consentKind, aboutConsent(household))
        queuePhotos(this.draft)
        return { words: consentWords(household), ...this.faces() }
      },
    )
  },
  retry() {
    void this.refresh()
  },
  faces() {
    if (!this.draft) return {}
    return { form: draftForm(this.draft, uploads(), isOnline(), CONSENT_PHOTOS) }
  },
  paint() {
    this.setData({ ...this.faces(), ...(this.draft?.photos.length ? { wrong: '' } : {}) })
  },
  submit() {
    if (!this.draft) return
    const wrong = missingOf(this.draft)
    if (wrong) return this.setData({ wrong })
    this.changed(queueDraft(this.draft))
  },
  done() {
    this.draft = undefined
    void wx.showToast({ title: '已登记同意', icon: 'success' })
    this.leave()
  },
  leave() {
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.household(this.id))
  },
})
