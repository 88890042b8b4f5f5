import type { ShopDetail } from '../../../typings/contract'
import { addShop as addSchema, reviseShop as reviseSchema, type ShopForm } from '../../shared/street/schema'
import { shopFormOf } from '../../shared/street/shop'
import { parseInput } from '../../shared/kernel/parse'
import type { Point } from '../../shared/kernel/place'
import type { Draft, KeptPhoto } from '../draft'
import { addShop, reviseShop } from '../shop'
import { checked, type FormKind } from './kind'

/** A shop to be registered or corrected; `villageId` stands in it where it is chosen on the page. */
export interface ShopDraftForm extends ShopForm {
  readonly village: string
  readonly point: Point | null
}
export type ShopDraft = Draft<ShopDraftForm>

/** Its subject is the shop, or `new` for one that is not there yet. */
export const shopKind: FormKind<ShopDraftForm, KeptPhoto, ShopDetail> = {
  name: 'shop',
  empty: { village: '', name: '', sells: '', keeper: '', phone: '', road: '', address: '', point: null },
  async send(draft) {
    return isNew(draft)
      ? addShop(checked(addSchema, inputOf(draft)))
      : reviseShop(checked(reviseSchema, inputOf(draft)))
  },
}

export const NEW = 'new'
const isNew = ({ subject }: Pick<ShopDraft, 'subject'>) => subject === NEW

const inputOf = ({ clientId, subject, form }: ShopDraft) => ({
  clientId,
  ...(subject === NEW ? { villageId: form.village } : { shopId: subject }),
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
