import { face, load, refreshing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { selfCheck } from '../../../services/campaign'
import { getMe } from '../../../services/roster'
import { asText, checkedWords, findingGroups, type FindingGroup } from './view'

Page({
  ...refreshing,
  data: { ...face(), groups: [] as FindingGroup[], checked: '', mayEdit: false },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    const ask = () => Promise.all([selfCheck(), getMe()])
    return load(this, ask, ([{ findings, checkedAt }, me]) => ({
      phase: findings.length ? 'ready' : 'empty',
      groups: findingGroups(findings),
      checked: checkedWords(findings.length, checkedAt),
      mayEdit: me.grants.some(({ role }) => role === 'admin'),
    }))
  },
  edit() {
    open(links.editPlan)
  },
  copy() {
    void wx.setClipboardData({ data: `${this.data.checked}\n\n${asText(this.data.groups)}` })
  },
})
