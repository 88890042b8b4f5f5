import { decideMove, isRepeat } from '@shared/case/case'
import { vetoCase, type VetoMove } from '@shared/cleanup/veto-case'
import type { VetoView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { evidenceOf, withPhotos } from '../../core/evidence'
import { namesIn } from '../../core/names'
import { vetoes, type Veto } from '../../core/records/cleanup'
import { demand, found } from '../../core/refusal-error'
import { rightsOf, vetoPhotoIds, vetoView, withSystem } from './view'

export interface VetoInput {
  readonly villageId: string
  readonly reason?: string
  readonly clientId?: string | undefined
  readonly seen?: number | undefined
}

export const loadVeto = async (villageId: string): Promise<Veto> =>
  found(await vetoes.get(villageId), '条一票否决')

/** Photos of a step, and the field of the record that shows them; each field has a holder of its own. */
interface StepPhotos {
  readonly ids: readonly string[]
  readonly field: 'photoIds' | 'appealPhotoIds'
}

/** One step of a veto by a person, on the ledger with why; the request sent again is answered as before. */
export async function moveAndRecord(
  call: Call,
  veto: Veto,
  move: Exclude<VetoMove, 'propose'>,
  input: VetoInput,
  { photos, also = {} }: { photos?: StepPhotos; also?: Partial<Veto> } = {},
): Promise<VetoView> {
  const { villageId } = veto
  const request = call.move(input)
  if (isRepeat(veto, move, request)) return answer(call, veto)
  demand(decideMove(vetoCase, veto, move, request))
  const make = async () => {
    const patch = photos ? { ...also, [photos.field]: photos.ids } : also
    const { record } = await moveCase(vetoes, vetoCase, veto, move, request, patch)
    call.record({
      subject: `veto:${villageId}`,
      villageId,
      ...(input.reason ? { why: input.reason } : {}),
      facts: { state: record.state, ...(photos ? { photos: photos.ids.length } : {}) },
    })
    return answer(call, record)
  }
  if (!photos) return make()
  const holder = { usedBy: `veto:${villageId}:${photos.field}`, openid: call.caller.openid, villageId }
  const shown = async () => (await vetoes.get(villageId))?.[photos.field] ?? []
  return withPhotos(photos.ids, holder, shown, make)
}

/** Who may make a step may read the names. */
async function answer(call: Call, veto: Veto): Promise<VetoView> {
  const [pictures, names, rights] = await Promise.all([
    evidenceOf(vetoPhotoIds([veto])),
    namesIn([veto]),
    rightsOf(call.caller, veto.villageId),
  ])
  return vetoView(veto, { pictures, names: withSystem(names), rights, now: call.now })
}
