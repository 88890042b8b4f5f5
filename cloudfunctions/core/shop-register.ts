import { unchecked } from '@shared/check/place'
import type { Point } from '@shared/kernel/place'
import type { ShopForm } from '@shared/street/schema'
import { changedShopFields, shopFormOf, shopSlot } from '@shared/street/shop'
import type { Village } from './records/roster'
import { shops, type Pledge, type Shop } from './records/street'
import { command } from './store/sdk'

/** A shop nobody has checked or asked to sign yet. */
export const newShop = (
  _id: string,
  village: Pick<Village, '_id' | 'name'>,
  form: ShopForm,
  now: number,
  point: Point | null = null,
): Shop => ({
  _id,
  slot: shopSlot(village._id, form.name),
  villageId: village._id,
  villageName: village.name,
  ...shopFormOf(form),
  point,
  state: 'open',
  pledged: 0,
  pledgedAt: 0,
  ...unchecked,
  version: 1,
  updatedAt: now,
})

/** What a new form changes of a shop; nothing where it is the same. Checks, the pledge and its place on the map stay. */
export function shopPatch(before: Shop, form: ShopForm, now: number): Partial<Shop> | undefined {
  const changed = changedShopFields(before, form)
  if (changed.length === 0) return undefined
  return {
    ...Object.fromEntries(changed.map((field) => [field, form[field]])),
    ...(changed.includes('name') && before.state === 'open'
      ? { slot: shopSlot(before.villageId, form.name) }
      : {}),
    version: before.version + 1,
    updatedAt: now,
  }
}

/** The shop notes its newest pledge; @returns whether it did not know it yet. */
export const notePledge = async ({ shopId, rule: { version }, at }: Pledge): Promise<boolean> =>
  (await shops.update({ _id: shopId, pledged: command.lt(version) }, { pledged: version, pledgedAt: at })) > 0
