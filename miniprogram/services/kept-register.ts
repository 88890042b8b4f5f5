import type { GrantView, HouseholdRow, HouseholdView, Output, Page } from '../../typings/contract'
import { keepsRegister, sightOf } from '../shared/household/sight'
import { holds } from '../shared/roster/roles'
import { CallError } from './cloud'
import { getHousehold, listHouseholds } from './household'
import { askOrRemember, forgetWhere, keepNewest, recall, remember, type Seen } from './last-seen'
import { getMe } from './roster'

const HOUSEHOLD = 'register:household:'
const ROWS = 'register:rows:'
const MOST = 60
const NOT_HERE = '没有网络，这一户没在这部手机上打开过。有网络时先打开一次，到门口就能填'

/** Answers that say the register, or this household, is not this person's to see any more. */
const gone: readonly string[] = ['NO_ROLE', 'NOT_YOUR_VILLAGE', 'HOUSEHOLD_NOT_YOURS', 'NOT_FOUND']

const asked = ({ villageId, search, kind, cursor }: Parameters<typeof listHouseholds>[0]) =>
  cursor || search || kind ? undefined : ROWS + villageId

/** What is filled at the door needs no scores, helps or photos: those stay with the town. */
const leanOf = (household: HouseholdView): HouseholdView => ({
  ...household,
  scores: [],
  history: [],
  helps: [],
  ...(household.consent ? { consent: { at: household.consent.at, photos: [] } } : {}),
})
const leanRow = (row: HouseholdRow): HouseholdRow => ({ ...row, scores: [] })

/** One household as it stands, or as last seen where there is no signal; a protected one is never kept on a phone. */
export async function seeHousehold(householdId: string): Promise<Seen<HouseholdView>> {
  const key = HOUSEHOLD + householdId
  const forget = () => forgetWhere(HOUSEHOLD, (id) => id === householdId)
  try {
    const answer = await getHousehold(householdId)
    if (answer.protected) forget()
    else remember(key, leanOf(answer))
    keepNewest(HOUSEHOLD, MOST)
    return { answer }
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    if (gone.includes(error.code)) forget()
    if (error.code !== 'OFFLINE') throw error
    const kept = recall<HouseholdView>(key)
    if (!kept) throw new CallError('OFFLINE', NOT_HERE)
    return kept
  }
}

/** Rows of a register; the first of a village as last seen where there is no signal. */
export async function seeRows(
  query: Parameters<typeof listHouseholds>[0],
): Promise<Seen<Page<HouseholdRow>>> {
  const key = asked(query)
  if (!key) return { answer: await listHouseholds(query) }
  try {
    const answer = await listHouseholds(query)
    const items = answer.items.filter((row) => !row.protected).map(leanRow)
    remember(key, { ...answer, items })
    return { answer }
  } catch (error) {
    const code = error instanceof CallError ? error.code : ''
    if (gone.includes(code)) forgetWhere(ROWS, (villageId) => villageId === query.villageId)
    const kept = code === 'OFFLINE' ? recall<Page<HouseholdRow>>(key) : undefined
    if (!kept) throw error
    return kept
  }
}

/** Who the caller is, as last seen where there is no signal; what another role saw leaves the phone. */
export async function seeMe(): Promise<Seen<Output<'me.get'>>> {
  const seen = await askOrRemember('me', getMe)
  if (!seen.asOf) leaveRegisters(seen.answer.grants)
  return seen
}

/** Private lists leave the phone with the role that showed them. */
function leaveRegisters(grants: readonly GrantView[]): void {
  const keeps = (villageId: string) => sightOf(grants, villageId, '').village || keepsRegister(grants)
  const villageOf = (householdId: string) => householdId.split(':')[0] ?? ''
  forgetWhere(HOUSEHOLD, (id) => !keeps(villageOf(id)))
  forgetWhere(ROWS, (villageId) => !keeps(villageId))
  const supervises = (villageId: string) => holds(grants, 'supervisor', { villageId })
  forgetWhere('scores:', (villageId) => !supervises(villageId))
  forgetWhere('tasks:', (villageId) => !supervises(villageId))
  if (!grants.some(({ role }) => role === 'partyMember')) forgetWhere('mine', (rest) => rest === '')
}
