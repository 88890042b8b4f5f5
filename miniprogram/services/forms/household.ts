import type { HouseholdRow, HouseholdView, Versioned } from '../../../typings/contract'
import { householdKinds, type HouseholdKind } from '../../shared/household/household'
import * as schema from '../../shared/household/schema'
import { sawVersion, seenBy, type About, type Draft, type KeptPhoto } from '../draft'
import { photoIdOf, type PhotoIds } from '../draft-photos'
import { addHousehold, consentModel, getHousehold, reviseHousehold } from '../household'
import { checked, differences, type FormKind } from './kind'

/** A household as it is typed; a kind not yet chosen is empty. */
export interface RegisterForm {
  readonly number: string
  readonly head: string
  readonly kind: HouseholdKind | ''
  readonly houseNumber: string
  readonly phone: string
  readonly needs: string
}
export type RegisterDraft = Draft<RegisterForm>
export type ConsentDraft = Draft<Record<string, never>>

/** The front and the back of the signed paper. */
export const CONSENT_PHOTOS = 2

const NEW = 'new:'
const isNew = ({ subject }: Pick<Draft, 'subject'>): boolean => subject.startsWith(NEW)

/** A household that is entered, whose subject is its village, or one whose facts are corrected: its subject is the household. */
export const registerKind: FormKind<RegisterForm, KeptPhoto, HouseholdView> = {
  name: 'household',
  what: '农户资料',
  where: 'desk',
  photos: 0,
  overwrites: true,
  lane: ({ subject }) => `household:${subject}`,
  empty: { number: '', head: '', kind: '', houseNumber: '', phone: '', needs: '' },
  send(draft) {
    const { clientId, form, subject, villageId } = draft
    return isNew(draft)
      ? addHousehold(checked(schema.addHousehold, { clientId, villageId, ...form }))
      : reviseHousehold(
          checked(schema.reviseHousehold, { clientId, householdId: subject, ...seenBy(draft), ...form }),
        )
  },
  async compare({ subject, form }) {
    const household = await getHousehold(subject)
    const { number, head, kind, houseNumber, phone, needs } = household
    const theirs = { number, head, kind, houseNumber, phone, needs }
    return { lines: differences(labels, inWords(form), inWords(theirs)), ...sawVersion(household) }
  },
}

const labels = {
  head: '户主',
  kind: '户类型',
  houseNumber: '门牌号',
  phone: '手机号',
  needs: '帮扶需求',
} as const

const inWords = (form: RegisterForm) => ({ ...form, kind: form.kind ? householdKinds[form.kind] : '' })

/** A head's consent to be named as 示范户; its subject is the household. */
export const consentKind: FormKind<Record<string, never>, KeptPhoto, HouseholdView> = {
  name: 'consent',
  what: '同意书',
  where: 'outdoors',
  photos: CONSENT_PHOTOS,
  lane: ({ subject }) => `household:${subject}`,
  empty: {},
  send: (draft, photoIds) => consentModel(checked(schema.consentModel, consentInput(draft, photoIds))),
}

const consentInput = ({ clientId, subject, photos, ...draft }: ConsentDraft, photoIds: PhotoIds) => ({
  clientId,
  householdId: subject,
  ...seenBy(draft),
  photoIds: photos.map((photo) => photoIdOf(photo, photoIds)),
})

export const aboutNew = (villageId: string): About => ({
  subject: NEW + villageId,
  title: '新登记的户',
  villageId,
})

type Named = Pick<HouseholdRow, 'id' | 'number' | 'head' | 'villageId'>

export const aboutFacts = ({ id, number, head, villageId, ...record }: Named & Versioned): About => ({
  subject: id,
  title: `改资料 ${number} ${head}`,
  villageId,
  ...sawVersion(record),
})
export const aboutConsent = ({ id, number, head, villageId, ...record }: Named & Versioned): About => ({
  subject: id,
  title: `同意书 ${number} ${head}`,
  villageId,
  ...sawVersion(record),
})
