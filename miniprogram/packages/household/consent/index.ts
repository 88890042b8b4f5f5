import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { links, open, readOpening } from '../../../page/links'
import { asOfWords } from '../../../page/cleanup'
import { face, load } from '../../../page/load'
import { CallError } from '../../../services/cloud'
import { beginDraft } from '../../../services/drafts'
import {
  aboutConsent,
  CONSENT_PHOTOS,
  consentKind,
  type ConsentDraft,
} from '../../../services/forms/household'
import { queuePhotos } from '../../../services/kept-photos'
import { seeHousehold } from '../../../services/kept-register'
import { queueDraft } from '../../../services/outbox'
import { isOnline, uploads } from '../../../services/uploads'
import { closedOf, consentWords, missingOf, type ConsentWords } from './view'

Page({
  ...draftHandlers,
  id: '',
  draft: undefined as ConsentDraft | undefined,
  data: {
    ...face(),
    asOf: '',
    words: null as ConsentWords | null,
    form: null as DraftForm | null,
    wrong: '',
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    followDraft(this, consentKind, () => this.done())
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => seeHousehold(this.id),
      ({ answer: household, asOf }) => {
        const closed = closedOf(household)
        if (closed) throw new CallError('WRONG_STATE', closed)
        this.draft = beginDraft(consentKind, aboutConsent(household))
        queuePhotos(this.draft)
        return { asOf: asOfWords(asOf), words: consentWords(household), ...this.faces() }
      },
    )
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
    if (wrong) {
      this.setData({ wrong })
      return void wx.pageScrollTo({ selector: '#field-photos', offsetTop: -12, duration: 250 })
    }
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
