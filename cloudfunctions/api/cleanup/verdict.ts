import { decideMove, isRepeat, newCase } from '@shared/case/case'
import { cleanupCase, type CleanupMove } from '@shared/cleanup/cleanup-case'
import type { CleanupItemView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { evidenceOf, freeOthers, withPhotos } from '../../core/evidence'
import { queueMessage } from '../../core/outbox'
import { cleanupItemId, cleanupItems, type CleanupItem } from '../../core/records/cleanup'
import { demand, found } from '../../core/refusal-error'
import { readChecklist } from './checklist'
import { itemsOf, keepCount } from './count'
import { itemPhotoIds, itemView } from './view'

export interface Verdict {
  readonly villageId: string
  readonly itemId: string
  readonly reason?: string
  readonly photoIds: readonly string[]
  readonly clientId?: string | undefined
  readonly seen?: number | undefined
}

/**
 * An inspector's verdict on a claimed or accepted item. Photos are optional and are the verdict's own: a claim cannot
 * show them. Requests: caller, items, checklist, record, count, ledger, photos shown = 7; two more with photos.
 */
export async function moveAndRecord(
  call: Call,
  move: Exclude<CleanupMove, 'claim'>,
  input: Verdict,
): Promise<CleanupItemView> {
  const { villageId, photoIds } = input
  const [items, checklist] = await Promise.all([itemsOf(villageId), readChecklist()])
  const id = cleanupItemId(villageId, input.itemId)
  const request = call.move(input)
  const answer = async (item: CleanupItem) =>
    itemView(item, {
      checklist,
      pictures: await evidenceOf(itemPhotoIds([item])),
      openid: call.caller.openid,
    })

  const listed = checklist.items.some((item) => item.id === input.itemId)
  const stored = items.find((item) => item._id === id)
  if (stored && isRepeat(stored, move, request)) {
    // The first time may have died before these.
    await freeOthers(stored.verdictPhotoIds, `${id}:verdict`)
    await keepCount(checklist, items, stored)
    await tellClaimer(call, stored, checklist.nameOf(stored).name)
    return answer(stored)
  }
  // What nobody claimed is refused by its state, what nobody asked for is not there; and before any photo is taken.
  if (!stored && listed) demand(decideMove(cleanupCase, newCase(cleanupCase), move, request))
  const item = found(stored, '个清理项目')
  demand(decideMove(cleanupCase, item, move, request))

  const usedBy = `${id}:verdict`
  const holder = { usedBy, openid: call.caller.openid, villageId }
  const shown = async () => (await cleanupItems.get(id))?.verdictPhotoIds ?? []
  return withPhotos(photoIds, holder, shown, async () => {
    const moved = await moveCase(cleanupItems, cleanupCase, item, move, request, {
      verdictPhotoIds: photoIds,
    })
    if (item.verdictPhotoIds.length) await freeOthers(photoIds, usedBy)
    await keepCount(checklist, items, moved.record)
    call.record({ subject: `cleanup:${id}`, villageId, ...(input.reason ? { why: input.reason } : {}) })
    await tellClaimer(call, moved.record, checklist.nameOf(item).name)
    return answer(moved.record)
  })
}

/** Tells who claimed it that it came back, if they asked to be told. */
async function tellClaimer(call: Call, item: CleanupItem, name: string): Promise<void> {
  if (item.state !== 'returned') return
  const claims = item.history.filter((step) => step.move === 'claim')
  const to = claims[claims.length - 1]?.by
  if (to === undefined) return
  await queueMessage(`cleanup:${item._id}:${item.version}`, {
    to,
    topic: 'entryResult',
    page: `packages/cadre/cleanup/index?villageId=${item.villageId}`,
    words: { what: `清底子：${name}`, result: '已退回' },
    now: call.now,
  })
}
