import type { InferOutput } from 'valibot'
import type { signPledge } from '@shared/street/schema'
import { enoughInk } from '@shared/street/signature'
import type { PledgeView } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf, withPhotos } from '../../core/evidence'
import { idempotentId } from '../../core/ids'
import { pledgeId, pledges, type Pledge, type Shop } from '../../core/records/street'
import { people } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'
import { refOf, currentRule, freezeRule } from '../../core/rules'
import { notePledge } from '../../core/shop-register'
import { pledgeView } from './view'

/** How far ahead of the town's clock a phone's may run. */
const tolerated = 10 * 60_000

/**
 * A shop's keeper signs the pledge on the phone of who stands there; once for each version, which freezes with it.
 * Requests: caller, shop, earlier pledge, rule, photo (2), pledge, shop, picture, name, ledger = 11.
 * @throws SIGNATURE_EMPTY, PLEDGE_SIGNED, PLEDGE_OLD, PLACE_CLOSED, CHECK_IN_FUTURE, the photo's
 */
export async function sign(
  call: Call,
  input: InferOutput<typeof signPledge>,
  shop: Shop,
): Promise<PledgeView> {
  const { openid } = call.caller
  const { version, keeper, strokes, photoId, signedAt } = input
  if (!enoughInk(strokes)) refuseCall('SIGNATURE_EMPTY')
  const _id = pledgeId(shop._id, version)
  const requestId = idempotentId('pledge', openid, input.clientId)
  const before = await pledges.get(_id)
  if (before) return standing(call, before, requestId, shop)
  if (shop.state !== 'open') refuseCall('PLACE_CLOSED', { name: shop.name })
  if (signedAt > call.now + tolerated) refuseCall('CHECK_IN_FUTURE')
  const rule = await currentRule('pledge')
  if (rule.version !== version) refuseCall('PLEDGE_OLD', { version: rule.version })
  const pledge: Pledge = {
    _id,
    shopId: shop._id,
    villageId: shop.villageId,
    shopName: shop.name,
    keeper,
    strokes,
    photoId,
    by: openid,
    at: Math.min(signedAt, call.now),
    receivedAt: call.now,
    rule: refOf(rule),
    requestId,
    writes: [call.wroteOnce({ subject: `pledge:${_id}`, villageId: shop.villageId })],
  }
  const holder = { usedBy: `pledge:${requestId}`, openid, villageId: shop.villageId }
  const shown = async () => {
    const stored = await pledges.get(_id)
    return stored?.requestId === requestId ? [stored.photoId] : []
  }
  return withPhotos([photoId], holder, shown, async () => {
    await freezeRule(rule, call.now)
    const added = await pledges.insert(pledge)
    const stored = added ? pledge : await pledges.get(_id)
    return standing(call, stored ?? pledge, requestId, shop)
  })
}

/** The same request again is completed; any other finds the pledge signed. @throws PLEDGE_SIGNED */
async function standing(call: Call, pledge: Pledge, requestId: string, shop: Shop): Promise<PledgeView> {
  if (pledge.requestId !== requestId) refuseCall('PLEDGE_SIGNED', { name: shop.name })
  const { version, sha256 } = pledge.rule
  call.record({ subject: `pledge:${pledge._id}`, villageId: shop.villageId, facts: { version, sha256 } })
  if (shop.pledged !== version) await notePledge(pledge)
  const [holder, pictures] = await Promise.all([people.get(pledge.by), evidenceOf([pledge.photoId])])
  return pledgeView(pledge, holder?.name ?? '', pictures)
}
