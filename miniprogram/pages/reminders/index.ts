import { face, load, refreshing } from '../../page/load'
import { textOf } from '../../page/taps'
import { myMessages } from '../../services/message'
import { askToTell, prepareToTell } from '../../services/subscribe'
import type { MessageTopic } from '../../shared/message/topics'
import { reminderRows, type ReminderRow } from './view'

Page({
  ...refreshing,
  data: { ...face(), rows: [] as ReminderRow[] },
  onLoad() {
    void prepareToTell()
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, myMessages, (mine) => {
      const rows = reminderRows(mine)
      return { rows, phase: rows.length ? ('ready' as const) : ('empty' as const) }
    })
  },
  /** The question must stand in the tap: nothing is awaited before it. */
  allow(event: WechatMiniprogram.TouchEvent) {
    void askToTell([textOf(event, 'topic') as MessageTopic]).then(() => this.refresh())
  },
})
