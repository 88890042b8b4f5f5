import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const listShops = (input: Input<'shop.list'>) => call('shop.list', input)
export const countShops = (villageId: string) => call('shop.figures', villageId ? { villageId } : {})
export const getShop = (shopId: string) => call('shop.get', { shopId })
export const addShop = (input: Input<'shop.add'>) => call('shop.add', input)
export const reviseShop = (input: Input<'shop.revise'>) => call('shop.revise', input)
export const closeShop = (input: Input<'shop.close'>) => call('shop.close', input)
export const reopenShop = (input: Input<'shop.reopen'>) => call('shop.reopen', input)
export const signPledge = (input: Input<'pledge.sign'>) => call('pledge.sign', input)
