import { demandEvidence } from '@shared/cleanup/veto-moves'
import type { Call } from '../../core/call'
import { demand } from '../../core/refusal-error'
import { loadVeto, moveAndRecord, type VetoInput } from './step'

/** An inspector looks on the spot: words and at least one photo, or there is no veto. */
export async function verify(call: Call, input: VetoInput & { readonly photoIds: readonly string[] }) {
  const ids = demand(demandEvidence(input.photoIds))
  return moveAndRecord(call, await loadVeto(input.villageId), 'verify', input, {
    photos: { ids, field: 'photoIds' },
  })
}
