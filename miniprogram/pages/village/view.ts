import type { VillagePage } from '../../../typings/contract'
import { toCard } from '../../page/rows'
import type { QuotaLight } from '../../shared/landscape/quota'

/** How the village stands, as a sentence. */
export function standing({ quota, published, taken, light }: Omit<VillagePage, 'entries'>): string {
  if (light === 'met')
    return published > quota ? `任务 ${quota} 个，超额完成 ${published - quota} 个` : '任务已经完成'
  const waiting = taken - published
  const missing = quota - published
  if (light === 'building') return `还有 ${waiting} 个等待镇里核对`
  return `还差 ${missing} 个${waiting > 0 ? `，其中 ${waiting} 个正在办理` : ''}`
}

export const villageView = (village: VillagePage) => ({
  id: village.id,
  name: village.name,
  district: village.districtName ?? '',
  quota: village.quota,
  published: village.published,
  light: village.light,
  standing: standing(village),
  cards: village.entries.map(toCard),
})

export type VillageView = ReturnType<typeof villageView>

export const emptyVillage: VillageView = {
  id: '',
  name: '',
  district: '',
  quota: 0,
  published: 0,
  light: 'behind' as QuotaLight,
  standing: '',
  cards: [],
}
