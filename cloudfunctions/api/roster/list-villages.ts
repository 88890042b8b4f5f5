import type { VillageRow } from '@contract'
import { villages } from '../../core/records/roster'
import { villageRow } from './view'

/** All villages in the plan's order: one request. */
export async function listVillages(): Promise<{ items: VillageRow[] }> {
  const all = await villages.all()
  return { items: all.sort((a, b) => a.order - b.order).map(villageRow) }
}
