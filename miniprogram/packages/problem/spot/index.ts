import type { EvidencePhoto, ProblemDetail, RecheckView } from '../../../../typings/contract'
import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { asOfWords } from '../../../page/cleanup'
import { face, load } from '../../../page/load'
import { edited } from '../../../services/draft'
import { beginDraft, keepDraft } from '../../../services/drafts'
import {
  aboutSpot,
  spotKinds,
  spotLacks,
  spotPhotos,
  type Spot,
  type SpotDraft,
  type SpotForm,
} from '../../../services/forms/problem-photos'
import { queuePhotos } from '../../../services/kept-photos'
import { seeProblem, seeRecheck } from '../../../services/kept-problems'
import type { Seen } from '../../../services/last-seen'
import { queueDraft } from '../../../services/outbox'
import { askToTell, prepareToTell } from '../../../services/subscribe'
import { isOnline, uploads } from '../../../services/uploads'
import { faultChips, fixedChips, steps } from './view'

Page({
  ...draftHandlers,
  id: '',
  spot: 'fix' as Spot,
  draft: undefined as SpotDraft | undefined,
  data: {
    ...face(),
    asOf: '',
    step: steps.fix,
    recheck: false,
    what: '',
    where: '',
    photos: [] as readonly EvidencePhoto[],
    form: null as DraftForm | null,
    note: '',
    fixed: '',
    fault: '',
    placed: false,
    fixedChips,
    faultChips,
    wrong: '',
    camera: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.spot = query.recheckId ? 'recheck' : 'fix'
    this.id = decodeURIComponent(query.recheckId ?? query.problemId ?? '')
    this.setData({ step: steps[this.spot], recheck: this.spot === 'recheck' })
    void wx.setNavigationBarTitle({ title: steps[this.spot].title })
    followDraft(this, spotKinds[this.spot], () => this.leave())
    void prepareToTell()
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      (): Promise<Seen<ProblemDetail | RecheckView | undefined>> =>
        this.spot === 'fix' ? seeProblem(this.id) : seeRecheck(this.id),
      ({ answer: seen, asOf }) => {
        if (!seen) return { phase: 'empty' as const }
        this.draft = beginDraft(spotKinds[this.spot], aboutSpot(seen))
        queuePhotos(this.draft)
        const { what, villageName, place, photos } = seen
        return { asOf: asOfWords(asOf), what, where: `${villageName} · ${place}`, photos, ...this.faces() }
      },
    )
  },
  faces() {
    const { draft } = this
    if (!draft) return {}
    const { point, ...said } = draft.form
    const form = draftForm(draft, uploads(), isOnline(), spotPhotos[this.spot])
    return { form, ...said, placed: point !== null }
  },
  paint() {
    this.setData(this.faces())
  },
  write(form: Partial<SpotForm>) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { ...this.draft.form, ...form } }, Date.now())
    keepDraft(this.draft)
    this.setData({ ...this.faces(), wrong: '' })
  },
  type(event: WechatMiniprogram.Input) {
    this.write({ note: event.detail.value })
  },
  chooseFixed(event: WechatMiniprogram.CustomEvent<{ value: SpotForm['fixed'] }>) {
    this.write({ fixed: event.detail.value })
  },
  chooseFault(event: WechatMiniprogram.CustomEvent<{ value: SpotForm['fault'] }>) {
    this.write({ fault: event.detail.value })
  },
  async pickPoint() {
    try {
      const { latitude, longitude } = await wx.chooseLocation({})
      this.write({ point: { latitude, longitude } })
    } catch {
      // Closed, or not allowed: it is not needed.
    }
  },
  dropPoint() {
    this.write({ point: null })
  },
  openCamera() {
    this.setData({ camera: true })
  },
  closeCamera() {
    this.setData({ camera: false })
  },
  useTaken(event: WechatMiniprogram.CustomEvent<{ paths: string[] }>) {
    this.closeCamera()
    void this.addPhotos(event)
  },
  submit() {
    if (!this.draft) return
    const wrong = spotLacks(this.spot, this.draft)
    if (wrong) return this.setData({ wrong })
    if (this.spot === 'fix') void askToTell(['problemDue'])
    this.draft = queueDraft(this.draft)
    this.paint()
  },
  leave() {
    this.draft = undefined
    void wx.showToast({ title: this.data.step.done, icon: 'success' })
    void wx.navigateBack()
  },
})
