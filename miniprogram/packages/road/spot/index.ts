import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { readOpening } from '../../../page/links'
import { face, load } from '../../../page/load'
import { getExhibit } from '../../../services/avenue'
import { edited } from '../../../services/draft'
import { beginDraft, keepDraft } from '../../../services/drafts'
import * as form from '../../../services/forms/exhibit'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft } from '../../../services/outbox'
import { isOnline, uploads } from '../../../services/uploads'
import { addDays, dayOf } from '../../../shared/kernel/days'

const LONGEST = 60
const words = {
  damage: { title: '报修复', send: '交给维护单位', done: '已报修复' },
  finish: { title: '建好了', send: '告诉大家建好了', done: '已建成' },
} as const

Page({
  ...draftHandlers,
  id: '',
  spot: 'damage' as form.ExhibitSpot,
  draft: undefined as form.ExhibitSpotDraft | undefined,
  data: {
    ...face(),
    damage: true,
    words: words.damage as (typeof words)[form.ExhibitSpot],
    title: '',
    where: '',
    form: null as DraftForm | null,
    fields: { what: '', deadline: '' } as form.ExhibitSpotForm,
    usual: '',
    today: '',
    last: '',
    wrong: '',
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    this.spot = query.step === 'finish' ? 'finish' : 'damage'
    const today = dayOf(Date.now())
    this.setData({
      damage: this.spot === 'damage',
      words: words[this.spot],
      today,
      last: addDays(today, LONGEST),
    })
    void wx.setNavigationBarTitle({ title: words[this.spot].title })
    followDraft(this, form.exhibitSpots[this.spot], () => this.leave())
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getExhibit(this.id),
      ({ id, title, roadName, place, bodyName, repairDays }) => {
        const usual = addDays(this.data.today, repairDays)
        this.draft = beginDraft(form.exhibitSpots[this.spot], { subject: id, title })
        queuePhotos(this.draft)
        return { title, where: `${roadName} ${place}，${bodyName}维护`, usual, ...this.faces() }
      },
    )
  },
  faces() {
    const { draft } = this
    if (!draft) return {}
    const most = form.exhibitSpotPhotos[this.spot]
    return { form: draftForm(draft, uploads(), isOnline(), most), fields: draft.form }
  },
  paint() {
    this.setData(this.faces())
  },
  write(written: Partial<form.ExhibitSpotForm>) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { ...this.draft.form, ...written } }, Date.now())
    keepDraft(this.draft)
    this.setData({ ...this.faces(), wrong: '' })
  },
  type(event: WechatMiniprogram.Input) {
    this.write({ what: event.detail.value })
  },
  pickDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.write({ deadline: event.detail.value })
  },
  submit() {
    if (!this.draft) return
    const wrong = form.exhibitSpotLacks(this.spot, this.draft)
    if (wrong) return this.setData({ wrong })
    this.draft = queueDraft(this.draft)
    this.paint()
  },
  leave() {
    this.draft = undefined
    void wx.showToast({ title: this.data.words.done, icon: 'success' })
    void wx.navigateBack()
  },
})
