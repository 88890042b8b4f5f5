import type { PairingMember } from '@shared/household/pairing'
import { holds } from '@shared/roster/roles'
import { people, type Person } from '../../core/records/roster'
import { command } from '../../core/store/sdk'

export interface Member extends PairingMember {
  readonly name: string
}

const inVillage = ({ grants }: Person, villageId: string) => ({
  leads: holds(grants, 'cadre', { villageId }),
  member: holds(grants, 'partyMember', { villageId }),
  secretary: grants.some((grant) => grant.villageId === villageId && grant.isSecretary === true),
})

/** Whether a person may be in charge of households of the village. */
export function mayBePaired(person: Person, villageId: string): boolean {
  const { leads, member } = inVillage(person, villageId)
  return leads || member
}

/** Who may be in charge of the village's households: secretary, committee, then party members. One request. */
export async function membersOf(villageId: string): Promise<Member[]> {
  const found = await people.all({
    grants: command.elemMatch({ role: command.in(['cadre', 'partyMember']), villageId }),
  })
  const rank = (person: Person) => {
    const { secretary, leads } = inVillage(person, villageId)
    return secretary ? 0 : leads ? 1 : 2
  }
  return [...found]
    .sort((a, b) => rank(a) - rank(b) || a.since - b.since)
    .map((person) => ({ id: person._id, name: person.name, leads: inVillage(person, villageId).leads }))
}
