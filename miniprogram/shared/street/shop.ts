import type { ShopForm } from './schema'

const fields = ['name', 'sells', 'keeper', 'phone', 'road', 'address'] as const

/** The fields in which two forms of a shop differ. */
export const changedShopFields = (before: ShopForm, after: ShopForm): (keyof ShopForm)[] =>
  fields.filter((field) => before[field] !== after[field])

/** The form's own fields of a record that holds more. */
export const shopFormOf = ({ name, sells, keeper, phone, road, address }: ShopForm): ShopForm => ({
  name,
  sells,
  keeper,
  phone,
  road,
  address,
})

/** One name a village, however it is spaced: what an import knows a shop by. */
export const shopSlot = (villageId: string, name: string): string =>
  `${villageId}:${name.normalize('NFKC').replace(/\s/g, '').toLowerCase()}`

/** Where it stands in words. */
export const whereOf = ({ road, address }: Pick<ShopForm, 'road' | 'address'>): string =>
  [road, address].filter(Boolean).join(' ')
