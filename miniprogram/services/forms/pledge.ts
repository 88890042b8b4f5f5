import type { PledgeView, ShopDetail } from '../../../typings/contract'
import { enoughInk, type Strokes } from '../../shared/street/signature'
import { signPledge as signSchema } from '../../shared/street/schema'
import { refusals } from '../../shared/kernel/refusals'
import type { About, Draft, KeptPhoto } from '../draft'
import { photoIdOf } from '../draft-photos'
import { signPledge } from '../shop'
import { checked, type FormKind } from './kind'

/** A pledge as it is being signed; its picture is drawn from the strokes when it is handed in. */
export interface PledgeForm {
  readonly version: number
  readonly keeper: string
  readonly strokes: Strokes
}
export type PledgeDraft = Draft<PledgeForm>

/** It is about the shop. */
export const pledgeKind: FormKind<PledgeForm, KeptPhoto, PledgeView> = {
  name: 'pledge',
  empty: { version: 0, keeper: '', strokes: [] },
  async send({ clientId, subject, form, photos, savedAt }, photoIds) {
    const [picture] = photos
    return signPledge(
      checked(signSchema, {
        clientId,
        shopId: subject,
        version: form.version,
        keeper: form.keeper,
        strokes: form.strokes.map((line) => [...line]),
        photoId: picture && photoIdOf(picture, photoIds),
        // When the finger left the pad, which may be hours before it is sent.
        signedAt: savedAt,
      }),
    )
  },
}

/** What is still missing before it can be handed in; empty when nothing is. */
export function pledgeLacks({ keeper, strokes }: PledgeForm): string {
  if (!keeper.trim()) return '请填写签字人的姓名'
  return enoughInk(strokes) ? '' : refusals.SIGNATURE_EMPTY()
}

export const aboutPledge = ({
  id,
  name,
  villageId,
  villageName,
}: Pick<ShopDetail, 'id' | 'name' | 'villageId' | 'villageName'>): About => ({
  subject: id,
  title: `${name}的责任书`,
  villageId,
  villageName,
})
