import { face, load, loadMore, refreshing, type Listing } from '../../page/load'
import type { NoticeLine } from '../../page/rows'
import { listNotices } from '../../services/notice'
import type { NoticeKind } from '../../shared/notice/schema'
import { firstPage, kinds, morePages, queryOf } from './view'

Page({
  ...refreshing,
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    kinds,
    kind: '' as NoticeKind | '',
    groups: [] as NoticeLine[][],
    far: [] as string[],
    next: '',
  },
  onLoad() {
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(this, () => listNotices(queryOf(this.data.kind)), firstPage)
  },
  more(): Promise<void> {
    const { kind, next } = this.data
    return loadMore(
      this,
      () => listNotices(queryOf(kind, next)),
      (answer) => morePages(this.data.groups, answer),
    )
  },
  onReachBottom() {
    void this.more()
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: NoticeKind | '' }>) {
    this.setData({ kind: event.detail.value, phase: 'loading' })
    void this.refresh()
  },
})
