import { problemProblem, type ProblemDraft, type ProblemForm } from '../../../services/forms/visit-problem'
import { addDays, dayOf, readDay, type Day, type Moment } from '../../../shared/kernel/days'
import { isAtHome, problemCategories, type ProblemCategory } from '../../../shared/problem/categories'
import { edited } from '../../../services/draft'

/** So many days a village has, unless the inspector says otherwise; and at most. */
const WEEK = 7
const LONGEST = 60

export const categoryChips = (Object.keys(problemCategories) as ProblemCategory[]).map((value) => ({
  value,
  label: problemCategories[value],
}))

export interface ProblemFace {
  readonly form: ProblemForm
  readonly deadline: Day
  readonly deadlineWords: string
  readonly first: Day
  readonly last: Day
  /** What becomes of the words: those of a home are never published. */
  readonly hint: string
}

export function problemFace({ form }: ProblemDraft, now: Moment): ProblemFace {
  const today = dayOf(now)
  const deadline = deadlineOf(form, today)
  return {
    form,
    deadline,
    deadlineWords: readDay(deadline, true),
    first: today,
    last: addDays(today, LONGEST),
    hint:
      form.category && isAtHome(form.category)
        ? '户内和庭院的问题只在通报里计数，不写哪一户'
        : '会写进督查通报，不要写人名和电话',
  }
}

const deadlineOf = ({ deadline }: ProblemForm, today: Day): Day => deadline || addDays(today, WEEK)

/** The draft as it is handed over: the proposed deadline is the person's too, and lists call it by its words. */
export const handedOver = (draft: ProblemDraft, now: Moment): ProblemDraft =>
  edited(
    draft,
    {
      form: { ...draft.form, deadline: deadlineOf(draft.form, dayOf(now)) },
      title: draft.form.what.trim() || draft.title,
    },
    now,
  )

/** What to mend, and where on the page; nothing when it can go. */
export function wrongWith(draft: ProblemDraft): { readonly at: string; readonly words: string } | undefined {
  const { form, photos } = draft
  if (!form.category) return { at: 'category', words: '请选择是哪一类问题' }
  if (!form.what.trim()) return { at: 'what', words: '请写清是什么问题' }
  if (!form.place.trim()) return { at: 'place', words: '请写清在哪里，村里好去找' }
  if (photos.length === 0) return { at: 'photos', words: '请至少拍 1 张照片' }
  const words = problemProblem(draft)
  return words ? { at: 'what', words } : undefined
}
