import type { VisitView } from '../../../../typings/contract'
import { formFace } from '../../../components/sheet-form/rows'
import type { VisitScoreDraft } from '../../../services/forms/visit-score'
import { householdKinds } from '../../../shared/household/household'
import { plainPoints } from '../../../shared/sheet/points'
import type { Sheet } from '../../../shared/sheet/sheet'

type Household = VisitView['households'][number]

/** `form`: to be filled; `queued`: handed over, waiting for the network; `done`: with the town. */
export type Mode = 'form' | 'queued' | 'done'

export function modeOf({ total }: Household, draft: VisitScoreDraft): Mode {
  if (total !== undefined) return 'done'
  return draft.state === 'queued' ? 'queued' : 'form'
}

/** Whose home it is, as the inspector asks for it at the door. */
export interface HomeView {
  readonly name: string
  readonly kind: string
  readonly poor: boolean
  readonly where: string
  /** With the town; empty while it is not. */
  readonly total: string
}

export const homeView = (
  { villageName }: Pick<VisitView, 'villageName'>,
  { number, head, kind, houseNumber, total }: Household,
): HomeView => ({
  name: head,
  kind: householdKinds[kind],
  poor: kind === 'poor',
  where: [villageName, `户号 ${number}`, houseNumber && `门牌 ${houseNumber}`].filter(Boolean).join(' · '),
  total: total === undefined ? '' : plainPoints(total),
})

/** What stands at the thumb while the sheet is filled. */
export interface SumView {
  readonly total: string
  readonly sum: string
  readonly missing: readonly string[]
  readonly left: string
  /** Why the town did not take it. */
  readonly message: string
}

export function sumView(sheet: Sheet, draft: VisitScoreDraft): SumView {
  const { total, cap, missing } = formFace(sheet, draft.form.answers)
  const begun = Object.keys(draft.form.answers).length > 0 || draft.form.note !== ''
  return {
    total: `${total} 分`,
    sum: `${total} / ${cap} 分`,
    missing,
    left: `${missing.length ? `还差 ${missing.length} 项` : '都填好了'}${begun ? '，已存在手机里' : ''}`,
    message: draft.state === 'refused' ? (draft.message ?? '') : '',
  }
}

export const queuedWords = (online: boolean): { title: string; hint: string } =>
  online
    ? { title: '正在交', hint: '马上就好，可以先去下一户。' }
    : { title: '已存好，等网络', hint: '分数和照片存在手机里，有网络时自动交，您可以接着去下一户。' }
