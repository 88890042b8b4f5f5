import type { ShopDetail, VillageRow } from '../../../../typings/contract'
import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { links, open, readOpening } from '../../../page/links'
import { face, load } from '../../../page/load'
import { edited } from '../../../services/draft'
import { beginDraft, keepDraft } from '../../../services/drafts'
import {
  formOfShop,
  NEW,
  shopKind,
  shopProblem,
  type ShopDraft,
  type ShopDraftForm,
} from '../../../services/forms/shop'
import { askOrRemember } from '../../../services/last-seen'
import { queueDraft } from '../../../services/outbox'
import { listVillages } from '../../../services/roster'
import { getShop } from '../../../services/shop'
import { isOnline, uploads } from '../../../services/uploads'
import * as view from './view'

Page({
  ...draftHandlers,
  /** The shop whose facts are corrected; empty for a new one. */
  id: '',
  villages: [] as readonly VillageRow[],
  draft: undefined as ShopDraft | undefined,
  data: {
    ...face(),
    revising: false,
    rows: view.rows,
    villages: [] as readonly { readonly name: string }[],
    chosen: 0,
    village: '',
    fields: shopKind.empty,
    place: '',
    form: null as DraftForm | null,
    wrong: { at: '', words: '' },
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    this.setData({ revising: this.id !== '' })
    if (this.id) void wx.setNavigationBarTitle({ title: '改业户资料' })
    followDraft(this, shopKind, (shop) => this.done(shop))
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      async () => {
        const shop = this.id ? await getShop(this.id) : undefined
        const { answer } = await askOrRemember('villages', listVillages)
        return { shop, villages: answer.items }
      },
      ({ shop, villages }) => {
        this.villages = [...villages].sort((a, b) => a.order - b.order)
        const draft = beginDraft(shopKind, view.aboutShop(shop))
        this.draft = shop && view.untouched(draft) ? { ...draft, form: formOfShop(shop) } : draft
        return { villages: this.villages.map(({ name }) => ({ name })), ...this.faces() }
      },
    )
  },
  faces() {
    const { draft } = this
    if (!draft) return {}
    const at = this.villages.findIndex(({ id }) => id === draft.form.village)
    return {
      form: draftForm(draft, uploads(), isOnline(), 0),
      fields: draft.form,
      chosen: Math.max(0, at),
      village: this.villages[at]?.name ?? '',
      place: draft.form.point ? '已选好' : '',
    }
  },
  paint() {
    this.setData(this.faces())
  },
  write(change: Partial<ShopDraftForm>) {
    if (!this.draft) return
    const form = { ...this.draft.form, ...change }
    this.draft = edited(this.draft, { form, title: form.name || this.draft.title }, Date.now())
    keepDraft(this.draft)
    this.setData({ ...this.faces(), wrong: { at: '', words: '' } })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: view.Field }
    this.write({ [field]: event.detail.value })
  },
  chooseVillage(event: WechatMiniprogram.CustomEvent<{ value: number | string }>) {
    this.write({ village: this.villages[Number(event.detail.value)]?.id ?? '' })
  },
  async choosePlace() {
    try {
      const { latitude, longitude } = await wx.chooseLocation({})
      this.write({ point: { latitude, longitude } })
    } catch {
      // Closed without choosing; the words say where it is.
    }
  },
  submit() {
    if (!this.draft) return
    const wrong = shopProblem(this.draft)
    if (wrong) {
      this.setData({ wrong })
      return void wx.pageScrollTo({ selector: `#field-${wrong.at}`, offsetTop: -12, duration: 250 })
    }
    this.changed(queueDraft(this.draft))
    if (!isOnline()) this.leave()
  },
  done(shop: ShopDetail) {
    this.draft = undefined
    void wx.showToast({ title: this.id ? '已改好' : '已登记', icon: 'success' })
    if (this.id) return this.leave()
    void wx.redirectTo({ url: links.shop(shop.id) })
  },
  leave() {
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(this.id === '' || this.id === NEW ? links.shops() : links.shop(this.id))
  },
})
