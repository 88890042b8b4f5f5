import { addDays, dayOf, endOfDay } from '@shared/kernel/days'
import { objections, results, type Result } from '../../../core/records/award'
import type { PublicationType } from '../../../core/publishing'
import { found, refuseCall } from '../../../core/refusal-error'
import { $, command } from '../../../core/store/sdk'
import { demandSettled, readGround, resultOf, rulesNow } from './ground'

/** Results among the publications: figures and titles, no pictures of their own. */
export const resultType: PublicationType<Result> = {
  collection: results,
  // Titles were read when they were submitted; all in one, so that two hundred are not two hundred questions.
  texts: ({ result }) => [{ label: '作品名称', text: result.works.map(({ title }) => title).join('\n') }],
  photoIds: () => [],
}

export const resultWhat = '份评比结果'

/** The result an action is about, in any state. */
export async function loadResult({ resultId }: { resultId: string }): Promise<Result> {
  const [result] = await results.find({ _id: resultId, type: 'result' }, { limit: 1 })
  return found(result, resultWhat)
}

/** The end of the last day of the notice period, `noticeDays` after the day of publication; 0 before it. */
export const noticeUntil = ({ publishedAt, form }: Pick<Result, 'publishedAt' | 'form'>): number =>
  publishedAt ? endOfDay(addDays(dayOf(publishedAt), form.result.noticeDays)) : 0

/** Only what would still come out the same may go on. @throws RESULT_CHANGED and what computing refuses */
export async function demandUnchanged({ form }: Result): Promise<void> {
  const ground = await readGround()
  demandSettled(ground)
  const again = resultOf(ground, await rulesNow(ground), true)
  if (again.sha256 !== form.sha256) refuseCall('RESULT_CHANGED')
}

export interface ObjectionCount {
  readonly filed: number
  readonly answered: number
  readonly accepted: number
}

/** How many objections there are to each of these results: one request. */
export async function countObjections(resultIds: readonly string[]): Promise<(id: string) => ObjectionCount> {
  type Row = { _id: { resultId: string; state: string }; count: number }
  const rows = await objections.aggregate<Row>([
    ['match', { resultId: command.in([...resultIds]) }],
    ['group', { _id: { resultId: '$resultId', state: '$state' }, count: $.sum(1) }],
    ['limit', 1000],
  ])
  return (id) => {
    const own = rows.filter(({ _id }) => _id.resultId === id)
    const sum = (counts: (state: string) => boolean) =>
      own.filter(({ _id }) => counts(_id.state)).reduce((total, { count }) => total + count, 0)
    return {
      filed: sum(() => true),
      answered: sum((state) => state !== 'open'),
      accepted: sum((state) => state === 'accepted'),
    }
  }
}
