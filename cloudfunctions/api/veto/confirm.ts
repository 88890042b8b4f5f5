import { demandEvidence } from '@shared/cleanup/veto-moves'
import type { Call } from '../../core/call'
import { demand } from '../../core/refusal-error'
import { ruleOf } from '../../core/rules'
import { loadVeto, moveAndRecord, type VetoInput } from './step'

const hour = 3_600_000

/** A second person confirms what was verified; from then on the village may appeal as long as its rule says. */
export async function confirm(call: Call, input: VetoInput) {
  const veto = await loadVeto(input.villageId)
  if (veto.state === 'verified') demand(demandEvidence(veto.photoIds))
  const rule = await ruleOf({ ...veto.rule, name: 'cleanup' })
  const appealUntil = call.now + rule.body.appealHours * hour
  return moveAndRecord(call, veto, 'confirm', input, { also: { appealUntil } })
}
