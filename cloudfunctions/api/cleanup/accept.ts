import type { Call } from '../../core/call'
import { moveAndRecord, type Verdict } from './verdict'

/** An inspector finds the item done; also after the deadline, which by itself changes no veto. */
export const accept = (call: Call, input: Verdict) => moveAndRecord(call, 'accept', input)
