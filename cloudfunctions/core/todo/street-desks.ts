import { shops } from '../records/street'
import { shopsIn, shopStanding } from '../shop-standing'
import type { Asked, Desk } from './desk'
import type { Waiting } from '../records/campaign'

/** Shops along the roads: who asks them to sign, and who checks them. */
export const streetDesks: readonly Desk[] = [{ of: ['inspector'], read: shopsToVisit }]

/** Three requests. */
async function shopsToVisit({ now }: Asked): Promise<Waiting[]> {
  const standing = await shopStanding(now)
  const [unsigned, due] = await Promise.all([
    shops.count(shopsIn('unsigned', standing)),
    shops.count(shopsIn('due', standing)),
  ])
  return [
    { kind: 'shopsToSign', count: unsigned },
    { kind: 'shopsToCheck', count: due },
  ]
}
