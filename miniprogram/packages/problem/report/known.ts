import { thrownAway } from '../../../page/draft-form'
import { confirm } from '../../../page/load'
import { links, open } from '../../../page/links'
import { textOf } from '../../../page/taps'
import type { ReportDraft } from '../../../services/forms/report'
import type { NearRow } from './view'

interface Host {
  draft: ReportDraft | undefined
  data: { near: readonly NearRow[] }
}

/** Spread into the page of a report: somebody reported it already. */
export const knownAlready = {
  /** Nothing is reported twice: what was written goes, and what is known opens to whoever may see it whole. */
  async same(this: Host, event: WechatMiniprogram.TouchEvent) {
    const known = this.data.near.find(({ id }) => id === textOf(event, 'id'))
    if (!known) return
    const what = '刚才写的文字和照片会从手机里删掉，不再报一遍。镇里正在按先前的反映办。'
    if (!(await confirm('就是这个', what, '不报了')) || !this.draft || !thrownAway(this.draft)) return
    this.draft = undefined
    if (known.mayOpen) return void wx.redirectTo({ url: links.problem(known.id) })
    void wx.showToast({ title: '谢谢，镇里已知道', icon: 'success' })
    // Opened from a shared link there is nothing to go back to.
    void wx.navigateBack({ fail: () => open(links.home) })
  },
}
