import type { HouseholdView } from '../../../../typings/contract'
import { newDraft, type Draft } from '../../../services/draft'
import {
  aboutFacts,
  aboutNew,
  registerKind,
  type RegisterDraft,
  type RegisterForm,
} from '../../../services/forms/household'
import { householdKinds } from '../../../shared/household/household'
import { householdFields } from '../../../shared/household/schema'
import { parseInput } from '../../../shared/kernel/parse'

export const kindChoices = Object.entries(householdKinds).map(([value, label]) => ({ value, label }))

const fields = ['number', 'head', 'kind', 'houseNumber', 'phone', 'needs'] as const
export type Field = (typeof fields)[number]
export type Problems = Partial<Record<Field, string>>

/** What is wrong, each under its field, in the words the server would say. */
export function problemsOf(form: RegisterForm): Problems {
  const problems: Problems = {}
  for (const field of fields) {
    const parsed = parseInput(householdFields[field], form[field])
    if (!parsed.ok) problems[field] = parsed.message
  }
  return problems
}

export const newHouseholdDraft = (villageId: string, clientId: string, now: number): RegisterDraft =>
  newDraft(registerKind, aboutNew(villageId), clientId, now)

/** A draft that begins with what the register says. */
export const factsDraft = (household: HouseholdView, clientId: string, now: number): RegisterDraft => ({
  ...newDraft(registerKind, aboutFacts(household), clientId, now),
  form: {
    number: household.number,
    head: household.head,
    kind: household.kind,
    houseNumber: household.houseNumber,
    phone: household.phone,
    needs: household.needs,
  },
})

/** How a list calls what is being entered. */
export const titleOf = ({ number, head }: RegisterForm): string =>
  `登记 ${[number.trim(), head.trim()].filter(Boolean).join(' ') || '一户'}`

/** What a page goes on with: a form that is still in the person's hands; a handed-over one of a new household goes by itself. */
export const goingOn = <D extends Draft>(drafts: readonly D[], isNew: boolean): D | undefined =>
  drafts.find(({ state }) => !isNew || state !== 'queued')

/** Said before the head of a 示范户 is changed: another head did not agree. */
export const endsConsent = (before: HouseholdView | undefined, form: RegisterForm): boolean =>
  before?.consent !== undefined && before.head !== form.head.trim()
