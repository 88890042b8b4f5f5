import type { Call } from '../../core/call'
import { loadVeto, stepVeto, type VetoInput } from './step'

/** Those who decide drop a proposal, before or after it was verified, and say why. */
export const dismiss = async (call: Call, input: VetoInput) =>
  stepVeto(call, await loadVeto(input.villageId), 'dismiss', input)
