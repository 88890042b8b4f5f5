import type { ImportKind } from '@shared/household/import-schema'
import { keepsRegister } from '@shared/household/sight'
import { refuse, type Refusal } from '@shared/kernel/decision'
import { oneOf } from '@shared/kernel/refusals'
import { officeNames, roleNames, type Office, type Role } from '@shared/roster/roles'
import type { Caller } from './caller'

/** Who may: answers a refusal or nothing. `subject` is the route's loaded record, or its input where none is loaded. */
export interface Guard<Subject> {
  (caller: Caller, subject: Subject): Promise<Refusal | undefined>
  /** For the table of authority that people read and tests compare. */
  readonly words: string
}

/** A guard from its words and its check. */
export const guard = <Subject>(
  words: string,
  check: (caller: Caller, subject: Subject) => Promise<Refusal | undefined>,
): Guard<Subject> => Object.assign(check, { words })

/** Anyone with WeChat. */
export const anyone: Guard<unknown> = guard('anyone', () => Promise.resolve(undefined))

/** Holders of any of these roles, whatever their scope. */
export const anyOf = (...roles: readonly Role[]): Guard<unknown> =>
  guard(roles.join(' or '), async (caller) => {
    for (const role of roles) if (await caller.holds(role)) return undefined
    return refuse('NO_ROLE', { needs: oneOf(roles.map((role) => roleNames[role])) })
  })

/** Town staff who prepare and check what is published. */
export const staff = anyOf('admin', 'office')

/** Who decides a veto (一票否决): admins and the discipline office. */
export const vetoDeciders: Guard<unknown> = guard('admin, or the discipline office', async (caller) =>
  (await decidesVetoes(caller))
    ? undefined
    : refuse('NO_ROLE', { needs: `${roleNames.admin}或${officeNames.discipline}` }),
)

export const decidesVetoes = async (caller: Caller): Promise<boolean> =>
  (await caller.holds('admin')) || caller.holds('office', { office: 'discipline' })

/** Who keeps the town's register of households. */
export const registerKeepers: Guard<unknown> = guard(
  'admin, or the poverty or the women’s office',
  async (caller) =>
    keepsRegister((await caller.person())?.grants ?? [])
      ? undefined
      : refuse('NO_ROLE', { needs: `${roleNames.admin}、${officeNames.poverty}或${officeNames.women}` }),
)

const importersOf: Readonly<Partial<Record<ImportKind, Guard<unknown>>>> = {
  households: registerKeepers,
  shops: staff,
}

/** Who imports: households those who keep their register, shops any staff, anything else an admin. */
export const importers: Guard<{ readonly kind: ImportKind }> = guard(
  'admin; of households also the poverty or the women’s office; of shops any office',
  (caller, { kind }) => (importersOf[kind] ?? anyOf('admin'))(caller, undefined),
)

const adminOr = (words: string, ...which: readonly Office[]): Guard<unknown> =>
  guard(words, async (caller) => {
    if (await caller.holds('admin')) return undefined
    for (const office of which) if (await caller.holds('office', { office })) return undefined
    return refuse('NO_ROLE', {
      needs: oneOf([roleNames.admin, ...which.map((office) => officeNames[office])]),
    })
  })

/** Who computes, publishes and corrects rankings and the year's assessment (domain.md part 9): the women's office, and admins. */
export const rankers = adminOr('admin, or the women’s office', 'women')

/** Who records what villages lost in inspections from above. */
export const deductors = adminOr('admin, or the discipline or the women’s office', 'discipline', 'women')

/** Who acts for a household that asks for what the register holds of it. */
export const householdRights = adminOr('admin, or the poverty office', 'poverty')

/** Who reads what was done and who looked at registers. */
export const ledgerReaders = adminOr('admin, or the discipline office', 'discipline')

interface OfVillage {
  readonly villageId: string
  readonly villageName?: string
}

/** Holders of a role of the subject's own village. */
const ofVillage = (role: Role): Guard<OfVillage> =>
  guard(`${role} of the village`, async (caller, subject) => {
    if (await caller.holds(role, { villageId: subject.villageId })) return undefined
    if (await caller.holds(role))
      return refuse('NOT_YOUR_VILLAGE', { village: subject.villageName ?? '这个村' })
    return refuse('NO_ROLE', { needs: roleNames[role] })
  })

/** Cadres of the subject's own village. */
export const cadreOf = ofVillage('cadre')

/** These, but nobody of their own village: what is found and decided of a village others find and decide. */
export const notOfVillage = (others: Guard<unknown>): Guard<{ readonly villageId: string }> =>
  guard(`${others.words}, not of the village`, async (caller, subject) => {
    const refusal = await others(caller, subject)
    if (refusal) return refusal
    return (await caller.holds('cadre', { villageId: subject.villageId }))
      ? refuse('OTHERS_DECIDE')
      : undefined
  })

/** The secretary (支部书记) of the subject's own village. */
export const secretaryOf: Guard<OfVillage> = guard('secretary of the village', async (caller, subject) => {
  const refusal = await cadreOf(caller, subject)
  if (refusal) return refusal
  const grants = (await caller.person())?.grants ?? []
  return grants.some(
    ({ role, villageId, isSecretary }) => role === 'cadre' && villageId === subject.villageId && isSecretary,
  )
    ? undefined
    : refuse('SECRETARY_ONLY')
})

/** Supervisors (卫生监督员) of the subject's own village. */
export const supervisorOf = ofVillage('supervisor')

/** Party members (联户党员) of the subject's own village. */
export const partyMemberOf = ofVillage('partyMember')

/** The head (管区书记) of the subject's own district. */
export const districtHeadOf: Guard<{ readonly districtId: string }> = guard(
  'head of the district',
  async (caller, { districtId }) => {
    const heads = ((await caller.person())?.grants ?? []).filter(({ role }) => role === 'districtHead')
    if (heads.some((grant) => grant.districtId === districtId)) return undefined
    return heads.length ? refuse('NOT_YOUR_DISTRICT') : refuse('NO_ROLE', { needs: roleNames.districtHead })
  },
)

/** Passes where either guard does; the first guard's refusal is the one given. */
export const either = <Subject>(first: Guard<Subject>, second: Guard<Subject>): Guard<Subject> =>
  guard(`${first.words}, or ${second.words}`, async (caller, subject) => {
    const refusal = await first(caller, subject)
    return refusal && (await second(caller, subject)) ? refusal : undefined
  })
