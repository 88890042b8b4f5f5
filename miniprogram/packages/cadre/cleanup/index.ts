import type { CleanupBoard } from '../../../../typings/contract'
import { asOfWords, seeBoard, withItem } from '../../../page/cleanup'
import { face, load, refreshing } from '../../../page/load'
import { links, open } from '../../../page/links'
import { claimKind } from '../../../services/forms/cleanup-claim'
import { appealKind } from '../../../services/forms/veto'
import { sendQueued } from '../../../services/outbox'
import { watchKind } from '../../../services/outcomes'
import { watchUploads } from '../../../services/uploads'
import { waiting } from '../../../services/waiting'
import {
  checklistFace,
  itemGroups,
  vetoStrip,
  type ChecklistFace,
  type ItemGroup,
  type VetoStrip,
} from './view'

Page({
  ...refreshing,
  villageId: '',
  board: undefined as CleanupBoard | undefined,
  stops: [] as (() => void)[],
  data: {
    ...face(),
    asOf: '',
    checklist: null as ChecklistFace | null,
    veto: null as VetoStrip | null,
    groups: [] as ItemGroup[],
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    this.stops = [
      watchUploads(() => this.paint()),
      watchKind(claimKind, (outcome) => {
        if (outcome.result === 'sent' && this.board && outcome.answer.villageId === this.villageId)
          this.board = withItem(this.board, outcome.answer)
        this.paint()
        if (outcome.result === 'sent' && this.data.asOf) void this.refresh()
      }),
      watchKind(appealKind, ({ result }) => {
        if (result === 'sent') void this.refresh()
      }),
    ]
  },
  onShow() {
    sendQueued()
    void this.refresh()
  },
  onUnload() {
    this.stops.forEach((stop) => stop())
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => seeBoard(this.villageId),
      ({ answer, asOf }) => {
        this.board = answer
        return { asOf: asOfWords(asOf), veto: vetoStrip(answer.veto), ...this.faces(answer) }
      },
    )
  },
  faces(board: CleanupBoard) {
    const lines = waiting({ kind: claimKind.name, villageId: this.villageId })
    return { checklist: checklistFace(board), groups: itemGroups(board, lines) }
  },
  /** Only what moves by itself: uploads, network, what was sent. */
  paint() {
    if (this.board) this.setData(this.faces(this.board))
  },
  openItem(event: WechatMiniprogram.TouchEvent) {
    const { id } = event.currentTarget.dataset as { id: string }
    open(links.claim(this.villageId, id))
  },
  openVeto() {
    open(links.appeal(this.villageId))
  },
})
