import type { HouseholdView } from '../../../../typings/contract'
import { asOfWords } from '../../../page/cleanup'
import { handOut } from '../../../page/exported'
import { links, open, readOpening } from '../../../page/links'
import { face, load, refreshing, tell } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { consentKind } from '../../../services/forms/household'
import { protectHousehold, revokeConsent } from '../../../services/household'
import { eraseHousehold, exportHousehold } from '../../../services/privacy'
import { watchKind } from '../../../services/outcomes'
import { seeHousehold, seeMe } from '../../../services/kept-register'
import { waiting } from '../../../services/waiting'
import * as view from './view'

Page({
  ...refreshing,
  id: '',
  household: undefined as HouseholdView | undefined,
  asking: 'protect' as view.Asking,
  stop: () => undefined as void,
  data: {
    ...face(),
    asOf: '',
    view: null as view.HouseholdFace | null,
    may: { keep: false, village: false, rights: false } as view.May,
    /** Where a consent stands that is not with the town yet. */
    waits: '',
    all: false,
    open: false,
    sheet: view.sheets.protect,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    this.stop = watchKind(consentKind, ({ subject }) => void (subject === this.id && this.refresh()))
  },
  onShow() {
    void this.refresh()
  },
  onUnload() {
    this.stop()
  },
  refresh(): Promise<void> {
    return load(
      this,
      // The person first: what another role saw is forgotten before this is kept.
      async () => ({ me: (await seeMe()).answer, ...(await seeHousehold(this.id)) }),
      ({ me, answer, asOf }) => ({
        asOf: asOfWords(asOf),
        may: view.mayDo(me.grants, answer),
        ...this.show(answer),
      }),
    )
  },
  show(household: HouseholdView) {
    this.household = household
    const [kept] = waiting({ kind: consentKind.name, subject: household.id })
    return {
      view: view.householdFace(household, this.data.all),
      waits: kept ? `${kept.word}：${kept.hint}` : '',
    }
  },
  showAll() {
    if (this.household) this.setData({ all: true, view: view.householdFace(this.household, true) })
  },
  ask(event: WechatMiniprogram.TouchEvent) {
    this.asking = textOf(event, 'asking') as view.Asking
    this.setData({ open: true, sheet: view.sheets[this.asking] })
  },
  closeSheet() {
    this.setData({ open: false })
  },
  async settle(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { id: householdId, asking } = this
    const { reason } = event.detail
    if (this.data.busy) return
    this.setData({ busy: true })
    try {
      if (asking === 'erase') return await this.erased(householdId, reason)
      const household =
        asking === 'revoke'
          ? await revokeConsent({ householdId, reason })
          : await protectHousehold({ householdId, protect: asking === 'protect', reason })
      this.setData({ open: false, busy: false, ...this.show(household) })
      void wx.showToast({ title: view.sheets[asking].done, icon: 'success' })
      // From here on the town does not see it.
      if (household.protected && !this.data.may.village) this.leave()
    } catch (error) {
      this.setData({ open: false, busy: false })
      tell(error)
      void this.refresh()
    }
  },
  async erased(householdId: string, reason: string) {
    await eraseHousehold(householdId, reason)
    this.setData({ open: false, busy: false })
    void wx.showToast({ title: view.sheets.erase.done, icon: 'success' })
    this.leave()
  },
  copy() {
    void handOut(() => exportHousehold(this.id))
  },
  leave() {
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    void wx.redirectTo({ url: links.register(this.household?.villageId ?? '') })
  },
  revise() {
    open(links.reviseHousehold(this.id))
  },
  consent() {
    open(links.consent(this.id))
  },
  pair() {
    if (this.household) open(links.pairing(this.household.villageId, this.id))
  },
})
