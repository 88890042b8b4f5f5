import type { PayoutView } from '../../../../typings/contract'
import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { links, open, readOpening } from '../../../page/links'
import { confirm, face, load, tell } from '../../../page/load'
import { confirmPayout, listPayouts, returnPayout } from '../../../services/award'
import { CallError } from '../../../services/cloud'
import { edited } from '../../../services/draft'
import { draftsOf, keepDraft } from '../../../services/drafts'
import { payoutDraft, payoutKind, type PayoutDraft } from '../../../services/forms/payout'
import { newClientId } from '../../../services/ids'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft } from '../../../services/outbox'
import { isOnline, uploads } from '../../../services/uploads'
import * as view from './view'

Page({
  ...draftHandlers,
  id: '',
  again: false,
  payout: undefined as PayoutView | undefined,
  draft: undefined as PayoutDraft | undefined,
  data: {
    ...face(),
    mode: 'read' as view.Mode,
    payout: null as view.PayoutFace | null,
    form: null as DraftForm | null,
    fields: payoutKind.empty,
    problems: {} as view.Problems,
    returning: false,
    busy: false,
    quick: view.returnReasons,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    followDraft(this, payoutKind, () => {
      void wx.showToast({ title: '已登记，等复核', icon: 'success' })
      void this.refresh()
    })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => listPayouts(),
      ({ items }) => {
        const payout = items.find(({ id }) => id === this.id)
        if (!payout) throw new CallError('NOT_FOUND', '没有找到这笔奖金，请返回列表再看')
        this.payout = payout
        this.again = false
        const [kept] = draftsOf(payoutKind, { subject: payout.id })
        this.draft = kept ?? payoutDraft(payout, newClientId(), Date.now())
        queuePhotos(this.draft)
        return { fields: this.draft.form, payout: view.payoutFace(payout), problems: {}, ...this.faces() }
      },
    )
  },
  faces() {
    const { payout, draft } = this
    if (!payout || !draft) return {}
    return {
      mode: view.modeOf(payout, draft, this.again),
      form: draftForm(draft, uploads(), isOnline(), view.PAYOUT_PHOTOS),
    }
  },
  paint() {
    const { photoIds, ...problems } = this.data.problems
    const stays = photoIds && !this.draft?.photos.length
    this.setData({ ...this.faces(), problems: stays ? { ...problems, photoIds } : problems })
  },
  type(event: WechatMiniprogram.Input) {
    const { field } = event.currentTarget.dataset as { field: keyof PayoutDraft['form'] }
    if (!this.draft) return
    const form = { ...this.draft.form, [field]: event.detail.value }
    this.draft = edited(this.draft, { form }, Date.now())
    keepDraft(this.draft)
    this.setData({ ...this.faces(), problems: { ...this.data.problems, [field]: '' } })
  },
  record() {
    if (!this.draft || !this.payout) return
    const problems = view.problemsOf(this.draft, this.payout.amount)
    this.setData({ problems })
    if (Object.keys(problems).length) return
    this.draft = queueDraft(this.draft)
    this.paint()
  },
  mend() {
    this.again = true
    this.paint()
  },
  async confirm() {
    const { payout } = this
    if (!payout || !(await confirm('钱已经给到了吗', view.confirmWords(payout), '确认兑现'))) return
    await this.act('已兑现', () => confirmPayout({ payoutId: payout.id, clientId: newClientId() }))
  },
  async sendBack(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const input = { payoutId: this.id, reason: event.detail.reason, clientId: newClientId() }
    await this.act('已退回', () => returnPayout(input))
  },
  async act(done: string, run: () => Promise<unknown>) {
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      await run()
      void wx.showToast({ title: done, icon: 'success' })
    } catch (error) {
      tell(error)
    }
    this.setData({ busy: false, returning: false })
    await this.refresh()
  },
  askReturn() {
    this.setData({ returning: true })
  },
  closeReturn() {
    this.setData({ returning: false })
  },
  toEntry() {
    if (this.payout) open(links.entry(this.payout.entryId))
  },
})
