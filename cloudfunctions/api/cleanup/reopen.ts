import type { Call } from '../../core/call'
import { moveAndRecord, type Verdict } from './verdict'

/** An accepted item was dirty again, or accepted by mistake: it goes back to the village. */
export const reopen = (call: Call, input: Verdict) => moveAndRecord(call, 'reopen', input)
