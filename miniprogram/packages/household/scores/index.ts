import type { ScoringBoard } from '../../../../typings/contract'
import { face, load, put, refreshing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { textOf } from '../../../page/taps'
import { householdScoreKind } from '../../../services/forms/household-score'
import { loadBoard } from '../../../services/kept-scores'
import type { Seen } from '../../../services/last-seen'
import { sendQueued } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { scoresOnPhone } from '../standing'
import { scoresView, type ScoresView } from './view'

Page({
  ...refreshing,
  villageId: '',
  seen: undefined as Seen<ScoringBoard> | undefined,
  stop: () => undefined as void,
  data: { ...face(), view: null as ScoresView | null, far: [] as string[] },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.stop = watchKind(householdScoreKind, ({ result }) => {
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
      () => loadBoard(this.villageId),
      (seen) => {
        this.seen = seen
        return {
          phase: seen.answer.households.length ? ('ready' as const) : ('empty' as const),
          view: scoresView(seen, scoresOnPhone()),
        }
      },
    )
  },
  paint() {
    if (this.seen) put(this, { view: scoresView(this.seen, scoresOnPhone()) })
  },
  score(event: WechatMiniprogram.TouchEvent) {
    open(links.score(this.villageId, textOf(event, 'id')))
  },
  next() {
    if (this.data.view?.next) open(links.score(this.villageId, this.data.view.next.id))
  },
})
