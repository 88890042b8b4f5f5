import { shops, type Shop } from '../../core/records/street'
import { found } from '../../core/refusal-error'

/** The shop an action is about. One request. @throws NOT_FOUND */
export const loadShop = async ({ shopId }: { shopId: string }): Promise<Shop> =>
  found(await shops.get(shopId), '家业户')
