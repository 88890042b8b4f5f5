import type { CleanupBoard } from '../../../../typings/contract'
import type { PickerFace } from '../../../components/photo-picker/rows'
import { asOfWords, seeBoard, withItem } from '../../../page/cleanup'
import { draftForm, draftHandlers } from '../../../page/draft-form'
import { face, load, refreshing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { edited } from '../../../services/draft'
import { beginDraft, clearDraft, draftsOf } from '../../../services/drafts'
import { aboutItem, cleanupSubject } from '../../../services/forms/cleanup-claim'
import {
  VERDICT_PHOTOS,
  verdictKind,
  type Verdict,
  type VerdictDraft,
} from '../../../services/forms/cleanup-verdict'
import { queueDraft, sendQueued } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { isOnline, uploads, watchUploads } from '../../../services/uploads'
import { asking, boardFace, cardGroups, type BoardFace, type CardGroup } from './view'

const idOf = (event: WechatMiniprogram.TouchEvent) => (event.currentTarget.dataset as { id: string }).id

Page({
  ...refreshing,
  ...draftHandlers,
  villageId: '',
  itemId: '',
  board: undefined as CleanupBoard | undefined,
  /** The verdict whose photos are being taken; at most one at a time. */
  draft: undefined as VerdictDraft | undefined,
  data: {
    ...face(),
    asOf: '',
    head: null as BoardFace | null,
    groups: [] as CardGroup[],
    /** The item without a decision to be made whose story is open. */
    opened: '',
    /** The item whose photos are being taken. */
    taking: '',
    picker: null as PickerFace | null,
    returning: '',
    verdict: 'return' as 'return' | 'reopen',
    asking,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.itemId = decodeURIComponent(query.itemId ?? '')
    this.stops = [
      watchUploads(() => this.paint()),
      watchKind(verdictKind, (outcome) => {
        if (outcome.result === 'sent' && this.board && outcome.answer.villageId === this.villageId)
          this.board = withItem(this.board, outcome.answer)
        this.paint()
        if (outcome.result === 'sent' && this.data.asOf) void this.refresh()
      }),
    ]
  },
  onShow() {
    sendQueued()
    void this.refresh().then(() => this.scrollToItem())
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => seeBoard(this.villageId),
      ({ answer, asOf }) => {
        this.board = answer
        return { asOf: asOfWords(asOf), ...this.faces(answer) }
      },
    )
  },
  /** Where the person came for one item; once, so that coming back leaves the page where it stood. */
  scrollToItem() {
    const { itemId } = this
    this.itemId = ''
    if (itemId) void wx.pageScrollTo({ selector: `#item-${itemId}`, offsetTop: -12, duration: 200 })
  },
  faces(board: CleanupBoard) {
    const drafts = draftsOf(verdictKind, { villageId: this.villageId })
    const { draft } = this
    return {
      head: boardFace(board),
      groups: cardGroups(board, drafts, uploads(), isOnline()),
      picker: draft ? draftForm(draft, uploads(), isOnline(), VERDICT_PHOTOS).picker : null,
    }
  },
  paint() {
    if (this.board) this.setData(this.faces(this.board))
  },
  toggle(event: WechatMiniprogram.TouchEvent) {
    const id = idOf(event)
    this.setData({ opened: this.data.opened === id ? '' : id })
  },
  /** The draft of an item: the one whose photos are being taken, a kept one, or a new one. */
  draftOf(itemId: string): VerdictDraft | undefined {
    const item = this.board?.items.find((one) => one.itemId === itemId)
    if (!item) return undefined
    const open = this.draft?.subject === cleanupSubject(item.villageId, itemId) ? this.draft : undefined
    return open ?? beginDraft(verdictKind, aboutItem(item))
  },
  takePhotos(event: WechatMiniprogram.TouchEvent) {
    const id = idOf(event)
    const taking = this.data.taking === id ? '' : id
    this.draft = taking ? this.draftOf(id) : undefined
    this.setData({ taking })
    this.paint()
  },
  accept(event: WechatMiniprogram.TouchEvent) {
    this.decide(idOf(event), 'accept', '')
  },
  askBack(event: WechatMiniprogram.TouchEvent) {
    const { verdict } = event.currentTarget.dataset as { verdict: 'return' | 'reopen' }
    this.setData({ returning: idOf(event), verdict })
  },
  closeReturn() {
    this.setData({ returning: '' })
  },
  sendBack(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { returning, verdict } = this.data
    this.setData({ returning: '' })
    this.decide(returning, verdict, event.detail.reason)
  },
  /** From here on the verdict is sent as soon as photos and network allow. */
  decide(itemId: string, verdict: Verdict, reason: string) {
    const draft = this.draftOf(itemId)
    if (!draft || draft.state === 'queued') return
    queueDraft(edited(draft, { form: { verdict, reason } }, Date.now()))
    this.draft = undefined
    this.setData({ taking: '' })
    this.paint()
  },
  /** Takes a verdict back while it waits, with its photos; a refused one is put away. */
  reconsider(event: WechatMiniprogram.TouchEvent) {
    this.draft = this.draftOf(idOf(event))
    if (this.draft?.state === 'queued') this.takeBack()
    else if (this.draft) clearDraft(this.draft)
    this.draft = undefined
    this.setData({ taking: '' })
    this.paint()
    void this.refresh()
  },
  toVeto() {
    open(links.verifyVeto(this.villageId))
  },
})
