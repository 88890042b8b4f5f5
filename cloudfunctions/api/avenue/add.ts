import type { InferOutput } from 'valibot'
import { exhibitCase } from '@shared/avenue/exhibit-case'
import type { addExhibit, reviseExhibit } from '@shared/avenue/schema'
import { decideMove, isRepeat, newCase } from '@shared/case/case'
import { unchecked } from '@shared/check/place'
import type { ExhibitView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { freeOthers, withPhotos } from '../../core/evidence'
import { replaceTexts } from '../../core/held-texts'
import { idempotentId } from '../../core/ids'
import { exhibits, type Exhibit } from '../../core/records/avenue'
import { photos } from '../../core/records/evidence'
import { demand, found } from '../../core/refusal-error'
import { loadOnRoad, type OnRoad } from '../../core/roads'
import { writtenExhibit } from './form'
import { exhibitWhat } from './load'
import { exhibitView } from './view'

/** Whose photos an exhibit's own are. */
export const holderOf = (call: Call, exhibitId: string) => ({
  usedBy: `exhibit:${exhibitId}`,
  openid: call.caller.openid,
})
export const shownBy = (exhibitId: string) => async () => (await exhibits.get(exhibitId))?.photoIds ?? []

/** An exhibit is put on the list: planned, or standing already. The same request again makes no second one. */
export async function add(call: Call, input: InferOutput<typeof addExhibit>): Promise<ExhibitView> {
  const { clientId, state, photoIds } = input
  const _id = idempotentId('exhibit', call.caller.openid, clientId)
  const before = await loadOnRoad(exhibits, _id)
  if (before) return exhibitView(call, before)
  const { written, roadName } = await writtenExhibit(input.form)
  const move = state === 'planned' ? 'plan' : 'register'
  const moved = demand(decideMove(exhibitCase, newCase(exhibitCase), move, call.move({ clientId })))
  const held = await call.hold({ kind: 'exhibit', recordId: _id, villageName: written.villageName })
  return withPhotos(photoIds, holderOf(call, _id), shownBy(_id), async ([first]) => {
    const exhibit: Exhibit = {
      _id,
      ...moved,
      ...written,
      ...unchecked,
      photoIds,
      cover: first?.thumb ?? '',
      mendBy: '',
      madeAt: call.now,
      held,
    }
    if (!(await exhibits.insert(exhibit)))
      return exhibitView(call, found(await loadOnRoad(exhibits, _id), exhibitWhat))
    call.record({ subject: `exhibit:${_id}`, ...ofVillage(exhibit), facts: { state } })
    return exhibitView(call, { ...exhibit, roadName })
  })
}

/** What is said of it is put right, photos included. Photos of a repair may stay, and stay the repair's. */
export async function revise(
  call: Call,
  input: InferOutput<typeof reviseExhibit>,
  exhibit: OnRoad<Exhibit>,
): Promise<ExhibitView> {
  const { photoIds } = input
  const request = call.move(input)
  if (isRepeat(exhibit, 'revise', request)) {
    // The first time may have died before it.
    await freeOthers(exhibit.photoIds, holderOf(call, exhibit._id).usedBy)
    return exhibitView(call, exhibit)
  }
  demand(decideMove(exhibitCase, exhibit, 'revise', request))
  const { written, roadName } = await writtenExhibit(input.form)
  const about = { kind: 'exhibit', recordId: exhibit._id, villageName: written.villageName } as const
  const held = await call.hold(about)
  const fresh = photoIds.filter((id) => !exhibit.photoIds.includes(id))
  const holder = holderOf(call, exhibit._id)
  return withPhotos(fresh, holder, shownBy(exhibit._id), async () => {
    const first = photoIds[0] ? await photos.get(photoIds[0]) : undefined
    const also = { ...written, photoIds, cover: first?.thumb ?? '', held }
    const { record, changed } = await moveCase(exhibits, exhibitCase, exhibit, 'revise', request, also)
    if (exhibit.held && !held) await replaceTexts(about, call.now)
    await freeOthers(photoIds, holder.usedBy)
    if (changed) call.record({ subject: `exhibit:${exhibit._id}`, ...ofVillage(record) })
    return exhibitView(call, { ...record, roadName })
  })
}

/** What the ledger says besides, where it stands in a village. */
export const ofVillage = ({ villageId }: Exhibit) => (villageId ? { villageId } : {})
