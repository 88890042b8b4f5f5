import type { InferOutput } from 'valibot'
import type { Changed } from '@shared/kernel/refusals'
import type { reviseShop } from '@shared/street/schema'
import { changedShopFields, shopSlot } from '@shared/street/shop'
import type { ShopDetail } from '@contract'
import type { Call } from '../../core/call'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
import { shops, type Shop } from '../../core/records/street'
import { refuseCall } from '../../core/refusal-error'
import { shopPatch } from '../../core/shop-register'
import { command } from '../../core/store/sdk'
import { isDuplicate } from '../../core/store/errors'
import { shopDetail } from './view'

/** Corrects what the register says. @throws SHOP_EXISTS, CHANGED_MEANWHILE */
export async function revise(
  call: Call,
  input: InferOutput<typeof reviseShop>,
  before: Shop,
): Promise<ShopDetail> {
  const { clientId: _request, shopId: _id, seen, point = before.point, ...form } = input
  const moved = JSON.stringify(point) !== JSON.stringify(before.point)
  const patch = shopPatch(before, form, call.now) ?? (moved ? { version: before.version + 1 } : undefined)
  if (!patch) return again(call, before)
  if (seen !== undefined && seen !== before.version) refuseCall('CHANGED_MEANWHILE', changed(before))
  const wrote = await written(call, before, { ...patch, point: command.set(point) })
  call.record({
    ...lineOf(before),
    wrote,
    facts: { fields: [...changedShopFields(before, form), ...(moved ? ['point'] : [])] },
  })
  return shopDetail(call, { ...before, ...patch, point })
}

/** What others made of it since somebody saw it. */
const changed = ({ state, version, updatedAt }: Shop): Changed =>
  state === 'closed'
    ? { move: '停业', state: '停业', at: updatedAt, seen: version }
    : { move: '改了业户资料', state: '新的资料', at: updatedAt, seen: version }

/** A closed shop is neither checked nor asked to sign; its name is free for who comes next. The records stay. */
export async function close(call: Call, _input: unknown, before: Shop): Promise<ShopDetail> {
  if (before.state === 'closed') return again(call, before)
  return move(call, before, { state: 'closed', slot: before._id })
}

/** @throws SHOP_EXISTS where another took the name meanwhile */
export async function reopen(call: Call, _input: unknown, before: Shop): Promise<ShopDetail> {
  if (before.state === 'open') return again(call, before)
  return move(call, before, { state: 'open', slot: shopSlot(before.villageId, before.name) })
}

async function move(call: Call, before: Shop, to: Pick<Shop, 'state' | 'slot'>): Promise<ShopDetail> {
  const patch = { ...to, version: before.version + 1, updatedAt: call.now }
  const wrote = await written(call, before, patch)
  call.record({ ...lineOf(before), wrote, facts: { state: to.state } })
  return shopDetail(call, { ...before, ...patch })
}

/** It is as asked for. Where this very request made it so, it may have died before its line. */
function again(call: Call, shop: Shop): Promise<ShopDetail> {
  const wrote = call.again(shop)
  if (wrote) call.record({ ...lineOf(shop), wrote })
  return shopDetail(call, shop)
}

const lineOf = ({ _id, villageId }: Shop) => ({ subject: `shop:${_id}`, villageId })

async function written(call: Call, shop: Shop, patch: Record<string, unknown>): Promise<Wrote> {
  const { _id, version, name, villageName } = shop
  const wrote = call.wrote(lineOf(shop))
  try {
    if (!(await shops.update({ _id, version }, { ...patch, writes: alsoWrote(wrote) })))
      refuseCall('CHANGED_MEANWHILE')
    return wrote
  } catch (error) {
    if (isDuplicate(error)) refuseCall('SHOP_EXISTS', { name, village: villageName })
    throw error
  }
}
