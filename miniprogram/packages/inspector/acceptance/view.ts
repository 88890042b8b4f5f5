import type { CleanupItemView, CleanupVillage } from '../../../../typings/contract'
import { cleanupSubject } from '../../../services/forms/cleanup-claim'
import type { WaitingLine } from '../../../services/waiting'
import { vetoCase } from '../../../shared/cleanup/veto-case'
import { readMoment } from '../../../shared/kernel/days'

export type Tab = 'claimed' | 'villages'

export const tabsWith = (claimed: number): { value: Tab; label: string }[] => [
  { value: 'claimed', label: claimed ? `待验收 ${claimed}` : '待验收' },
  { value: 'villages', label: '各村进度' },
]

/** A claim that waits, as a picture. */
export interface ClaimRow {
  readonly id: string
  readonly villageId: string
  readonly itemId: string
  readonly village: string
  readonly name: string
  readonly cover: string
  readonly photos: string
  readonly when: string
  /** Where this inspector's verdict stands that is still on the phone; empty where there is none. */
  readonly waiting: string
}

export const claimRows = (items: readonly CleanupItemView[], drafts: readonly WaitingLine[]): ClaimRow[] =>
  items.map((item) => {
    const id = cleanupSubject(item.villageId, item.itemId)
    return {
      id,
      villageId: item.villageId,
      itemId: item.itemId,
      village: item.villageName,
      name: item.name,
      cover: item.photos[0]?.thumb ?? '',
      photos: `${item.photos.length} 张照片`,
      when: item.claimedAt ? `${readMoment(item.claimedAt)} 申报` : '',
      waiting: waitingWord(drafts, id),
    }
  })

/** The rows after a verdict was made or sent on this phone. */
export const withWaiting = (
  groups: readonly (readonly ClaimRow[])[],
  drafts: readonly WaitingLine[],
): ClaimRow[][] => groups.map((rows) => rows.map((row) => ({ ...row, waiting: waitingWord(drafts, row.id) })))

function waitingWord(drafts: readonly WaitingLine[], id: string): string {
  const line = drafts.find(({ subject }) => subject === id)
  // Photos taken without a verdict decide nothing yet.
  return line && line.tone !== 'plain' ? `已定，${line.word}` : ''
}

/** How many verdicts go by themselves once there is a network. */
export const onTheWay = (drafts: readonly WaitingLine[]): number =>
  drafts.filter(({ tone }) => tone === 'straw').length

/** How far one village is, as a bar of what is accepted, waits and came back. */
export interface VillageBar {
  readonly id: string
  readonly name: string
  readonly order: string
  readonly done: string
  readonly accepted: number
  readonly claimed: number
  readonly returned: number
  readonly words: string
  readonly veto: string
  readonly toVerify: boolean
}

export const villageBars = (villages: readonly CleanupVillage[]): VillageBar[] =>
  [...villages]
    .sort((a, b) => a.progress.accepted - b.progress.accepted || a.order - b.order)
    .map(({ villageId, villageName, order, progress, veto }) => {
      const { total, accepted, claimed, returned } = progress
      const percent = (count: number) => (total ? (100 * count) / total : 0)
      return {
        id: villageId,
        name: villageName,
        order: String(order).padStart(2, '0'),
        done: `${accepted}/${total}`,
        accepted: percent(accepted),
        claimed: percent(claimed),
        returned: percent(returned),
        words: barWords(total, accepted, claimed, returned),
        veto: veto && veto !== 'none' ? `一票否决：${vetoCase.states[veto]}` : '',
        toVerify: veto === 'proposed',
      }
    })

function barWords(total: number, accepted: number, claimed: number, returned: number): string {
  if (accepted === total) return '全部验收了'
  const open = total - accepted - claimed - returned
  const parts = [
    claimed ? `${claimed} 项待验收` : '',
    returned ? `${returned} 项退回` : '',
    open ? `${open} 项没申报` : '',
  ]
  return parts.filter(Boolean).join('，')
}

/** What the inspector should know first: how many villages are through, and how many wait for a visit. */
export function summary(villages: readonly CleanupVillage[]) {
  const through = villages.filter(({ progress }) => progress.accepted === progress.total).length
  return {
    claimed: villages.reduce((sum, { progress }) => sum + progress.claimed, 0),
    through: `${villages.length} 个村，${through} 个村全部验收了`,
  }
}
