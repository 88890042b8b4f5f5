import type { ResultRecordView } from '@contract'
import type { Call } from '../../../core/call'
import type { Result } from '../../../core/records/award'
import { mayCheck } from '../../../core/views'
import { resultRecordView } from './view'

export const record = async (call: Call, _input: unknown, result: Result): Promise<ResultRecordView> => ({
  ...(await resultRecordView(result)),
  mayCheck: mayCheck(result, call.caller.openid),
})
