import type { CleanupBoard, CleanupItemView } from '../../typings/contract'
import { cleanupCase, type CleanupState } from '../shared/cleanup/cleanup-case'
import { readDay, readMoment } from '../shared/kernel/days'
import { getCleanupBoard } from '../services/cleanup'
import { askOrRemember, type Seen } from '../services/last-seen'

/** A village's checklist, as last seen where there is no signal. */
export const seeBoard = (villageId: string): Promise<Seen<CleanupBoard>> =>
  askOrRemember(`cleanup.board:${villageId}`, () => getCleanupBoard(villageId))

/** That what stands on a page is not of now; nothing while it is. */
export const asOfWords = (asOf: number | undefined): string =>
  asOf ? `没有网络，这是 ${readMoment(asOf)} 的样子` : ''

/** The board after one of its items moved, so that nothing has to be asked again. */
export function withItem(board: CleanupBoard, moved: CleanupItemView): CleanupBoard {
  const items = board.items.map((item) => (item.itemId === moved.itemId ? moved : item))
  const count = (state: CleanupState) => items.filter((item) => item.state === state).length
  return {
    ...board,
    items,
    progress: {
      total: items.length,
      accepted: count('accepted'),
      claimed: count('claimed'),
      returned: count('returned'),
    },
  }
}

/** How long until all must be accepted. */
export function deadlineWords(deadline: string, daysLeft: number): string {
  const day = readDay(deadline)
  if (daysLeft < 0) return `${day}已截止`
  return daysLeft === 0 ? `今天（${day}）截止` : `还有 ${daysLeft} 天，${day}截止`
}

/** A state as a word and the colour of its pill. */
export const stateFace = (state: CleanupState) => ({ word: cleanupCase.states[state], pill: pills[state] })

const pills: Readonly<Record<CleanupState, string>> = {
  open: '',
  claimed: 'pill--straw',
  accepted: 'pill--green',
  returned: 'pill--persimmon',
}
