import { readMoment } from '@shared/kernel/days'
import type { ResultRecordView } from '@contract'
import type { Call } from '../../../core/call'
import { openPayouts } from '../../../core/payouts'
import * as publishing from '../../../core/publishing'
import { objections, type Result, type ResultForm } from '../../../core/records/award'
import { refuseCall } from '../../../core/refusal-error'
import { countObjections, demandUnchanged, noticeUntil, resultType } from './result'
import { resultRecordView } from './view'

/** As long as a call may run: an objection that began in time is on record by then. */
const lastCalls = 61_000

/**
 * Makes the result final and opens one payout for each prize. If it broke off between the two, calling again opens what
 * is missing.
 * @throws NOTICE_RUNNING, OBJECTION_OPEN, OBJECTION_UPHELD, VETO_OPEN, RESULT_CHANGED, WRONG_STATE
 */
export async function finalise(
  call: Call,
  { clientId }: { clientId?: string | undefined },
  result: Result,
): Promise<ResultRecordView> {
  const record = await settle(call, clientId, result)
  const opened = await openPayouts(record)
  if (opened || record !== result)
    call.record({ subject: `result:${result._id}`, facts: { payouts: opened, sha256: record.form.sha256 } })
  return resultRecordView(record)
}

async function settle(call: Call, clientId: string | undefined, result: Result): Promise<Result> {
  // What is final already has only its payouts to be looked after.
  if (result.state === 'final') return result
  const { record } = await publishing.finalise(call, resultType, result, { clientId }, () =>
    demandUncontested(call, result),
  )
  return record
}

async function demandUncontested(call: Call, result: Result): Promise<ResultForm> {
  const until = noticeUntil(result)
  if (call.now <= until + lastCalls) refuseCall('NOTICE_RUNNING', { until: readMoment(until) })
  const [count, open] = await Promise.all([
    countObjections([result._id]),
    // One to a result that was taken back waits for its answer too.
    objections.count({ state: 'open' }),
  ])
  const { filed, answered, accepted } = count(result._id)
  if (open) refuseCall('OBJECTION_OPEN', { count: open })
  if (accepted) refuseCall('OBJECTION_UPHELD', { count: accepted })
  await demandUnchanged(result)
  return { ...result.form, objections: { filed, answered } }
}
