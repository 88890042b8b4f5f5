import type { Call } from '../../core/call'
import { loadVeto, moveAndRecord, type VetoInput } from './step'

/** Those who decide drop a proposal, before or after it was verified, and say why. */
export const dismiss = async (call: Call, input: VetoInput) =>
  moveAndRecord(call, await loadVeto(input.villageId), 'dismiss', input)
