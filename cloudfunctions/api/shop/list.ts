import type { InferOutput } from 'valibot'
import { dueBefore } from '@shared/check/place'
import type { listShops, ShopView } from '@shared/street/schema'
import type { ShopPage } from '@contract'
import type { Call } from '../../core/call'
import { shops, type Shop } from '../../core/records/street'
import { currentRule } from '../../core/rules'
import type { Where } from '../../core/store/collection'
import { after, readCursor } from '../../core/store/cursor'
import { command } from '../../core/store/sdk'
import { pageOf } from '../../core/views'
import { shopRow, type Standing } from './view'

const conditionOf = (view: ShopView, { version, due }: Standing): Where => {
  const of: Readonly<Record<ShopView, Where>> = {
    all: {},
    unsigned: { pledged: command.neq(version) },
    signed: { pledged: version },
    due: { checkedAt: command.lt(due) },
    closed: {},
  }
  return { state: view === 'closed' ? 'closed' : 'open', ...of[view] }
}

const matches = (shop: Shop, search: string): boolean =>
  [shop.name, shop.sells, shop.road, shop.address, shop.keeper].some((text) => text.includes(search))

/**
 * Shops of the town or a village, who was checked longest ago first: the order of work. A search reads all it is of.
 * Requests: caller, two rules, shops (one for each thousand where something is searched), and two counts for a first page = 6.
 */
export async function list(call: Call, input: InferOutput<typeof listShops>): Promise<ShopPage> {
  const { villageId, view, search, limit } = input
  const [rule, checking] = await Promise.all([currentRule('pledge'), currentRule('check')])
  const standing = { version: rule.version, due: dueBefore(checking.body.shop.everyDays, call.now) }
  const own = villageId ? { villageId } : {}
  const where = { ...own, ...conditionOf(view, standing) }
  const row = (shop: Shop) => shopRow(shop, standing)
  if (search) {
    const hits = (await shops.all(where)).filter((shop) => matches(shop, search))
    return { items: hits.slice(0, limit).map(row) }
  }
  const first = input.cursor === undefined
  const count = (of: ShopView) => shops.count({ ...own, ...conditionOf(of, standing) })
  const [rows, figures] = await Promise.all([
    shops.find(pastCursor(where, input.cursor), {
      order: [
        ['checkedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: limit + 1,
    }),
    first ? Promise.all([count('all'), count('signed'), count('due')]) : undefined,
  ])
  const page = pageOf(rows, limit, ({ checkedAt }) => checkedAt, row)
  const [open, signed, due] = figures ?? []
  return open === undefined || signed === undefined || due === undefined
    ? page
    : { ...page, figures: { open, signed, due } }
}

/** `due` asks about the very field that orders the list: both conditions hold. */
const pastCursor = (where: Where, cursor: string | undefined): Where => {
  const place = readCursor(cursor)
  return place ? (command.and([where, after({}, 'checkedAt', place, 'asc')]) as unknown as Where) : where
}
