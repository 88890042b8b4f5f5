import type { CleanupBoard, CleanupItemView, EvidencePhoto, VetoView } from '../../../../typings/contract'
import { deadlineWords, stateFace } from '../../../page/cleanup'
import { cleanupSubject } from '../../../services/forms/cleanup-claim'
import type { WaitingLine } from '../../../services/waiting'
import { cleanupCase, type CleanupState } from '../../../shared/cleanup/cleanup-case'
import { readMoment } from '../../../shared/kernel/days'

/** How far the village is: a ring, what is next, how long is left. */
export interface ChecklistFace {
  readonly village: string
  readonly accepted: number
  readonly total: number
  readonly title: string
  readonly deadline: string
  readonly hurry: boolean
  readonly closed: boolean
}

const HURRY_DAYS = 3

export function checklistFace(board: CleanupBoard): ChecklistFace {
  const { progress, daysLeft } = board
  const { total, accepted, claimed } = progress
  const closed = daysLeft < 0
  return {
    village: board.villageName,
    accepted,
    total,
    title: titleOf(board, closed),
    deadline: deadlineWords(board.deadline, daysLeft),
    hurry: !closed && daysLeft <= HURRY_DAYS && accepted + claimed < total,
    closed,
  }
}

function titleOf({ progress }: CleanupBoard, closed: boolean): string {
  const { total, accepted, claimed, returned } = progress
  const open = total - accepted - claimed - returned
  if (accepted === total) return '全部验收了'
  if (closed) return `${total - accepted} 项没有验收`
  if (returned) return `${returned} 项退回，要重做`
  return open ? `还有 ${open} 项没申报` : '都申报了，等验收'
}

export interface ItemRow {
  readonly id: string
  readonly name: string
  readonly asks: string
  readonly state: CleanupState
  readonly word: string
  readonly pill: string
  readonly when: string
  readonly cover: string
  /** Why it came back, with what the inspector saw. */
  readonly reason: string
  readonly verdictPhotos: readonly EvidencePhoto[]
  /** What of it lies on this phone and is not with the town yet. */
  readonly waiting: Pick<WaitingLine, 'word' | 'hint' | 'tone'> | null
}

export interface ItemGroup {
  readonly state: CleanupState
  readonly name: string
  readonly rows: readonly ItemRow[]
}

const groupNames: readonly (readonly [CleanupState, string])[] = [
  ['returned', '退回了，要重做'],
  ['open', '还没申报'],
  ['claimed', '已申报，等验收'],
  ['accepted', '验收通过'],
]

/** The checklist in the order of what the village has to do, each item with what waits of it on this phone; once it is over, as it ended. */
export const itemGroups = ({ items, daysLeft }: CleanupBoard, waiting: readonly WaitingLine[]): ItemGroup[] =>
  groupNames
    .map(([state, name]) => ({
      state,
      name: daysLeft < 0 ? cleanupCase.states[state] : name,
      rows: items.filter((item) => item.state === state).map((item) => rowOf(item, waiting)),
    }))
    .filter(({ rows }) => rows.length > 0)

function rowOf(item: CleanupItemView, lines: readonly WaitingLine[]): ItemRow {
  const line = lines.find(({ subject }) => subject === cleanupSubject(item.villageId, item.itemId))
  const returned = item.state === 'returned'
  return {
    id: item.itemId,
    name: item.name,
    asks: item.asks,
    state: item.state,
    ...stateFace(item.state),
    when: item.claimedAt && !returned ? `${readMoment(item.claimedAt)} 申报` : '',
    cover: line?.cover || (item.photos[0]?.thumb ?? ''),
    reason: returned ? (item.returnedReason ?? '') : '',
    verdictPhotos: returned ? item.verdictPhotos : [],
    waiting: line ? { word: line.word, hint: line.hint, tone: line.tone } : null,
  }
}

/** The strip that leads to the village's veto: nothing while there is none. */
export interface VetoStrip {
  readonly title: string
  readonly hint: string
  readonly good: boolean
}

export function vetoStrip(veto: VetoView | undefined): VetoStrip | null {
  if (!veto || veto.state === 'none') return null
  const good = veto.state === 'dismissed' || veto.state === 'cleared'
  const appeal = veto.mayMove.includes('appeal') && veto.appealUntil
  return {
    title: `一票否决：${veto.stateName}`,
    hint: appeal ? `${readMoment(appeal)} 以前可以申诉，点开看详情` : '点开看缺什么、走到哪一步',
    good,
  }
}
