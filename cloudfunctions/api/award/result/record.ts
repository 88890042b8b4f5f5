import type { ResultRecordView } from '@contract'
import type { Call } from '../../../core/call'
import type { Result } from '../../../core/records/award'
import { resultRecordView } from './view'

export const record = (_call: Call, _input: unknown, result: Result): Promise<ResultRecordView> =>
  resultRecordView(result)
