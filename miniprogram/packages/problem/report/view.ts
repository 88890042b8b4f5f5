import type { NearProblem } from '../../../../typings/contract'
import { reportLacks, type ReportDraft } from '../../../services/forms/report'
import { dayOf, daysBetween, type Moment } from '../../../shared/kernel/days'
import { problemCategories, publicCategoryIds } from '../../../shared/problem/categories'
import { problemCase } from '../../../shared/problem/problem-case'

export const categoryChips = publicCategoryIds.map((value) => ({ value, label: problemCategories[value] }))

export interface NearRow {
  readonly id: string
  readonly words: string
  readonly where: string
  readonly picture: string
  readonly mayOpen: boolean
}

/** What somebody reported already, so that nobody need report it twice. */
export const nearRows = (items: readonly NearProblem[], now: Moment): NearRow[] =>
  items.map(({ id, category, meters, notedAt, place, state, picture, mayOpen }) => {
    const days = daysBetween(dayOf(notedAt), dayOf(now))
    const when = days === 0 ? '今天' : `${days} 天前`
    const distance = meters === undefined ? '这个村' : meters < 5 ? '就在这里' : `${meters} 米外`
    return {
      id,
      words: `${distance}，${when}有人反映过${problemCategories[category]}`,
      where: [place, problemCase.states[state]].filter(Boolean).join(' · '),
      picture: picture ?? '',
      mayOpen,
    }
  })

/** What to mend, and where on the page; nothing when it can go. */
export function wrongWith(draft: ReportDraft): { readonly at: string; readonly words: string } | undefined {
  const { form, photos } = draft
  if (photos.length === 0) return { at: 'photos', words: '请先拍 1 张照片' }
  if (!form.category) return { at: 'category', words: '请选择是哪一类' }
  if (!form.villageId) return { at: 'village', words: '请选择在哪个村' }
  if (!form.place.trim()) return { at: 'place', words: '请写清在哪里，好去找' }
  if (!form.what.trim()) return { at: 'what', words: '请写一句是什么问题' }
  const words = reportLacks(draft)
  return words ? { at: 'what', words } : undefined
}
