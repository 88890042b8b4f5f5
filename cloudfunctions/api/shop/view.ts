import { whereOf } from '@shared/street/shop'
import type { EvidencePhoto, PledgeView, ShopDetail, ShopRow } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf } from '../../core/evidence'
import { pledges, type Pledge, type Shop } from '../../core/records/street'
import { people } from '../../core/records/roster'
import { refOf } from '../../core/rules'
import { shopStanding, type Standing } from '../../core/shop-standing'

/** A shop as a row: every field is named here, and nobody's name is among them. */
export const shopRow = (shop: Shop, { version, due }: Pick<Standing, 'version' | 'due'>): ShopRow => ({
  id: shop._id,
  villageId: shop.villageId,
  villageName: shop.villageName,
  name: shop.name,
  sells: shop.sells,
  where: whereOf(shop),
  open: shop.state === 'open',
  signed: shop.pledged === version,
  ...(shop.checkedAt ? { checkedAt: shop.checkedAt } : {}),
  failed: shop.failed,
  due: shop.state === 'open' && shop.checkedAt < due,
})

export const pledgeView = (
  pledge: Pledge,
  by: string,
  pictures: ReadonlyMap<string, EvidencePhoto>,
): PledgeView => {
  const signature = pictures.get(pledge.photoId)
  return {
    id: pledge._id,
    version: pledge.rule.version,
    sha256: pledge.rule.sha256,
    at: pledge.at,
    keeper: pledge.keeper,
    by,
    ...(signature ? { signature } : {}),
  }
}

/** Requests besides the shop and the caller: rules and its pledges, their photos and names = 4. */
export async function shopDetail(call: Call, shop: Shop): Promise<ShopDetail> {
  const [now, signed] = await Promise.all([
    shopStanding(call.now),
    pledges.find({ shopId: shop._id }, { order: [['at', 'desc']], limit: 20 }),
  ])
  const [pictures, holders, inspects, staff] = await Promise.all([
    evidenceOf(signed.map(({ photoId }) => photoId)),
    people.byIds([...new Set(signed.map(({ by }) => by))]),
    call.caller.holds('inspector'),
    Promise.all([call.caller.holds('admin'), call.caller.holds('office')]),
  ])
  const names = new Map(holders.map((person) => [person._id, person.name]))
  const edit = inspects || staff.includes(true)
  const open = shop.state === 'open'
  return {
    ...shopRow(shop, now),
    version: shop.version,
    road: shop.road,
    address: shop.address,
    keeper: shop.keeper,
    phone: shop.phone,
    ...(shop.point ? { point: shop.point } : {}),
    rule: refOf(now.pledge),
    text: now.pledge.body,
    pledges: signed.map((pledge) => pledgeView(pledge, names.get(pledge.by) ?? '', pictures)),
    may: { edit, sign: edit && open && shop.pledged !== now.version, check: inspects && open },
  }
}
