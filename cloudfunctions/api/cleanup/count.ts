import { countItems } from '@shared/cleanup/checklist'
import { cleanupItems, type CleanupItem } from '../../core/records/cleanup'
import { villages } from '../../core/records/roster'
import type { Where } from '../../core/store/collection'
import { command } from '../../core/store/sdk'
import type { Checklist } from './checklist'

const many = 1000

/** All stored items of a village. One request. */
export const itemsOf = (villageId: string): Promise<CleanupItem[]> =>
  cleanupItems.find({ villageId }, { order: [['_id', 'asc']], limit: many })

/**
 * Writes how far the village is, counted from its items. Who moved another item meanwhile counted without this move:
 * a count that saw no more moves than the stored one is refused and made anew. One request, unless two moved at once.
 * @param items as they were read before the move
 * @param moved the item as it stands after it
 */
export async function keepCount(
  { items: checklist }: Checklist,
  items: readonly CleanupItem[],
  moved: CleanupItem,
): Promise<void> {
  const { villageId } = moved
  let count = countItems(checklist, [...items.filter((item) => item._id !== moved._id), moved])
  for (;;) {
    const older = command.or([
      { _id: villageId, 'cleanup.moves': command.lt(count.moves) },
      { _id: villageId, 'cleanup.moves': command.exists(false) },
    ])
    if (await villages.update(older as unknown as Where, { cleanup: command.set(count) })) return
    const again = countItems(checklist, await itemsOf(villageId))
    if (again.moves === count.moves) return
    count = again
  }
}
