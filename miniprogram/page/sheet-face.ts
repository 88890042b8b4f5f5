import { formFace } from '../components/sheet-form/rows'
import type { Draft } from '../services/draft'
import type { Answers, Sheet } from '../shared/sheet/sheet'

/** A sheet as it was filled on the phone. */
type Filled = Pick<Draft<{ readonly answers: Answers; readonly note: string }>, 'form' | 'state' | 'message'>

/** What stands at the thumb while the sheet is filled. */
export interface SumView {
  readonly total: string
  readonly sum: string
  readonly missing: readonly string[]
  readonly left: string
  /** Why the town did not take it. */
  readonly message: string
}

export function sumView(sheet: Sheet, draft: Filled): SumView {
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

/** @param next where the person goes on: 下一户, 下一家, 下一个 */
export const queuedWords = (online: boolean, next: string): { title: string; hint: string } =>
  online
    ? { title: '正在交', hint: `马上就好，可以先去${next}。` }
    : { title: '已存好，等网络', hint: `填的和拍的都存在手机里，有网络时自动交，您可以接着去${next}。` }
