import { publicationCase } from '@shared/publication/publication-case'
import type { ResultRecordView, ResultView } from '@contract'
import { namesIn, type Names } from '../../../core/names'
import type { Result } from '../../../core/records/award'
import { historyLines } from '../../../core/views'
import { countObjections, noticeUntil, type ObjectionCount } from './result'

type Line = Omit<ResultRecordView, 'result'>

/** A result in a list of staff: everything but its works. */
export const resultLine = (result: Result, names: Names, { filed, answered }: ObjectionCount): Line => ({
  id: result._id,
  state: result.state,
  number: result.number,
  updatedAt: result.updatedAt,
  publishedAt: result.publishedAt,
  noticeUntil: noticeUntil(result),
  sha256: result.form.sha256,
  objections: { filed, answered },
  history: historyLines(publicationCase, result, names),
})

/** A result as staff see it; two requests. */
export async function resultRecordView(result: Result): Promise<ResultRecordView> {
  const [names, count] = await Promise.all([namesIn([result]), countObjections([result._id])])
  return { ...resultLine(result, names, count(result._id)), result: result.form.result }
}

/** What everybody sees: every field is named here, and the result itself holds nothing private. */
export const resultView = (
  result: Result,
  more: Pick<ResultView, 'paid' | 'covers'> & { readonly objections: ResultView['objections'] },
): ResultView => {
  const final = result.history.find(({ move }) => move === 'finalise')
  return {
    id: result._id,
    number: result.number,
    state: final ? 'final' : 'published',
    publishedAt: result.publishedAt,
    noticeUntil: noticeUntil(result),
    ...(final ? { finalAt: final.at } : {}),
    result: result.form.result,
    sha256: result.form.sha256,
    objections: { filed: more.objections.filed, answered: more.objections.answered },
    paid: more.paid,
    covers: more.covers,
  }
}
