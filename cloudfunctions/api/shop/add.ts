import type { InferOutput } from 'valibot'
import type { addShop } from '@shared/street/schema'
import type { ShopDetail } from '@contract'
import type { Call } from '../../core/call'
import { idempotentId } from '../../core/ids'
import { villages } from '../../core/records/roster'
import { shops } from '../../core/records/street'
import { found, refuseCall } from '../../core/refusal-error'
import { newShop } from '../../core/shop-register'
import { shopDetail } from './view'

/** Enters a shop; a village has one of each name. @throws NOT_FOUND, SHOP_EXISTS */
export async function add(call: Call, input: InferOutput<typeof addShop>): Promise<ShopDetail> {
  const { clientId, villageId, point = null, ...form } = input
  const village = found(await villages.get(villageId), '个村')
  const _id = idempotentId('shop', call.caller.openid, clientId)
  const line = { subject: `shop:${_id}`, villageId }
  const shop = { ...newShop(_id, village, form, call.now, point), writes: [call.wroteOnce(line)] }
  const stored = (await shops.insert(shop)) ? shop : await shops.get(_id)
  if (!stored) return refuseCall('SHOP_EXISTS', { name: form.name, village: village.name })
  call.record(line)
  return shopDetail(call, stored)
}
