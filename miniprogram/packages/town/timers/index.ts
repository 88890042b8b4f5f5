import { face, load, refreshing } from '../../../page/load'
import { listTimers } from '../../../services/campaign'
import { timersFace, type TimersFace } from './view'

Page({
  ...refreshing,
  data: { ...face(), view: null as TimersFace | null },
  onShow() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, listTimers, (timers) => ({ view: timersFace(timers) }))
  },
})
