import type { ShopDetail } from '../../../typings/contract'
import { addShop as addSchema, reviseShop as reviseSchema, type ShopForm } from '../../shared/street/schema'
import { shopFormOf } from '../../shared/street/shop'
import { parseInput } from '../../shared/kernel/parse'
import { pointWords, type Point } from '../../shared/kernel/place'
import { sawVersion, seenBy, type Draft, type KeptPhoto } from '../draft'
import { addShop, getShop, reviseShop } from '../shop'
import { checked, differences, type FormKind } from './kind'

/** A shop to be registered or corrected; `villageId` stands in it where it is chosen on the page. */
export interface ShopDraftForm extends ShopForm {
  readonly village: string
  readonly point: Point | null
}
export type ShopDraft = Draft<ShopDraftForm>

/** Its subject is the shop, or `new` for one that is not there yet. */
export const shopKind: FormKind<ShopDraftForm, KeptPhoto, ShopDetail> = {
  name: 'shop',
  what: '沿街业户',
  where: 'outdoors',
  photos: 0,
  overwrites: true,
  lane: ({ subject }) => `shop:${subject}`,
  empty: { village: '', name: '', sells: '', keeper: '', phone: '', road: '', address: '', point: null },
  async send(draft) {
    return isNew(draft)
      ? addShop(checked(addSchema, inputOf(draft)))
      : reviseShop(checked(reviseSchema, inputOf(draft)))
  },
  async compare({ subject, form }) {
    const shop = await getShop(subject)
    const theirs = formOfShop(shop)
    // A mark that is not chosen is not sent: what stands stays.
    const mine = { ...form, point: form.point ?? theirs.point }
    return { lines: differences(labels, inWords(mine), inWords(theirs)), ...sawVersion(shop) }
  },
}

const labels = {
  name: '店名',
  sells: '经营什么',
  keeper: '负责人',
  phone: '手机号',
  road: '在哪条路',
  address: '位置',
  point: '在地图上',
} as const

const inWords = ({ village: _village, point, ...words }: ShopDraftForm) => ({
  ...words,
  point: point ? pointWords(point) : '没有标',
})

/** What the register says, as a form to change. */
export const formOfShop = (shop: ShopDetail): ShopDraftForm => ({
  ...shopFormOf(shop),
  village: shop.villageId,
  point: shop.point ?? null,
})

export const NEW = 'new'
const isNew = ({ subject }: Pick<ShopDraft, 'subject'>) => subject === NEW

const inputOf = ({ clientId, subject, form, ...draft }: ShopDraft) => ({
  clientId,
  ...(subject === NEW ? { villageId: form.village } : { shopId: subject, ...seenBy(draft) }),
  ...shopFormOf(form),
  ...(form.point ? { point: form.point } : {}),
})

/** What is wrong with it, and with which field; nothing when it can go. */
export function shopProblem(draft: ShopDraft): { readonly at: string; readonly words: string } | undefined {
  if (isNew(draft) && !draft.form.village) return { at: 'village', words: '请选择在哪个村' }
  const parsed = parseInput(isNew(draft) ? addSchema : reviseSchema, inputOf(draft))
  if (parsed.ok) return undefined
  return { at: String(parsed.details?.['field'] ?? 'name'), words: parsed.message }
}
