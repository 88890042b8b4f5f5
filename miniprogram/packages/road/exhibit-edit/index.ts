import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { readOpening } from '../../../page/links'
import { face, load } from '../../../page/load'
import { getExhibit, listExhibits } from '../../../services/avenue'
import { edited, sawVersion } from '../../../services/draft'
import { beginDraft, keepDraft } from '../../../services/drafts'
import * as form from '../../../services/forms/exhibit'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft } from '../../../services/outbox'
import { listVillages } from '../../../services/roster'
import { isOnline, uploads } from '../../../services/uploads'
import * as view from './view'

Page({
  ...draftHandlers,
  id: '',
  draft: undefined as form.ExhibitDraft | undefined,
  data: {
    ...face(),
    isNew: true,
    offers: view.noOffers,
    states: view.states,
    usual: form.usual,
    bodies: [] as ReturnType<typeof view.bodyChips>,
    form: null as DraftForm | null,
    fields: form.emptyExhibit,
    village: '',
    wrong: { at: '', words: '' },
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    this.setData({ isNew: !this.id })
    followDraft(this, form.exhibitKind, () => this.leave())
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([listExhibits(), listVillages(), this.id ? getExhibit(this.id) : undefined]),
      ([desk, { items }, exhibit]) => {
        const about = exhibit
          ? { subject: exhibit.id, title: exhibit.title, ...sawVersion(exhibit) }
          : form.newExhibit
        const draft = beginDraft(form.exhibitKind, about)
        const photos =
          exhibit?.photos.map(({ id, thumb }) => ({ clientId: id, path: thumb, photoId: id })) ?? []
        // What nobody has typed into yet begins with what is written down.
        const fresh = exhibit && !draft.form.title
        this.draft = fresh
          ? edited(draft, { form: form.formOfExhibit(exhibit), photos }, draft.savedAt)
          : draft
        queuePhotos(this.draft)
        return { ...this.faces(view.offersOf(desk, items)) }
      },
    )
  },
  faces(known?: view.Offers) {
    const { draft } = this
    const offers = known ?? this.data.offers
    if (!draft) return {}
    const { villageId } = draft.form
    return {
      offers,
      form: draftForm(draft, uploads(), isOnline(), form.EXHIBIT_PHOTOS),
      fields: draft.form,
      bodies: view.bodyChips(offers, villageId),
      village: offers.villages.find(({ id }) => id === villageId)?.name ?? '',
    }
  },
  paint() {
    this.setData(this.faces())
  },
  write(written: form.ExhibitForm) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: written }, Date.now())
    keepDraft(this.draft)
    this.setData({ ...this.faces(), wrong: { at: '', words: '' } })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: 'title' | 'place' | 'says' }
    this.write({ ...this.data.fields, [field]: event.detail.value })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    const { field } = event.currentTarget.dataset as {
      field: 'kind' | 'theme' | 'roadId' | 'bodyId' | 'state'
    }
    this.write({ ...this.data.fields, [field]: event.detail.value[0] ?? '' })
  },
  pickVillage(event: WechatMiniprogram.CustomEvent<{ value: string | number }>) {
    const village = this.data.offers.villages[Number(event.detail.value)]
    if (village) this.write(view.inVillage(this.data.fields, village.id))
  },
  async pickPoint() {
    try {
      const { latitude, longitude, name } = await wx.chooseLocation({})
      const { fields } = this.data
      this.write({ ...fields, point: { latitude, longitude }, place: fields.place || name })
    } catch {
      // Closed, or not allowed: words say it as well.
    }
  },
  dropPoint() {
    this.write({ ...this.data.fields, point: null })
  },
  submit() {
    if (!this.draft) return
    const wrong = form.exhibitWrong(this.draft)
    this.setData({ wrong })
    if (wrong.at)
      return void wx.pageScrollTo({ selector: `#field-${wrong.at}`, offsetTop: -12, duration: 250 })
    this.draft = queueDraft(this.draft)
    this.paint()
  },
  leave() {
    this.draft = undefined
    void wx.showToast({ title: '存好了', icon: 'success' })
    void wx.navigateBack()
  },
})
