import type { Input } from '@contract'
import { itemsOf } from '@shared/sheet/score'
import { loadPlan } from '../../seeds/plan'
import { photoOf } from './landscape'
import { freshClientId, type Someone, type Town } from './town'

export const shopFormOf = (over: Partial<Input<'shop.add'>> = {}) => ({
  name: '富民超市',
  sells: '烟酒百货',
  keeper: '刘富民',
  phone: '13905380001',
  road: '韩莱路',
  address: '集市东口',
  ...over,
})

/** A shop of 中西里, as who keeps the register enters it. */
export const addShop = (town: Town, who: Someone, over: Partial<Input<'shop.add'>> = {}) =>
  who.call('shop.add', {
    clientId: freshClientId(),
    villageId: town.villageId('中西里'),
    ...shopFormOf(over),
  })

/** A name's worth of ink. */
export const strokesOf = (): number[][] => [
  Array.from({ length: 16 }, (_, i) => [100 + i * 25, 200 + (i % 2) * 40]).flat(),
  Array.from({ length: 10 }, (_, i) => [300 + (i % 2) * 30, 100 + i * 25]).flat(),
]

export async function signing(
  town: Town,
  who: Someone,
  shopId: string,
  over: Partial<Input<'pledge.sign'>> = {},
): Promise<Input<'pledge.sign'>> {
  return {
    clientId: freshClientId(),
    shopId,
    version: 1,
    keeper: '刘富民',
    strokes: strokesOf(),
    photoId: over.photoId ?? (await photoOf(town, who)),
    signedAt: town.cloud.now().getTime(),
    ...over,
  }
}

/** A shop's checklist where everything is well, but for what is named; each failure with these photos. */
export const checkOf = (
  town: Town,
  placeId: string,
  failing: Readonly<Record<string, readonly string[]>> = {},
  over: Partial<Input<'check.submit'>> = {},
): Input<'check.submit'> => ({
  clientId: freshClientId(),
  kind: 'shop',
  placeId,
  answers: Object.fromEntries(
    itemsOf(loadPlan().check.shop.sheet).map(({ item: { id } }) => {
      const photoIds = failing[id]
      return [id, photoIds ? { done: false, words: '菜摊摆到路上', photoIds: [...photoIds] } : { done: true }]
    }),
  ),
  filledAt: town.cloud.now().getTime(),
  ...over,
})
