import type { CleanupBoard, EntryRecordView, MyEntries } from '../../../../typings/contract'
import { deadlineWords } from '../../../page/cleanup'
import { vetoOpen, vetoStands } from '../../../shared/cleanup/veto-case'
import { readMoment } from '../../../shared/kernel/days'
import { entryCase, type EntryState } from '../../../shared/landscape/entry-case'
import { quotaLight, readEntryNumber, type QuotaLight } from '../../../shared/landscape/quota'
import { siteKinds } from '../../../shared/landscape/options'

/** How the village stands, as a picture and in words. */
export interface QuotaFace {
  readonly village: string
  readonly published: number
  readonly quota: number
  readonly light: QuotaLight
  readonly title: string
  readonly hint: string
  readonly room: string
  /** Why no more can be submitted; empty while there is room. */
  readonly full: string
}

export function quotaFace(mine: MyEntries): QuotaFace {
  const { published, quota, cap, taken } = mine
  const light = quotaLight(mine)
  const count = (state: EntryState) => mine.items.filter((item) => item.state === state).length
  const [waiting, returned] = [count('submitted'), count('returned')]
  const titles: Record<QuotaLight, string> = {
    met: '任务完成了',
    building: returned ? `有 ${returned} 个退回要改` : '都交齐了，等公布',
    behind: `还差 ${quota - taken} 个没交`,
  }
  return {
    village: mine.villageName,
    published,
    quota,
    light,
    title: titles[light],
    hint: `任务 ${quota} 个，已公布 ${published} 个${waiting ? `，${waiting} 个待审核` : ''}${returned ? `，${returned} 个退回` : ''}`,
    room: `最多可交 ${cap} 个`,
    full: taken >= cap ? `已交 ${taken} 个，到了上限；撤回一个才能再交` : '',
  }
}

/** The way to the village's checklist, with how far it is. */
export interface CleanupDoor {
  readonly done: string
  readonly percent: number
  readonly hint: string
  /** Something came back or is threatened: it does not wait. */
  readonly alarm: boolean
}

export function cleanupDoor(board?: CleanupBoard): CleanupDoor {
  if (!board) return { done: '', percent: 0, hint: '拍照申报，等人验收', alarm: false }
  const { total, accepted } = board.progress
  const { alarm, hint } = cleanupNews(board)
  return {
    done: `${accepted}/${total}`,
    percent: total ? Math.round((100 * accepted) / total) : 0,
    hint,
    alarm,
  }
}

function cleanupNews({ progress, daysLeft, deadline, veto }: CleanupBoard): { alarm: boolean; hint: string } {
  const { total, accepted, returned } = progress
  if (veto?.mayMove.includes('appeal')) return { alarm: true, hint: '被一票否决，可以申诉' }
  if (veto && veto.state !== 'none')
    return { alarm: vetoOpen(veto.state) || vetoStands(veto.state), hint: `一票否决：${veto.stateName}` }
  if (accepted === total) return { alarm: false, hint: '全部验收了' }
  // What came back after the deadline cannot be claimed again: nothing is asked for.
  if (daysLeft < 0)
    return { alarm: true, hint: `${deadlineWords(deadline, daysLeft)}，${total - accepted} 项没有验收` }
  return returned
    ? { alarm: true, hint: `${returned} 项退回，要重做` }
    : { alarm: false, hint: deadlineWords(deadline, daysLeft) }
}

export interface EntryLine {
  readonly id: string
  readonly title: string
  readonly cover: string
  readonly state: EntryState
  readonly word: string
  readonly foot: string
  readonly reason: string
  readonly published: boolean
}

const order: readonly EntryState[] = ['returned', 'submitted', 'published', 'withdrawn', 'draft']

/** The village's entries, what needs the cadre first; withdrawn ones last. */
export const entryLines = (items: readonly EntryRecordView[]): EntryLine[] =>
  [...items]
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.submittedAt - a.submittedAt)
    .map((item) => ({
      id: item.id,
      title: item.form.title,
      cover: (item.photos.find((photo) => photo.stage === 'after') ?? item.photos[0])?.thumb ?? '',
      state: item.state,
      word: entryCase.states[item.state],
      foot: [
        item.number ? readEntryNumber(item.number) : siteKinds[item.form.siteKind],
        item.state === 'published' && item.votes !== null
          ? `${item.votes} 票`
          : `${readMoment(item.submittedAt)} 提交`,
      ].join(' · '),
      reason: item.state === 'returned' ? (item.returnedReason ?? '') : '',
      published: item.state === 'published',
    }))
