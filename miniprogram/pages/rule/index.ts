import type { RuleView } from '../../../typings/contract'
import { face, load, refreshing } from '../../page/load'
import { links } from '../../page/links'
import { getCampaign } from '../../services/campaign'
import { listRules, listRuleVersions } from '../../services/rules'
import type { Sheet } from '../../shared/sheet/sheet'
import type { Around } from './body'
import { ruleFace, versionChoices, type RuleFace } from './view'
import { isRuleName } from './words'

Page({
  ...refreshing,
  versions: [] as readonly RuleView[],
  around: { campaign: { phases: [] }, sheet: undefined } as Around,
  data: {
    ...face(),
    name: 'awards',
    version: '',
    choices: [] as ReturnType<typeof versionChoices>,
    rule: null as RuleFace | null,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.setData({ name: decodeURIComponent(query.name ?? 'awards') })
    void this.refresh()
  },
  refresh(): Promise<void> {
    const { name } = this.data
    if (!isRuleName(name)) {
      this.setData({ phase: 'failed', problem: { words: '没有这一套规则，请返回重新打开', remedy: 'back' } })
      return Promise.resolve()
    }
    return load(
      this,
      () => Promise.all([listRuleVersions(name), listRules(), getCampaign()]),
      ([versions, current, campaign]) => {
        this.versions = versions.items
        const sheet = current.items.find((rule) => rule.name === 'contestSheet')?.body as Sheet | undefined
        this.around = { campaign, sheet }
        const choices = versionChoices(versions.items)
        return { choices, ...this.shown(String(versions.items[0]?.version ?? '')) }
      },
    )
  },
  shown(version: string) {
    const rule = this.versions.find((one: RuleView) => String(one.version) === version)
    const newest = this.versions[0]?.version ?? 0
    if (!rule) return { phase: 'empty' as const, rule: null }
    return { version, rule: ruleFace(rule, newest, this.around) }
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData(this.shown(event.detail.value))
  },
  copy() {
    void wx.setClipboardData({ data: this.data.rule?.sha256 ?? '' })
  },
  onShareAppMessage() {
    return { title: this.data.rule?.title ?? '规则', path: links.rule(this.data.name) }
  },
})
