import { isUp } from '@shared/avenue/exhibit-case'
import { placeKindNames, type Checked, type PlaceKind } from '@shared/check/place'
import type { Point } from '@shared/kernel/place'
import { exhibits } from './records/avenue'
import { segments } from './records/road'
import { loadOnRoad } from './roads'
import { whereOf } from '@shared/street/shop'
import { shops } from './records/street'
import { refuseCall } from './refusal-error'
import { command } from './store/sdk'

/** What a check knows of any place of the town. Nobody's name is in it. */
export interface TownPlace extends Checked {
  readonly kind: PlaceKind
  readonly id: string
  /** Whose to mend what is found: the village's id, or the office's that answers for it. */
  readonly villageId: string
  readonly villageName: string
  readonly name: string
  /** Where it is, in words. */
  readonly where: string
  readonly point: Point | null
  /** False once it is no more: it is not checked. */
  readonly open: boolean
}

interface PlaceStore {
  load(id: string): Promise<TownPlace | undefined>
  /** Notes the newest check; an older one that comes late changes nothing. One request each. */
  checked(id: string, checked: Checked): Promise<number>
}

/** The last check is noted in whatever collection the place is kept. */
const checkedIn =
  (collection: { update(where: Record<string, unknown>, patch: Record<string, unknown>): Promise<number> }) =>
  (id: string, { checkedAt, failed }: Checked) =>
    collection.update({ _id: id, checkedAt: command.lt(checkedAt) }, { checkedAt, failed })

const stores: Readonly<Record<PlaceKind, PlaceStore>> = {
  shop: {
    async load(id) {
      const shop = await shops.get(id)
      return (
        shop && {
          kind: 'shop',
          id,
          villageId: shop.villageId,
          villageName: shop.villageName,
          name: shop.name,
          where: whereOf(shop),
          point: shop.point,
          open: shop.state === 'open',
          checkedAt: shop.checkedAt,
          failed: shop.failed,
        }
      )
    },
    checked: checkedIn(shops),
  },
  segment: {
    async load(id) {
      const segment = await loadOnRoad(segments, id)
      return (
        segment && {
          kind: 'segment',
          id,
          villageId: segment.bodyId,
          villageName: segment.bodyName,
          name: `${segment.roadName} ${segment.name}`,
          where: `${segment.from}—${segment.to}`,
          point: null,
          open: !segment.removed,
          checkedAt: segment.checkedAt,
          failed: segment.failed,
        }
      )
    },
    checked: checkedIn(segments),
  },
  exhibit: {
    async load(id) {
      const exhibit = await loadOnRoad(exhibits, id)
      return (
        exhibit && {
          kind: 'exhibit',
          id,
          villageId: exhibit.bodyId,
          villageName: exhibit.bodyName,
          name: exhibit.title,
          where: `${exhibit.roadName} ${exhibit.place}`,
          point: exhibit.point,
          open: isUp(exhibit.state),
          checkedAt: exhibit.checkedAt,
          failed: exhibit.failed,
        }
      )
    },
    checked: checkedIn(exhibits),
  },
}

export interface PlaceName {
  readonly kind: PlaceKind
  readonly placeId: string
}

/** The place a check is about. One request. @throws PLACE_UNKNOWN */
export const placeOf = async ({ kind, placeId }: PlaceName): Promise<TownPlace> =>
  (await stores[kind].load(placeId)) ?? refuseCall('PLACE_UNKNOWN', { kind: placeKindNames[kind] })

export const noteChecked = ({ kind, placeId }: PlaceName, checked: Checked): Promise<number> =>
  stores[kind].checked(placeId, checked)
