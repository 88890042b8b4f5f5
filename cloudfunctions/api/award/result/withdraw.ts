import type { ResultRecordView } from '@contract'
import type { Call } from '../../../core/call'
import * as publishing from '../../../core/publishing'
import type { Result } from '../../../core/records/award'
import { resultType } from './result'
import { resultRecordView } from './view'

/** Takes a result back, for another to be computed; a final one stays. */
export async function withdraw(
  call: Call,
  { clientId, reason }: { clientId?: string | undefined; reason: string },
  result: Result,
): Promise<ResultRecordView> {
  const { record, changed } = await publishing.withdraw(call, resultType, result, { clientId, reason })
  if (changed) call.record({ subject: `result:${result._id}`, why: reason })
  return resultRecordView(record)
}
