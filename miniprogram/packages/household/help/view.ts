import { edited } from '../../../services/draft'
import { helpProblem, taskKind, type HelpDraft } from '../../../services/forms/help'
import { dayOf, readDay, type Moment } from '../../../shared/kernel/days'

/** The words of the page: help that was given, or a visit after a rebound. */
export const helpFace = (draft: HelpDraft, why: string, now: Moment) => {
  const task = draft.kind === taskKind.name
  const on = draft.form.on || dayOf(now)
  return {
    title: draft.title.replace(/^\S+\s/, ''),
    why,
    ask: task ? '上门以后怎么办的' : '帮了什么',
    example: task ? '例如：和监督员一起上门，帮着把院子清了' : '例如：帮着晒了被褥、扫了院子',
    button: task ? '办结' : '记下来',
    dated: !task,
    on,
    onWords: readDay(on, true),
    last: dayOf(now),
  }
}
export type HelpFace = ReturnType<typeof helpFace>

/** The draft as it is handed over: the proposed day is the person's too. */
export const handedOver = (draft: HelpDraft, now: Moment): HelpDraft =>
  edited(draft, { form: { ...draft.form, on: draft.form.on || dayOf(now) } }, now)

/** What to mend; empty when it can go. */
export const wrongWith = (draft: HelpDraft): string =>
  draft.form.what.trim() ? helpProblem(draft) : '请写一句，大家好知道办了什么'
