import type { ShopDetail } from '../../../../typings/contract'
import { isBlank, sawVersion, type About } from '../../../services/draft'
import { NEW, type ShopDraft } from '../../../services/forms/shop'
import type { ShopForm } from '../../../shared/street/schema'

export type Field = keyof ShopForm

interface FieldRow {
  readonly field: Field
  readonly label: string
  readonly optional: boolean
  readonly hint: string
  readonly most: number
  readonly type: 'text' | 'number'
}

const row = (field: Field, label: string, most: number, more: Partial<FieldRow> = {}): FieldRow => ({
  field,
  label,
  most,
  optional: false,
  hint: '',
  type: 'text',
  ...more,
})

export const rows: readonly FieldRow[] = [
  row('name', '店名', 30, { hint: '照牌匾写；同村两家同名的，后面注明位置' }),
  row('sells', '经营什么', 30, { optional: true }),
  row('keeper', '负责人', 20),
  row('phone', '手机号', 11, { optional: true, type: 'number' }),
  row('road', '在哪条路', 20, { optional: true, hint: '例如：韩莱路' }),
  row('address', '位置', 40, { optional: true, hint: '例如：集市东口路北' }),
]

export const aboutShop = (shop: ShopDetail | undefined): About =>
  shop
    ? {
        subject: shop.id,
        title: shop.name,
        villageId: shop.villageId,
        villageName: shop.villageName,
        ...sawVersion(shop),
      }
    : { subject: NEW, title: '新业户' }

/** A draft nobody has written in. */
export const untouched = (draft: ShopDraft): boolean => draft.state === 'writing' && isBlank(draft)
