import type { Call } from '../../core/call'
import { loadVeto, moveAndRecord, type VetoInput } from './step'

/** The appeal is right: the veto is lifted, by somebody who did not confirm it. */
export const clear = async (call: Call, input: VetoInput) =>
  moveAndRecord(call, await loadVeto(input.villageId), 'clear', input)
