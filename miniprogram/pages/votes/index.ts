import { links, open } from '../../page/links'
import { face, load, loadMore, refreshing, type Listing } from '../../page/load'
import { listMyVotes, listVoided } from '../../services/vote'
import * as view from './view'

Page({
  ...refreshing,
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    sides: [...view.sides],
    side: 'mine' as view.Side,
    left: '',
    hint: '',
    groups: [] as view.VoteRow[][],
    far: [] as string[],
    next: '',
    voided: [] as view.VoidedRow[][],
  },
  onLoad({ side }: { side?: string }) {
    if (side === 'voided') this.setData({ side })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return this.data.side === 'mine'
      ? load(this, () => listMyVotes({}), view.firstPage)
      : load(this, () => listVoided({}), view.firstVoided)
  },
  more(): Promise<void> {
    const { side, next: cursor, groups, voided } = this.data
    return side === 'mine'
      ? loadMore(
          this,
          () => listMyVotes({ cursor }),
          (answer) => view.morePages(groups, answer),
        )
      : loadMore(
          this,
          () => listVoided({ cursor }),
          (answer) => view.moreVoided(voided, answer),
        )
  },
  onReachBottom() {
    void this.more()
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: view.Side }>) {
    this.setData({ side: event.detail.value, phase: 'loading' })
    void this.refresh()
  },
  go() {
    open(links.landscapes)
  },
})
