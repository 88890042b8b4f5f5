import type { CleanupBoard, CleanupItemView, EvidencePhoto } from '../../../../typings/contract'
import { deadlineWords } from '../../../page/cleanup'
import { historyWords } from '../../../page/history'
import { cleanupSubject } from '../../../services/forms/cleanup-claim'
import type { Verdict, VerdictDraft } from '../../../services/forms/cleanup-verdict'
import type { UploadQueue } from '../../../services/upload-queue'
import { draftFace, type DraftFace } from '../../../services/waiting'
import { cleanupCase, type CleanupState } from '../../../shared/cleanup/cleanup-case'
import { readMoment } from '../../../shared/kernel/days'

export interface BoardFace {
  readonly village: string
  readonly accepted: number
  readonly total: number
  readonly title: string
  readonly deadline: string
  /** A veto of this village that waits for somebody on the spot. */
  readonly toVerify: boolean
}

export const boardFace = (board: CleanupBoard): BoardFace => ({
  village: board.villageName,
  accepted: board.progress.accepted,
  total: board.progress.total,
  title:
    board.progress.accepted === board.progress.total
      ? '全部验收了'
      : board.progress.claimed
        ? `${board.progress.claimed} 项待验收`
        : '没有等验收的',
  deadline: deadlineWords(board.deadline, board.daysLeft),
  toVerify: board.veto?.mayMove.includes('verify') ?? false,
})

/** An item with what the inspector may do to it now. */
export interface ItemCard {
  readonly id: string
  readonly name: string
  readonly asks: string
  readonly state: CleanupState
  readonly when: string
  readonly photos: readonly EvidencePhoto[]
  readonly verdictPhotos: readonly EvidencePhoto[]
  readonly reason: string
  readonly history: readonly string[]
  /** The verdict that is on its way or was refused; nothing while none is made. */
  readonly note: DraftFace | null
  readonly sending: boolean
  /** Photos of the spot taken for a verdict that is not made yet. */
  readonly taken: number
  readonly mayJudge: boolean
  readonly mayReopen: boolean
  readonly mine: boolean
  /** Nothing is to be decided there now: its photos and story open on a tap. */
  readonly folds: boolean
}

export interface CardGroup {
  readonly state: CleanupState
  readonly name: string
  readonly cards: readonly ItemCard[]
}

const groupNames: readonly (readonly [CleanupState, string])[] = [
  ['claimed', '待验收'],
  ['returned', '已退回，等村里重做'],
  ['accepted', '已验收'],
  ['open', '村里还没申报'],
]

/** The village's items, what waits for a verdict first. */
export const cardGroups = (
  { items, daysLeft }: CleanupBoard,
  drafts: readonly VerdictDraft[],
  queue: UploadQueue,
  online: boolean,
): CardGroup[] =>
  groupNames
    .map(([state, name]) => ({
      state,
      name: daysLeft < 0 ? cleanupCase.states[state] : name,
      cards: items
        .filter((item) => item.state === state)
        .map((item) => cardOf(item, draftOf(item, drafts), queue, online)),
    }))
    .filter(({ cards }) => cards.length > 0)

const draftOf = ({ villageId, itemId }: CleanupItemView, drafts: readonly VerdictDraft[]) =>
  drafts.find(({ subject }) => subject === cleanupSubject(villageId, itemId))

const verdictWords: Readonly<Record<Verdict, string>> = { accept: '通过', return: '退回', reopen: '撤销验收' }

function cardOf(
  item: CleanupItemView,
  draft: VerdictDraft | undefined,
  queue: UploadQueue,
  online: boolean,
): ItemCard {
  const sending = draft?.state === 'queued'
  return {
    id: item.itemId,
    name: item.name,
    asks: item.asks,
    state: item.state,
    when: item.claimedAt ? `${readMoment(item.claimedAt)} 申报` : '',
    photos: item.photos,
    verdictPhotos: item.verdictPhotos,
    reason: item.state === 'returned' ? (item.returnedReason ?? '') : '',
    history: item.history.map(historyWords),
    note: draft && draft.state !== 'writing' ? noteOf(draft, queue, online) : null,
    sending,
    taken: sending ? 0 : (draft?.photos.length ?? 0),
    mayJudge: item.state === 'claimed' && !item.mine && !sending,
    mayReopen: item.state === 'accepted' && !item.mine && !sending,
    folds: item.state !== 'claimed',
    mine: item.mine && (item.state === 'claimed' || item.state === 'accepted'),
  }
}

function noteOf(draft: VerdictDraft, queue: UploadQueue, online: boolean): DraftFace {
  const { word, hint, tone } = draftFace(draft, queue, online)
  const verdict = draft.form.verdict ? `${verdictWords[draft.form.verdict]}：` : ''
  const reason = draft.form.reason ? `（${draft.form.reason}）` : ''
  return { word: `${verdict}${word}`, hint: `${hint}${reason}`, tone }
}

/** What is asked before an item goes back to the village. */
export const asking: Readonly<
  Record<'return' | 'reopen', { title: string; yes: string; quick: readonly string[]; what: string }>
> = {
  return: {
    title: '退回这一项',
    yes: '退回',
    quick: ['还没清干净', '照片看不清', '照片不是这个地方', '只清了一部分', '清走了又堆回来'],
    what: '村里会看到原因和您拍的照片，重做以后再申报。',
  },
  reopen: {
    title: '撤销这项验收',
    yes: '撤销验收',
    quick: ['又堆起来了', '复查发现没清干净', '验收时看错了'],
    what: '这一项不再算完成，退给村里重做，村里会看到原因。',
  },
}
