import type { CleanupBoard, CleanupItemView } from '../../../../typings/contract'
import { asOfWords, seeBoard, withItem } from '../../../page/cleanup'
import { draftForm, draftHandlers, followDraft, type DraftForm } from '../../../page/draft-form'
import { face, load } from '../../../page/load'
import { links, open } from '../../../page/links'
import { CallError } from '../../../services/cloud'
import { beginDraft } from '../../../services/drafts'
import { aboutItem, CLAIM_PHOTOS, claimKind, type ClaimDraft } from '../../../services/forms/cleanup-claim'
import { queuePhotos } from '../../../services/kept-photos'
import { queueDraft } from '../../../services/outbox'
import { isOnline, uploads } from '../../../services/uploads'
import { claimFace, modeOf, type ClaimFace, type Mode } from './view'

Page({
  ...draftHandlers,
  villageId: '',
  itemId: '',
  again: false,
  board: undefined as CleanupBoard | undefined,
  draft: undefined as ClaimDraft | undefined,
  data: {
    ...face(),
    asOf: '',
    mode: 'read' as Mode,
    claim: null as ClaimFace | null,
    form: null as DraftForm | null,
    wrong: '',
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.itemId = decodeURIComponent(query.itemId ?? '')
    followDraft(this, claimKind, (moved) => this.sent(moved))
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => seeBoard(this.villageId),
      ({ answer, asOf }) => {
        this.board = answer
        const item = this.item()
        if (!item) throw new CallError('NOT_FOUND', '清单里没有这一项，请返回清单再看')
        this.draft = beginDraft(claimKind, aboutItem(item))
        queuePhotos(this.draft)
        return { asOf: asOfWords(asOf), ...this.faces() }
      },
    )
  },
  item(): CleanupItemView | undefined {
    return this.board?.items.find((item) => item.itemId === this.itemId)
  },
  faces() {
    const { board, draft } = this
    const item = this.item()
    if (!board || !item || !draft) return {}
    const claim = claimFace(board, item)
    return {
      claim,
      mode: modeOf(claim, draft, this.again),
      form: draftForm(draft, uploads(), isOnline(), CLAIM_PHOTOS),
    }
  },
  paint() {
    this.setData({ ...this.faces(), wrong: '' })
  },
  submit() {
    const { draft } = this
    if (!draft) return
    if (draft.photos.length === 0) return this.setData({ wrong: '请至少拍 1 张清理以后的照片' })
    this.draft = queueDraft(draft)
    this.paint()
  },
  sent(moved: CleanupItemView) {
    if (this.board) this.board = withItem(this.board, moved)
    this.again = false
    this.draft = beginDraft(claimKind, aboutItem(moved))
    this.setData({ ...this.faces(), asOf: '' })
    void wx.showToast({ title: '已申报，等验收', icon: 'success' })
  },
  claimAgain() {
    this.again = true
    this.paint()
  },
  toChecklist() {
    if (getCurrentPages().length > 1) return void wx.navigateBack()
    open(links.cleanup(this.villageId))
  },
})
