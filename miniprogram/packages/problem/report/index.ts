import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { face, load } from '../../../page/load'
import { links } from '../../../page/links'
import { villageChoices, type VillageChoice } from '../../../page/rows'
import { edited } from '../../../services/draft'
import { beginDraft, keepDraft } from '../../../services/drafts'
import {
  aboutReport,
  REPORT_PHOTOS,
  reportKind,
  type ReportDraft,
  type ReportForm,
} from '../../../services/forms/report'
import { queuePhotos } from '../../../services/kept-photos'
import { askOrRemember } from '../../../services/last-seen'
import { queueDraft } from '../../../services/outbox'
import { nearProblems } from '../../../services/problem'
import { listVillages } from '../../../services/roster'
import { askToTell, prepareToTell } from '../../../services/subscribe'
import { isOnline, uploads } from '../../../services/uploads'
import { knownAlready } from './known'
import * as view from './view'

Page({
  ...draftHandlers,
  ...knownAlready,
  draft: undefined as ReportDraft | undefined,
  /** What the hints shown were asked for. */
  asked: '',
  data: {
    ...face(),
    chips: view.categoryChips,
    villages: [] as VillageChoice[],
    form: null as DraftForm | null,
    category: '',
    village: '',
    what: '',
    place: '',
    spot: '',
    near: [] as view.NearRow[],
    wrong: { at: '', words: '' },
  },
  onLoad() {
    followDraft(this, reportKind, () => this.leave())
    void prepareToTell()
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => askOrRemember('village.list', listVillages),
      ({ answer }) => {
        this.draft = beginDraft(reportKind, aboutReport)
        queuePhotos(this.draft)
        const villages = villageChoices(answer.items)
        const { what, place } = this.draft.form
        return { what, place, ...this.faces(villages), villages }
      },
    )
  },
  faces(known?: readonly VillageChoice[]) {
    const { draft } = this
    const villages = known ?? this.data.villages
    if (!draft) return {}
    const { category, villageId, point } = draft.form
    return {
      form: draftForm(draft, uploads(), isOnline(), REPORT_PHOTOS),
      category,
      village: villages.find(({ id }) => id === villageId)?.name ?? '',
      spot: point ? '已在地图上标出' : '',
    }
  },
  paint() {
    this.setData(this.faces())
  },
  write(form: Partial<ReportForm>) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { ...this.draft.form, ...form } }, Date.now())
    keepDraft(this.draft)
    this.setData({ ...this.faces(), wrong: { at: '', words: '' } })
    void this.hint()
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: ReportForm['category'] }>) {
    this.write({ category: event.detail.value })
  },
  pickVillage(event: WechatMiniprogram.CustomEvent<{ value: string | number }>) {
    const village = this.data.villages[Number(event.detail.value)]
    if (village) this.write({ villageId: village.id })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: 'what' | 'place' }
    this.write({ [field]: event.detail.value })
  },
  async pickPoint() {
    try {
      const { latitude, longitude, name } = await wx.chooseLocation({})
      const place = this.draft?.form.place || name
      this.setData({ place })
      this.write({ point: { latitude, longitude }, place })
    } catch {
      // Closed, or not allowed: words say it as well.
    }
  },
  /** Looks for what is the same; nobody waits for it, and without a network there is no hint. */
  async hint() {
    const { villageId, category, point } = this.draft?.form ?? reportKind.empty
    const asked = JSON.stringify([villageId, category, point])
    if (!villageId || !category || asked === this.asked) return
    this.asked = asked
    try {
      const { items } = await nearProblems({ villageId, category, ...(point ? { point } : {}) })
      if (this.asked === asked) this.setData({ near: view.nearRows(items, Date.now()) })
    } catch {
      this.asked = ''
    }
  },
  submit() {
    if (!this.draft) return
    const wrong = view.wrongWith(this.draft)
    if (wrong) {
      this.setData({ wrong })
      return void wx.pageScrollTo({ selector: `#field-${wrong.at}`, offsetTop: -12, duration: 250 })
    }
    void askToTell(['problemReply'])
    this.draft = queueDraft(this.draft)
    this.paint()
  },
  leave() {
    this.draft = undefined
    void wx.showToast({ title: '已告诉镇里', icon: 'success' })
    void wx.redirectTo({ url: links.myReports })
  },
})
