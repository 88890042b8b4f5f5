import { confirm, face, load, loadMore, refreshing, tell, type Listing } from '../../../page/load'
import { textOf } from '../../../page/taps'
import { listArticles, moveArticle, queueArticle, type PersonsMove } from '../../../services/article'
import { messageLedger } from '../../../services/message'
import { TITLE_MOST } from '../../../shared/article/schema'
import * as view from './view'

Page({
  ...refreshing,
  publicationId: '',
  next: '',
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    next: '',
    connected: false,
    lines: [] as view.ArticleLine[],
    topics: [] as view.TopicLine[],
    failures: [] as string[],
    handing: false,
    title: '',
    most: TITLE_MOST,
    busy: false,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.publicationId = decodeURIComponent(query.publicationId ?? '')
    const title = [...decodeURIComponent(query.title ?? '')].slice(0, TITLE_MOST).join('')
    this.setData({ handing: this.publicationId !== '', title })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => Promise.all([listArticles(), messageLedger()]),
      ([{ items, next, connected }, ledger]) => ({
        connected,
        lines: items.map(view.articleLine),
        next: next ?? '',
        tail: next ? ('more' as const) : ('end' as const),
        topics: view.topicLines(ledger),
        failures: view.failureLines(ledger),
      }),
    )
  },
  more(): Promise<void> {
    return loadMore(
      this,
      () => listArticles(this.data.next),
      ({ items, next }) => ({
        lines: [...this.data.lines, ...items.map(view.articleLine)],
        next: next ?? '',
        tail: next ? ('more' as const) : ('end' as const),
      }),
    )
  },
  onReachBottom() {
    if (this.data.next) void this.more()
  },
  type(event: WechatMiniprogram.Input) {
    this.setData({ title: event.detail.value })
  },
  async hand() {
    const { title, busy } = this.data
    if (busy) return
    this.setData({ busy: true })
    try {
      await queueArticle(this.publicationId, title)
      this.setData({ handing: false, busy: false })
      void wx.showToast({ title: '十分钟内送到', icon: 'success' })
      await this.refresh()
    } catch (error) {
      this.setData({ busy: false })
      tell(error)
    }
  },
  async act(event: WechatMiniprogram.TouchEvent) {
    const move = textOf(event, 'move') as PersonsMove
    const { title, what, yes } = view.asks[move]
    if (!(await confirm(title, what, yes))) return
    try {
      await moveArticle(move, textOf(event, 'id'))
    } catch (error) {
      tell(error)
    }
    await this.refresh()
  },
})
