import { takenBack, thrownAway } from '../../page/draft-form'
import { confirm, face, tell } from '../../page/load'
import { open } from '../../page/links'
import { taps, textOf } from '../../page/taps'
import type { Draft } from '../../services/draft'
import { listDrafts, listQueued, loadDraft } from '../../services/drafts'
import { kindOf } from '../../services/forms'
import type { Comparison } from '../../services/forms/kind'
import { queueDraft, sendingNow, sendQueued } from '../../services/outbox'
import { watchStir } from '../../services/outcomes'
import { listSent } from '../../services/sent'
import { isOnline, uploads, watchUploads } from '../../services/uploads'
import { discardWords, outboxFace, overwriteWords, type OutboxFace } from './view'

Page({
  ...taps,
  stops: [] as (() => void)[],
  comparison: undefined as Comparison | undefined,
  data: {
    ...face(),
    view: null as OutboxFace | null,
    /** The refused one whose two versions are shown. */
    compared: '',
    lines: [] as Comparison['lines'],
  },
  onShow() {
    this.stops.forEach((stop) => stop())
    this.stops = [watchUploads(() => this.paint()), watchStir(() => this.paint())]
    sendQueued()
    this.paint()
  },
  onHide() {
    this.stops.forEach((stop) => stop())
    this.stops = []
  },
  onUnload() {
    this.stops.forEach((stop) => stop())
  },
  paint() {
    const view = outboxFace({
      drafts: listDrafts(),
      queued: listQueued(),
      queue: uploads(),
      online: isOnline(),
      sending: sendingNow(),
      sent: listSent(),
    })
    const some = view.refused.length + view.queued.length + view.writing.length + view.sent.length
    this.setData({ view, phase: some ? 'ready' : 'empty' })
  },
  draftOf(event: WechatMiniprogram.TouchEvent): Draft | undefined {
    return loadDraft(textOf(event, 'id'))
  },
  /** A queued one goes back into the person's hands first. */
  edit(event: WechatMiniprogram.TouchEvent) {
    const draft = this.draftOf(event)
    if (draft?.state === 'queued' && !takenBack(draft)) return
    open(textOf(event, 'url'))
  },
  async discard(event: WechatMiniprogram.TouchEvent) {
    const draft = this.draftOf(event)
    if (!draft || !(await confirm(`删掉“${draft.title}”`, discardWords(draft), '删除'))) return
    // It may have gone, or be going, while the question stood.
    const now = loadDraft(draft.clientId)
    if (now) thrownAway(now)
    this.setData({ compared: '' })
    this.paint()
  },
  async compare(event: WechatMiniprogram.TouchEvent) {
    const draft = this.draftOf(event)
    const kind = draft && kindOf(draft.kind)
    if (!draft || !kind?.compare) return
    try {
      this.comparison = await kind.compare(draft)
      this.setData({ compared: draft.clientId, lines: this.comparison.lines })
    } catch (error) {
      tell(error)
    }
  },
  /** Over what was just looked at, and over nothing newer. */
  async insist(event: WechatMiniprogram.TouchEvent) {
    const { comparison } = this
    const draft = this.draftOf(event)
    if (!draft || !comparison || !(await confirm('还是交我写的', overwriteWords(comparison), '交我写的')))
      return
    const { seen } = comparison
    queueDraft({ ...draft, ...(seen === undefined ? {} : { seen }) })
    this.setData({ compared: '' })
    this.paint()
  },
})
