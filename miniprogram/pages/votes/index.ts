import { links, open } from '../../page/links'
import { face, load, loadMore, refreshing, type Listing } from '../../page/load'
import { listMyVotes, listVoided } from '../../services/vote'
import { firstPage, morePages, sides, voidedRows, type Side, type VoidedRow, type VoteRow } from './view'

Page({
  ...refreshing,
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    sides: [...sides],
    side: 'mine' as Side,
    left: '',
    hint: '',
    groups: [] as VoteRow[][],
    far: [] as string[],
    next: '',
    voided: [] as VoidedRow[],
  },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    if (this.data.side === 'mine') return load(this, () => listMyVotes({}), firstPage)
    return load(this, listVoided, ({ items }) => ({
      phase: items.length ? 'ready' : 'empty',
      voided: voidedRows(items),
    }))
  },
  more(): Promise<void> {
    if (this.data.side !== 'mine') return Promise.resolve()
    return loadMore(
      this,
      () => listMyVotes({ cursor: this.data.next }),
      (answer) => morePages(this.data.groups, answer),
    )
  },
  onReachBottom() {
    void this.more()
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: Side }>) {
    this.setData({ side: event.detail.value, phase: 'loading' })
    void this.refresh()
  },
  go() {
    open(links.landscapes)
  },
})
