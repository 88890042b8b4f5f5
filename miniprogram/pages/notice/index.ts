import { links, open, readOpening } from '../../page/links'
import { face, load, refreshing } from '../../page/load'
import { textOf } from '../../page/taps'
import { CallError } from '../../services/cloud'
import { getNotice } from '../../services/notice'
import { blocksOf, chunksOf, emptyNotice, leftWords, noticeView, type Block } from './view'

Page({
  ...refreshing,
  /** What is not on the screen yet stays out of data, however long the document. */
  rest: [] as Block[][],
  data: { ...face(), ...emptyNotice, chunks: [] as Block[][], left: '', gone: '' },
  onLoad(query: Record<string, string | undefined>) {
    this.setData({ id: readOpening(query).id ?? '' })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => getNotice(this.data.id).catch(withdrawn),
      (answer) => {
        if ('gone' in answer) return { phase: 'empty' as const, gone: answer.gone }
        const [first = [], ...rest] = chunksOf(blocksOf(answer.body))
        this.rest = rest
        return { ...noticeView(answer), chunks: [first], left: leftWords(rest) }
      },
    )
  },
  /** The next part, when the reader comes to the end of this one. */
  more() {
    const next = this.rest.shift()
    if (!next) return
    this.setData({ [`chunks[${this.data.chunks.length}]`]: next, left: leftWords(this.rest) })
  },
  onReachBottom() {
    this.more()
  },
  toOther(event: WechatMiniprogram.TouchEvent) {
    void wx.redirectTo({ url: links.notice(textOf(event, 'id')) })
  },
  toAll() {
    open(links.notices)
  },
  preview(event: WechatMiniprogram.TouchEvent) {
    const current: unknown = event.currentTarget.dataset.src
    void wx.previewImage({ urls: this.data.photos.map(({ display }) => display), current: String(current) })
  },
  onShareAppMessage() {
    return { title: this.data.title, path: links.notice(this.data.id) }
  },
  onShareTimeline() {
    return { title: this.data.title, query: `id=${encodeURIComponent(this.data.id)}` }
  },
})

/** A withdrawn document is no failure: its page says so. */
function withdrawn(error: unknown): { gone: string } {
  if (error instanceof CallError && error.code === 'NOTICE_WITHDRAWN') return { gone: error.message }
  throw error
}
