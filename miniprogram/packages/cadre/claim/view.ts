import type { CleanupBoard, CleanupItemView, EvidencePhoto } from '../../../../typings/contract'
import { deadlineWords, stateFace } from '../../../page/cleanup'
import { historyWords } from '../../../page/history'
import type { ClaimDraft } from '../../../services/forms/cleanup-claim'
import type { CleanupState } from '../../../shared/cleanup/cleanup-case'

/** `form` takes photos; `queued` waits for the network; `read` has nothing to be done now. */
export type Mode = 'form' | 'queued' | 'read'

export interface ClaimFace {
  readonly village: string
  readonly name: string
  readonly asks: string
  readonly state: CleanupState
  readonly word: string
  readonly pill: string
  readonly deadline: string
  readonly reason: string
  readonly verdictPhotos: readonly EvidencePhoto[]
  readonly photos: readonly EvidencePhoto[]
  readonly history: readonly string[]
  /** Whether a claim that waits for its inspector may get other photos. */
  readonly again: boolean
  readonly closed: boolean
}

export function claimFace(board: CleanupBoard, item: CleanupItemView): ClaimFace {
  const closed = board.daysLeft < 0
  return {
    village: item.villageName,
    name: item.name,
    asks: item.asks,
    state: item.state,
    ...stateFace(item.state),
    deadline: deadlineWords(board.deadline, board.daysLeft),
    reason: item.state === 'returned' ? (item.returnedReason ?? '') : '',
    verdictPhotos: item.verdictPhotos,
    photos: item.photos,
    history: item.history.map(historyWords),
    again: item.state === 'claimed' && !closed,
    closed,
  }
}

/** @param again whether the person asked to claim once more what waits for its inspector */
export function modeOf({ state, closed }: ClaimFace, draft: ClaimDraft, again: boolean): Mode {
  if (draft.state === 'queued') return 'queued'
  if (closed || state === 'accepted') return 'read'
  return state === 'claimed' && !again && draft.photos.length === 0 ? 'read' : 'form'
}
