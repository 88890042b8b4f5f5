import type { ShopDetail } from '../../../../typings/contract'
import { acting } from '../../../page/acting'
import { exporting } from '../../../page/exported'
import { confirm, face, load, refreshing } from '../../../page/load'
import { links, open, readOpening } from '../../../page/links'
import { taps, textOf } from '../../../page/taps'
import { listChecks } from '../../../services/check'
import { checkKind, checkSubject } from '../../../services/forms/check'
import { pledgeKind } from '../../../services/forms/pledge'
import { newClientId } from '../../../services/ids'
import { askOrRemember, type Seen } from '../../../services/last-seen'
import { sendQueued } from '../../../services/outbox'
import { watchOutbox } from '../../../services/outcomes'
import { closeShop, getShop, reopenShop } from '../../../services/shop'
import { waiting } from '../../../services/waiting'
import * as view from './view'

Page({
  ...refreshing,
  ...exporting,
  ...taps,
  id: '',
  shop: undefined as ShopDetail | undefined,
  stop: () => undefined as void,
  data: {
    ...face(),
    shop: null as view.ShopFace | null,
    checks: [] as view.CheckLine[],
    asOf: '',
    waiting: '',
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.id = readOpening(query).id ?? ''
    this.stop = watchOutbox(({ result, subject }) => {
      if (subject !== this.id && subject !== checkSubject('shop', this.id)) return
      if (result === 'sent') void this.refresh()
      else this.setData({ waiting: this.waiting() })
    })
  },
  onShow() {
    sendQueued()
    void this.refresh()
  },
  onUnload() {
    this.stop()
  },
  waiting(): string {
    return view.waitingWords([
      ...waiting({ kind: pledgeKind.name, subject: this.id }),
      ...waiting({ kind: checkKind.name, subject: checkSubject('shop', this.id) }),
    ])
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => this.ask(),
      ({ seen: { answer, asOf }, checks }) => {
        this.shop = answer
        return { shop: view.shopFace(answer), checks, asOf: view.asOfWords(asOf), waiting: this.waiting() }
      },
    )
  },
  async ask(): Promise<{ seen: Seen<ShopDetail>; checks: view.CheckLine[] }> {
    const seen = await askOrRemember(`shop:${this.id}`, () => getShop(this.id))
    if (seen.asOf !== undefined) return { seen, checks: [] }
    const { items } = await listChecks({ kind: 'shop', placeId: this.id, limit: 10 })
    return { seen, checks: items.map(view.checkLine) }
  },
  dial() {
    if (this.shop?.phone) void wx.makePhoneCall({ phoneNumber: this.shop.phone })
  },
  act() {
    if (this.data.shop?.action?.what === 'sign') open(links.signPledge(this.id))
    else this.check()
  },
  check() {
    open(links.check('shop', this.id))
  },
  revise() {
    open(links.reviseShop(this.id))
  },
  openProblem(event: WechatMiniprogram.TouchEvent) {
    open(links.problem(textOf(event, 'id')))
  },
  async move() {
    const { shop } = this
    if (!shop) return
    const [title, what, yes] = shop.open
      ? ['这家停业了吗？', `${shop.name}不再检查，也不用再签责任书；以前的记录都留着。`, '停业']
      : ['又开业了吗？', `${shop.name}重新列进名单，照样检查。`, '开业']
    if (!(await confirm(title ?? '', what ?? '', yes ?? ''))) return
    const input = { clientId: newClientId(), shopId: shop.id }
    await acting(this, '已记下', () => (shop.open ? closeShop(input) : reopenShop(input)))
  },
})
