import { barredFrom, newCase } from '@shared/case/case'
import { cleanupCase } from '@shared/cleanup/cleanup-case'
import type { SheetItem } from '@shared/sheet/sheet'
import type { CleanupItemView, EvidencePhoto } from '@contract'
import type { Names } from '../../core/names'
import type { CleanupItem } from '../../core/records/cleanup'
import type { Village } from '../../core/records/roster'
import { historyLines } from '../../core/views'
import type { Checklist } from './checklist'

type Pictures = ReadonlyMap<string, EvidencePhoto>

export const itemPhotoIds = (items: readonly CleanupItem[]): string[] =>
  items.flatMap((item) => [...item.photoIds, ...item.verdictPhotoIds])

/** An item as its village and the inspectors see it; with names only where `names` is given. */
export function itemView(
  item: CleanupItem,
  {
    checklist,
    pictures,
    openid,
    names,
  }: {
    checklist: Checklist
    pictures: Pictures
    openid: string
    names?: Names
  },
): CleanupItemView {
  const { name, asks } = checklist.nameOf(item)
  const shown = (ids: readonly string[]) => ids.flatMap((id) => pictures.get(id) ?? [])
  const last = item.history[item.history.length - 1]
  return {
    villageId: item.villageId,
    villageName: item.villageName,
    itemId: item.itemId,
    name,
    asks,
    state: item.state,
    version: item.version,
    photos: shown(item.photoIds),
    verdictPhotos: shown(item.verdictPhotoIds),
    ...(item.state === 'returned' && last?.reason ? { returnedReason: last.reason } : {}),
    claimedAt: item.claimedAt,
    mine: barredFrom(cleanupCase, item, 'accept').includes(openid),
    history: historyLines(cleanupCase, item, names),
  }
}

/** An item that nobody claimed yet. */
export const openItemView = (village: Village, item: SheetItem): CleanupItemView => ({
  villageId: village._id,
  villageName: village.name,
  itemId: item.id,
  name: item.name,
  asks: item.asks,
  state: newCase(cleanupCase).state,
  version: 0,
  photos: [],
  verdictPhotos: [],
  mine: false,
  history: [],
})
