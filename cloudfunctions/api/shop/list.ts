import type { InferOutput } from 'valibot'
import type { countShops, listShops, ShopView } from '@shared/street/schema'
import type { Page, ShopFigures, ShopRow } from '@contract'
import type { Call } from '../../core/call'
import { shops, type Shop } from '../../core/records/street'
import { shopsIn, shopStanding } from '../../core/shop-standing'
import type { Where } from '../../core/store/collection'
import { after, readCursor, type Place } from '../../core/store/cursor'
import { command } from '../../core/store/sdk'
import { pageOf } from '../../core/views'
import { shopRow } from './view'

const matches = (shop: Shop, search: string): boolean =>
  [shop.name, shop.sells, shop.road, shop.address, shop.keeper].some((text) => text.includes(search))

/**
 * Shops of the town or a village, who was checked longest ago first: the order of work. A search reads all it is of.
 * Requests: caller, rules, shops (one for each thousand where something is searched) = 3.
 */
export async function list(call: Call, input: InferOutput<typeof listShops>): Promise<Page<ShopRow>> {
  const { villageId, view, search, limit } = input
  const standing = await shopStanding(call.now)
  const own = villageId ? { villageId } : {}
  const where = { ...own, ...shopsIn(view, standing) }
  const row = (shop: Shop) => shopRow(shop, standing)
  const place = readCursor(input.cursor)
  if (search) {
    const hits = (await shops.all(where))
      .filter((shop) => matches(shop, search) && (!place || comesAfter(shop, place)))
      .sort((a, b) => (comesAfter(a, { key: b.checkedAt, id: b._id }) ? 1 : -1))
    return pageOf(hits, limit, ({ checkedAt }) => checkedAt, row)
  }
  const rows = await shops.find(pastCursor(where, place), {
    order: [
      ['checkedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: limit + 1,
  })
  return pageOf(rows, limit, ({ checkedAt }) => checkedAt, row)
}

/** How many there are, and how many signed or are due. Requests: caller, rules, three counts = 5. */
export async function figures(
  call: Call,
  { villageId }: InferOutput<typeof countShops>,
): Promise<ShopFigures> {
  const standing = await shopStanding(call.now)
  const count = (view: ShopView) =>
    shops.count({ ...(villageId ? { villageId } : {}), ...shopsIn(view, standing) })
  const [open, signed, due] = await Promise.all([count('all'), count('signed'), count('due')])
  return { open, signed, due }
}

/** `due` asks about the very field that orders the list: both conditions hold. */
const pastCursor = (where: Where, place: Place | undefined): Where =>
  place ? (command.and([where, after({}, 'checkedAt', place, 'asc')]) as unknown as Where) : where

/** In the order of the list. */
const comesAfter = ({ checkedAt, _id }: Shop, { key, id }: Place): boolean =>
  checkedAt > key || (checkedAt === key && _id > id)
