import type { Page, PlaceView, ShopRow } from '../../../typings/contract'
import { tailOf } from '../../page/load'
import { append } from '../../page/parts'
import { dayOf, readDay } from '../../shared/kernel/days'

/** A shop as a line of a list. */
export interface ShopLine {
  readonly id: string
  readonly name: string
  readonly where: string
  readonly word: string
  readonly pill: string
  readonly last: string
  readonly failing: boolean
}

export const shopLine = (shop: ShopRow): ShopLine => ({
  id: shop.id,
  name: shop.name,
  where: [shop.villageName, shop.where, shop.sells].filter(Boolean).join(' · '),
  ...pledgeWord(shop),
  last: lastWords(shop),
  failing: shop.failed > 0,
})

export const pledgeWord = ({ open, signed }: Pick<ShopRow, 'open' | 'signed'>) => {
  if (!open) return { word: '停业', pill: '' }
  return signed ? { word: '✓ 已签', pill: 'pill--green' } : { word: '没签责任书', pill: 'pill--straw' }
}

export function lastWords({ checkedAt, failed, due, open }: ShopRow): string {
  if (!checkedAt) return open ? '还没查过' : ''
  const found = failed ? `${failed} 项没做到` : '都做到了'
  return `${readDay(dayOf(checkedAt))}查过，${found}${due ? '，该再查了' : ''}`
}

/** A shop as a place that may be checked where there is no signal. */
export const placeOfRow = (shop: ShopRow): PlaceView => ({
  kind: 'shop',
  id: shop.id,
  villageId: shop.villageId,
  villageName: shop.villageName,
  name: shop.name,
  where: shop.where,
  ...(shop.checkedAt ? { checkedAt: shop.checkedAt } : {}),
  failed: shop.failed,
})

export const firstRows = ({ items, next }: Page<ShopRow>) => ({
  phase: items.length ? ('ready' as const) : ('empty' as const),
  groups: append([], items.map(shopLine)),
  next: next ?? '',
  tail: tailOf(next),
})

export const moreRows = (shown: readonly ShopLine[][], { items, next }: Page<ShopRow>) => ({
  groups: append(shown, items.map(shopLine)),
  next: next ?? '',
  tail: tailOf(next),
})
