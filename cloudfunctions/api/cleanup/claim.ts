import { decideMove, isRepeat, newCase } from '@shared/case/case'
import { cleanupCase } from '@shared/cleanup/cleanup-case'
import { claimsOpen } from '@shared/cleanup/deadline'
import { readDay } from '@shared/kernel/days'
import type { CleanupItemView } from '@contract'
import type { Call } from '../../core/call'
import { moveCase } from '../../core/case-store'
import { evidenceIn, evidenceOf, freeOthers, withPhotos } from '../../core/evidence'
import { cleanupItemId, cleanupItems, type CleanupItem } from '../../core/records/cleanup'
import type { Photo } from '../../core/records/evidence'
import { villages } from '../../core/records/roster'
import { demand, found, refuseCall } from '../../core/refusal-error'
import { currentRule, freezeRule, refOf } from '../../core/rules'
import { checklistBy, readDeadline } from './checklist'
import { itemsOf, keepCount } from './count'
import { itemPhotoIds, itemView } from './view'

interface Claim {
  readonly villageId: string
  readonly itemId: string
  readonly photoIds: readonly string[]
  readonly clientId: string
  readonly seen?: number | undefined
}

/**
 * The village says an item is done, with photos; again as long as it is not accepted. The first claim makes the record,
 * and of two at once one makes it and the other moves it on.
 * Requests: caller, items, rule, deadline, photos (2), record, count, ledger = 9. The village's first claim reads its
 * name, one that replaces photos frees them, one after a verdict with photos reads those: one more each.
 * @throws NOT_FOUND, CLEANUP_CLOSED, WRONG_STATE
 */
export async function claim(call: Call, input: Claim): Promise<CleanupItemView> {
  const { villageId, itemId, photoIds } = input
  const [items, rule] = await Promise.all([itemsOf(villageId), currentRule('cleanup')])
  const checklist = checklistBy(rule)
  const id = cleanupItemId(villageId, itemId)
  const stored = items.find((item) => item._id === id)
  const request = call.move(input)
  const answer = async (item: CleanupItem, held: readonly Photo[] = []) => {
    const others = itemPhotoIds([item]).filter((other) => held.every((photo) => photo._id !== other))
    const pictures = new Map([...evidenceIn(held), ...(await evidenceOf(others))])
    return itemView(item, { checklist, pictures, openid: call.caller.openid })
  }

  if (stored && isRepeat(stored, 'claim', request)) {
    // The first time may have died before these.
    await freeOthers(stored.photoIds, id)
    await keepCount(checklist, items, stored)
    return answer(stored)
  }
  found(
    checklist.items.find((item) => item.id === itemId),
    '个清理项目',
  )
  const deadline = await readDeadline(rule)
  if (deadline !== undefined && !claimsOpen(deadline, call.now))
    refuseCall('CLEANUP_CLOSED', { deadline: readDay(deadline) })
  const first = demand(decideMove(cleanupCase, stored ?? newCase(cleanupCase), 'claim', request))

  const also = { photoIds, claimedAt: call.now, rule: refOf(rule) }
  const holder = { usedBy: id, openid: call.caller.openid, villageId }
  const shown = async () => (await cleanupItems.get(id))?.photoIds ?? []
  return withPhotos(photoIds, holder, shown, async (held) => {
    await freezeRule(rule, call.now)
    const fresh: CleanupItem | undefined = stored
      ? undefined
      : {
          _id: id,
          ...first,
          villageId,
          villageName: await nameOf(villageId, items),
          itemId,
          verdictPhotoIds: [],
          ...also,
        }
    const made = fresh !== undefined && (await cleanupItems.insert(fresh))
    const before = stored ?? (made ? undefined : found(await cleanupItems.get(id), '个清理项目'))
    const moved = before && (await moveCase(cleanupItems, cleanupCase, before, 'claim', request, also))
    const item = moved?.record ?? found(fresh, '个清理项目')
    if (moved?.changed === false) return answer(item, held)
    if (before?.photoIds.length) await freeOthers(photoIds, id)
    await keepCount(checklist, items, item)
    call.record({ subject: `cleanup:${id}`, villageId, facts: { photos: photoIds.length } })
    return answer(item, held)
  })
}

async function nameOf(villageId: string, items: readonly CleanupItem[]): Promise<string> {
  return items[0]?.villageName ?? found(await villages.get(villageId), '个村').name
}
