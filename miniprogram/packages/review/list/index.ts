import { links, open } from '../../../page/links'
import { confirm, face, load, refreshing, tell } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { newClientId } from '../../../services/ids'
import { listReviews, openReview } from '../../../services/review'
import { getMe } from '../../../services/roster'
import { readMonth } from '../../../shared/kernel/days'
import { standingOf } from '../standing'
import { monthToOpen, reviewRow, type ReviewRow } from './view'

Page({
  ...refreshing,
  data: { ...face(), rows: [] as ReviewRow[], month: '', button: '', busy: false },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([listReviews(), getMe()]),
      ([{ items }, me]) => {
        const month = standingOf(me).staff ? monthToOpen(items, Date.now()) : ''
        return {
          phase: items.length ? ('ready' as const) : ('empty' as const),
          rows: items.map(reviewRow),
          month,
          button: month ? `开始${readMonth(month)}现场点评` : '',
        }
      },
    )
  },
  async start() {
    const { month, button, busy } = this.data
    if (busy || !month) return
    const what = '每个管区推荐一个好村，再当场从其余的村里抽一个；领导和各管区书记现场打分。'
    if (!(await confirm(button, what, '开始'))) return
    this.setData({ busy: true })
    try {
      const review = await openReview({ month, clientId: newClientId() })
      open(links.review(review.id))
    } catch (error) {
      tell(error)
    } finally {
      this.setData({ busy: false })
    }
  },
  see(event: WechatMiniprogram.TouchEvent) {
    open(links.review(textOf(event, 'id')))
  },
})
