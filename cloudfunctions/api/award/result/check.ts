import type { ResultRecordView } from '@contract'
import type { Call } from '../../../core/call'
import * as publishing from '../../../core/publishing'
import type { Result } from '../../../core/records/award'
import { resultType } from './result'
import { resultRecordView } from './view'

export async function check(
  call: Call,
  { clientId }: { clientId?: string | undefined },
  result: Result,
): Promise<ResultRecordView> {
  const { record, changed } = await publishing.check(call, resultType, result, { clientId })
  if (changed) call.record({ subject: `result:${result._id}` })
  return resultRecordView(record)
}
