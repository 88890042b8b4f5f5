import * as schema from '@shared/street/schema'
import type { StreetContract } from '@contract'
import { anyOf, cadreOf, either } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { add } from './add'
import { figures, list } from './list'
import { loadShop } from './load'
import { close, reopen, revise } from './revise'
import { sign } from './sign'
import { shopDetail } from './view'

const readers = either(anyOf('inspector', 'admin', 'office', 'leader'), cadreOf)
const keepers = anyOf('inspector', 'admin', 'office')
/** The town's own list is no village's. */
const ofVillage = ({ villageId = '' }: { villageId?: string | undefined }) => Promise.resolve({ villageId })
const ofShop = { subject: loadShop, allow: keepers }

export const shopRoutes: Routes<keyof StreetContract> = {
  'shop.list': reads('shop.list', {
    input: schema.listShops,
    subject: ofVillage,
    allow: readers,
    run: list,
  }),
  'shop.figures': reads('shop.figures', {
    input: schema.countShops,
    subject: ofVillage,
    allow: readers,
    run: figures,
  }),
  'shop.get': reads('shop.get', {
    input: schema.shopRef,
    subject: loadShop,
    allow: readers,
    run: (call, _input, shop) => shopDetail(call, shop),
  }),
  'shop.add': writes('shop.add', { input: schema.addShop, allow: keepers, run: add }),
  'shop.revise': writes('shop.revise', { input: schema.reviseShop, ...ofShop, run: revise }),
  'shop.close': writes('shop.close', { input: schema.moveShop, ...ofShop, run: close }),
  'shop.reopen': writes('shop.reopen', { input: schema.moveShop, ...ofShop, run: reopen }),
  'pledge.sign': writes('pledge.sign', { input: schema.signPledge, ...ofShop, run: sign }),
}
