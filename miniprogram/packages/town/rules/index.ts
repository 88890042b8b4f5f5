import type { RuleView } from '../../../../typings/contract'
import { links, open } from '../../../page/links'
import { bothVersions, noBoth } from '../../../page/both-versions'
import { face, load, refreshing, tell } from '../../../page/load'
import { newClientId } from '../../../services/ids'
import { getMe } from '../../../services/roster'
import { listRules, reviseRule } from '../../../services/rules'
import {
  changeTo,
  compareChoice,
  decisions,
  doubleChoices,
  ruleCard,
  type Change,
  type Field,
  type RuleCard,
} from './view'

Page({
  ...refreshing,
  ...bothVersions,
  rules: [] as readonly RuleView[],
  change: undefined as (Change & { clientId: string }) | undefined,
  data: {
    ...face(),
    cards: [] as RuleCard[],
    decided: decisions([]),
    doubles: doubleChoices,
    mayEdit: false,
    sheet: false,
    sheetTitle: '',
    sheetWhat: '',
    quick: [] as readonly string[],
    both: noBoth,
    busy: false,
  },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([listRules(), getMe()]),
      ([{ items }, me]) => {
        this.rules = items
        return {
          cards: items.map(ruleCard),
          decided: decisions(items),
          mayEdit: me.grants.some(({ role }) => role === 'admin'),
          phase: items.length ? 'ready' : 'empty',
        }
      },
    )
  },
  openRule(event: WechatMiniprogram.TouchEvent) {
    const { name } = event.currentTarget.dataset as { name: string }
    open(links.rule(name))
  },
  copy(event: WechatMiniprogram.TouchEvent) {
    const { name } = event.currentTarget.dataset as { name: string }
    const data = this.rules.find((rule) => rule.name === name)?.sha256
    if (data) void wx.setClipboardData({ data })
  },
  decideDouble(event: WechatMiniprogram.TouchEvent) {
    const { value } = event.currentTarget.dataset as { value: string }
    this.ask('doublePrize', value)
  },
  decide(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { field } = event.currentTarget.dataset as { field: Field }
    this.ask(field, event.detail.value)
  },
  ask(field: Field, value: string) {
    if (!this.data.mayEdit) return tell('规则由镇管理员修改，您可以看，但不能改')
    const change = changeTo(this.rules, field, value)
    if (!change) return
    this.change = { ...change, clientId: newClientId() }
    this.setData({ sheet: true, sheetTitle: change.title, sheetWhat: change.what, quick: change.quick })
  },
  closeSheet() {
    this.setData({ sheet: false })
  },
  async revise(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { change } = this
    if (!change || this.data.busy) return
    this.setData({ busy: true })
    try {
      const { clientId, input } = change
      await reviseRule({ clientId, ...input, reason: event.detail.reason })
      void wx.showToast({ title: '已改好', icon: 'success' })
    } catch (error) {
      await this.meet(error)
    }
    this.setData({ busy: false, sheet: false })
    void this.refresh()
  },
  async compare() {
    this.rules = (await listRules()).items
    return { lines: this.change ? [compareChoice(this.rules, this.change)] : [] }
  },
  /** Asked anew over what stands now, for its reason is another. */
  save() {
    if (this.change) this.ask(this.change.field, this.change.value)
  },
  giveUp() {
    return this.refresh()
  },
})
