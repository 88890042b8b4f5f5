import type { InferOutput } from 'valibot'
import { capOf } from '@shared/landscape/quota'
import type * as schema from '@shared/roster/schema'
import type { VillageRow } from '@contract'
import type { Call } from '../../core/call'
import { refreshHome } from '../../core/home-snapshot'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
import { villages, type Village } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import { isDuplicate } from '../../core/store/errors'
import { command } from '../../core/store/sdk'
import { carryName } from '../../core/village-names'
import { villageRow } from './view'

type Facts = Pick<Village, 'name' | 'quota'>
const same = (a: Facts, b: Facts) => a.name === b.name && a.quota === b.quota

/**
 * An admin changes a village's name or its task, on what the person saw. The free places move with the cap in the same write, so
 * the cap holds also for a submission at that moment; entries that stand above a lowered one stay. The same request again goes
 * on with carrying the name. @throws VILLAGE_EXISTS, CHANGED_MEANWHILE
 */
export async function reviseVillage(
  call: Call,
  { villageId, name, quota, seen, reason }: InferOutput<typeof schema.reviseVillage>,
): Promise<VillageRow> {
  call.demandRead()
  const before = found(await villages.get(villageId), '个村')
  const wanted = { name, quota }
  const line = { subject: `village:${villageId}`, villageId, why: reason }
  const facts = { name, quota }
  if (same(wanted, before)) {
    const again = call.again(before)
    if (again) call.record({ ...line, facts, wrote: again })
  } else {
    if (seen && !same(seen, before)) refuseCall('CHANGED_MEANWHILE')
    const wrote = call.wrote(line)
    if (await written(before, wanted, wrote))
      call.record({ ...line, wrote, facts: { ...facts, before: { name: before.name, quota: before.quota } } })
    else if (!same(found(await villages.get(villageId), '个村'), wanted)) refuseCall('CHANGED_MEANWHILE')
  }
  await carryName(villageId, name)
  await refreshHome(call.now)
  return villageRow(found(await villages.get(villageId), '个村'))
}

async function written(before: Village, wanted: Facts, wrote: Wrote): Promise<number> {
  const { _id, name, quota } = before
  const more = capOf(wanted) - capOf(before)
  try {
    return await villages.update(
      { _id, name, quota },
      { ...wanted, left: command.inc(more), writes: alsoWrote(wrote) },
    )
  } catch (error) {
    if (isDuplicate(error)) refuseCall('VILLAGE_EXISTS', { name: wanted.name })
    throw error
  }
}
