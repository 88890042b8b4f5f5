import { changedFields, formOf } from '@shared/household/register'
import type { HouseholdForm } from '@shared/household/schema'
import { householdId, type Household } from './records/household'
import type { Village } from './records/roster'

/** A household nobody has scored, paired or asked yet. */
export const newHousehold = (
  village: Pick<Village, '_id' | 'name'>,
  form: HouseholdForm,
  now: number,
): Household => ({
  _id: householdId(village._id, form.number),
  villageId: village._id,
  villageName: village.name,
  ...formOf(form),
  protected: false,
  zone: '',
  pairedWith: '',
  latest: [],
  consent: null,
  version: 1,
  updatedAt: now,
  factsAt: now,
})

/**
 * What a new form changes of a household; nothing where it is the same. Scores, pairing and protection stay, and so does
 * consent, but under the name of the one who gave it: another head is asked anew.
 */
export function formPatch(
  before: Household,
  form: HouseholdForm,
  now: number,
): Partial<Household> | undefined {
  const changed = changedFields(before, form)
  if (changed.length === 0) return undefined
  return {
    ...Object.fromEntries(changed.map((field) => [field, form[field]])),
    ...(changed.includes('head') ? { consent: null, headAt: now } : {}),
    version: before.version + 1,
    updatedAt: now,
    factsAt: now,
  }
}
