import { startOfDay, type Day } from '@shared/kernel/days'
import type { ResultRecordView } from '@contract'
import type { Call } from '../../../core/call'
import { withLease } from '../../../core/lease'
import * as publishing from '../../../core/publishing'
import { results, type Result } from '../../../core/records/award'
import { refuseCall } from '../../../core/refusal-error'
import { command } from '../../../core/store/sdk'
import { demandUnchanged, resultType } from './result'
import { resultRecordView } from './view'

/**
 * Opens the notice period. One result stands at a time: publishing goes one after the other.
 * @throws RESULT_STANDS, RESULT_CHANGED, WRONG_STATE, BUSY
 */
export async function publish(
  call: Call,
  { clientId }: { clientId?: string | undefined },
  result: Result,
): Promise<ResultRecordView> {
  const { record, changed } = await withLease('publish:result', call.now, async () => {
    const standing = {
      type: 'result',
      state: command.in(['published', 'final']),
      _id: command.neq(result._id),
    }
    if (await results.count(standing)) refuseCall('RESULT_STANDS')
    if (result.state === 'checked') await demandUnchanged(result)
    return publishing.publish(call, resultType, result, { clientId }, () => takeNumber(call.today))
  })
  if (changed)
    call.record({
      subject: `result:${record._id}`,
      facts: { number: record.number, sha256: record.form.sha256 },
    })
  return resultRecordView(record)
}

/** `2026年第1次评比`: counted within the year, those taken back since too, under the lease of {@link publish}. */
async function takeNumber(today: Day): Promise<publishing.TakenNumber> {
  const year = today.slice(0, 4)
  const since = startOfDay(`${year}-01-01`)
  const before = await results.count({ type: 'result', publishedAt: command.gte(since) })
  return { number: `${year}年第${before + 1}次评比`, giveBack: () => Promise.resolve() }
}
