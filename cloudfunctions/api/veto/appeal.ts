import { mayAppeal } from '@shared/cleanup/veto-moves'
import type { Call } from '../../core/call'
import { demand } from '../../core/refusal-error'
import { loadVeto, moveAndRecord, type VetoInput } from './step'

/** The village appeals against its confirmed veto, in time. @throws APPEAL_OVER, WRONG_STATE */
export async function appeal(call: Call, input: VetoInput & { readonly photoIds: readonly string[] }) {
  const veto = await loadVeto(input.villageId)
  demand(mayAppeal(veto, call.now))
  return moveAndRecord(call, veto, 'appeal', input, {
    photos: { ids: input.photoIds, field: 'appealPhotoIds' },
  })
}
