import { capOf } from '@shared/landscape/quota'
import { villages, type Village } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'

/**
 * Takes one of the village's places for an entry. One conditional update decides, so two submissions at once
 * cannot both take the last place; an entry that has its place already keeps it.
 * @throws QUOTA_REACHED, NOT_FOUND
 */
export async function takePlace(villageId: string, entryId: string): Promise<Village> {
  await villages.update(
    { _id: villageId, left: command.gt(0), taken: command.nin([entryId]) },
    { left: command.inc(-1), taken: command.push([entryId]) },
  )
  const village = found(await villages.get(villageId), '个村')
  if (!village.taken.includes(entryId))
    refuseCall('QUOTA_REACHED', { village: village.name, cap: capOf(village) })
  return village
}

/** Gives the place back; giving it back twice changes nothing. */
export async function freePlace(villageId: string, entryId: string): Promise<void> {
  await villages.update(
    { _id: villageId, taken: entryId },
    { left: command.inc(1), taken: command.pull(entryId) },
  )
}

/** Adjusts how many of the village's entries are published. */
export async function countPublished(villageId: string, by: 1 | -1): Promise<void> {
  await villages.update({ _id: villageId }, { published: command.inc(by) })
}
