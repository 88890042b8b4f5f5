import { face, load, refreshing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { textOf } from '../../../page/taps'
import { helpKind, taskKind } from '../../../services/forms/help'
import type { Seen } from '../../../services/last-seen'
import { sendQueued } from '../../../services/outbox'
import { watchOutbox } from '../../../services/outcomes'
import { waiting } from '../../../services/waiting'
import { loadMine, type Mine } from '../kept-mine'
import { mineView, type MineView } from './view'

const onPhone = () => [...waiting({ kind: helpKind.name }), ...waiting({ kind: taskKind.name })]

Page({
  ...refreshing,
  /** A supervisor's village; empty for a party member's own households. */
  villageId: '',
  seen: undefined as Seen<Mine> | undefined,
  stop: () => undefined as void,
  data: { ...face(), view: null as MineView | null },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    if (this.villageId) void wx.setNavigationBarTitle({ title: '反弹的户' })
    this.stop = watchOutbox(({ result }) => {
      if (result === 'sent') void this.refresh()
      else this.paint()
    })
  },
  onShow() {
    sendQueued()
    void this.refresh()
  },
  onUnload() {
    this.stop()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => loadMine(this.villageId),
      (seen) => {
        this.seen = seen
        const { households, tasks } = seen.answer
        return {
          phase: households.length + tasks.length ? ('ready' as const) : ('empty' as const),
          view: mineView(seen, onPhone(), this.villageId !== ''),
        }
      },
    )
  },
  paint() {
    if (this.seen) this.setData({ view: mineView(this.seen, onPhone(), this.villageId !== '') })
  },
  help(event: WechatMiniprogram.TouchEvent) {
    open(links.help(textOf(event, 'id')))
  },
  close(event: WechatMiniprogram.TouchEvent) {
    open(links.closeTask(textOf(event, 'id'), this.villageId))
  },
})
