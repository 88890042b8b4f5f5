import { face, load, refreshing } from '../../../page/load'
import { selfCheck } from '../../../services/campaign'
import { asText, checkedWords, findingGroups, type FindingGroup } from './view'

Page({
  ...refreshing,
  data: { ...face(), groups: [] as FindingGroup[], checked: '' },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, selfCheck, ({ findings, checkedAt }) => ({
      phase: findings.length ? 'ready' : 'empty',
      groups: findingGroups(findings),
      checked: checkedWords(findings.length, checkedAt),
    }))
  },
  copy() {
    void wx.setClipboardData({ data: `${this.data.checked}\n\n${asText(this.data.groups)}` })
  },
})
