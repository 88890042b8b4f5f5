import type { Call } from '../../core/call'
import { loadVeto, moveAndRecord, type VetoInput } from './step'

/** The appeal changes nothing; decided by somebody who did not confirm the veto. */
export const uphold = async (call: Call, input: VetoInput) =>
  moveAndRecord(call, await loadVeto(input.villageId), 'uphold', input)
