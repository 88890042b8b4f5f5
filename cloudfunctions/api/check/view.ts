import type { CheckReceipt, CheckView, EvidencePhoto, PlaceView } from '@contract'
import type { TownPlace } from '../../core/places'
import type { Names } from '../../core/names'
import type { Check } from '../../core/records/check'

export const receipt = ({ _id: id, at, passed, found }: Check): CheckReceipt => ({
  id,
  at,
  passed,
  problems: found.map(({ itemId, problemId, what, deadline, known }) => ({
    itemId,
    problemId,
    what,
    deadline,
    known,
  })),
})

export const checkView = (
  check: Check,
  names: Names,
  pictures: ReadonlyMap<string, EvidencePhoto>,
): CheckView => ({
  ...receipt(check),
  by: names.get(check.by) ?? '',
  note: check.note,
  rule: check.rule,
  photos: Object.fromEntries(
    check.found.map(({ itemId, photoIds }) => [itemId, photoIds.flatMap((id) => pictures.get(id) ?? [])]),
  ),
})

export const placeView = (place: TownPlace): PlaceView => ({
  kind: place.kind,
  id: place.id,
  villageId: place.villageId,
  villageName: place.villageName,
  name: place.name,
  where: place.where,
  ...(place.point ? { point: place.point } : {}),
  ...(place.checkedAt ? { checkedAt: place.checkedAt } : {}),
  failed: place.failed,
})
