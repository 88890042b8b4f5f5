import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { confirm, face, load, tell } from '../../../page/load'
import { links, open, readOpening } from '../../../page/links'
import { CallError } from '../../../services/cloud'
import { edited } from '../../../services/draft'
import { beginDraft, keepDraft } from '../../../services/drafts'
import {
  aboutPledge,
  pledgeKind,
  pledgeLacks,
  type PledgeDraft,
  type PledgeForm,
} from '../../../services/forms/pledge'
import { dropPhoto, keepPhotos } from '../../../services/kept-photos'
import { askOrRemember } from '../../../services/last-seen'
import { queueDraft } from '../../../services/outbox'
import { getShop } from '../../../services/shop'
import { isOnline, uploads } from '../../../services/uploads'
import { refusals } from '../../../shared/kernel/refusals'
import type { PledgeRules } from '../../../shared/street/pledge'
import type { Strokes } from '../../../shared/street/signature'

Page({
  ...draftHandlers,
  id: '',
  draft: undefined as PledgeDraft | undefined,
  data: {
    ...face(),
    shop: '',
    version: '',
    text: null as PledgeRules | null,
    keeper: '',
    strokes: [] as Strokes,
    form: null as DraftForm | null,
    wrong: { at: '', words: '' },
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    followDraft(this, pledgeKind, () => this.done())
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => askOrRemember(`shop:${this.id}`, () => getShop(this.id)),
      ({ answer: shop }) => {
        if (shop.signed) throw new CallError('PLEDGE_SIGNED', refusals.PLEDGE_SIGNED({ name: shop.name }))
        const draft = beginDraft(pledgeKind, aboutPledge(shop))
        // Another version is another text: what was signed under the old one is signed anew.
        const old = draft.form.version !== shop.rule.version
        const form: PledgeForm = {
          version: shop.rule.version,
          keeper: draft.form.keeper || shop.keeper,
          strokes: old ? [] : draft.form.strokes,
        }
        this.draft = draft.state === 'writing' || old ? { ...draft, form } : draft
        const { keeper, strokes } = this.draft.form
        return {
          shop: `${shop.villageName}${shop.name}`,
          version: `第 ${shop.rule.version} 版`,
          text: shop.text,
          keeper,
          strokes,
          ...this.faces(),
        }
      },
    )
  },
  faces() {
    return this.draft ? { form: draftForm(this.draft, uploads(), isOnline(), 1) } : {}
  },
  paint() {
    this.setData(this.faces())
  },
  write(form: Partial<PledgeForm>) {
    if (!this.draft) return
    this.draft = edited(this.draft, { form: { ...this.draft.form, ...form } }, Date.now())
    keepDraft(this.draft)
    this.setData({ ...this.faces(), wrong: { at: '', words: '' } })
  },
  writeKeeper(event: WechatMiniprogram.Input) {
    this.write({ keeper: event.detail.value })
  },
  sign(event: WechatMiniprogram.CustomEvent<{ strokes: Strokes }>) {
    this.write({ strokes: event.detail.strokes })
  },
  async submit() {
    const { draft } = this
    if (!draft || this.data.busy) return
    const words = pledgeLacks(draft.form)
    if (words) {
      const at = draft.form.keeper.trim() ? 'pad' : 'keeper'
      this.setData({ wrong: { at, words } })
      return void wx.pageScrollTo({ selector: `#field-${at}`, offsetTop: -12, duration: 250 })
    }
    const what = `${draft.form.keeper}已看过五条，签了名。每一版只签一次，交上去以后不能改。`
    if (!(await confirm('交这份责任书吗？', what, '交'))) return
    this.setData({ busy: true })
    try {
      const pad = this.selectComponent('#pad') as unknown as { picture(): Promise<string> }
      const photos = await keepPhotos([await pad.picture()])
      draft.photos.forEach(dropPhoto)
      this.changed(queueDraft(edited(draft, { photos }, Date.now())))
    } catch {
      tell('签名没有存下来，请再点一次；还不行就清掉重签')
    }
    this.setData({ busy: false })
  },
  done() {
    this.draft = undefined
    void wx.showToast({ title: '签好了', icon: 'success' })
    this.leave()
  },
  leave() {
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.shop(this.id))
  },
})
