import type { Call } from '../../core/call'
import { moveAndRecord, type Verdict } from './verdict'

/** An inspector finds the item not done and says why. */
export const returnItem = (call: Call, input: Verdict) => moveAndRecord(call, 'return', input)
