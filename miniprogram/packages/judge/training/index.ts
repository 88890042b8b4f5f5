import { face, load, refreshing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { loadRoute } from '../../../services/kept-route'
import { onPhone, withSent } from '../standing'
import { trainingView, type TrainingView } from './view'

Page({
  ...refreshing,
  data: { ...face(), view: null as TrainingView | null },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, loadRoute, (seen) => {
      const stops = withSent(seen.answer.stops)
      const view = trainingView(seen, stops, onPhone(stops))
      return view.total ? { view } : { phase: 'empty' as const }
    })
  },
  score(event: WechatMiniprogram.TouchEvent) {
    open(links.judgeSheet((event.currentTarget.dataset as { id: string }).id))
  },
})
