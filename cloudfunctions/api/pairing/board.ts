import { coverageOf, proposePairing, type PairedHousehold } from '@shared/household/pairing'
import type { PairingBoard } from '@contract'
import type { Call } from '../../core/call'
import { householdRow } from '../../core/household-row'
import { households, type Household } from '../../core/records/household'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'
import { membersOf } from './members'

/** Who is in charge of how many households, what nobody has, and what the leaders should take. Five requests. */
export async function board(_call: Call, { villageId }: { villageId: string }): Promise<PairingBoard> {
  const [village, all, members, { body }] = await Promise.all([
    villages.get(villageId),
    households.all({ villageId }),
    membersOf(villageId),
    currentRule('household'),
  ])
  const { memberLoad, rebound } = body
  const standing = all.map(pairedHousehold)
  const { loads, over, unpaired } = coverageOf(standing, members, memberLoad)
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const byId = new Map(all.map((household) => [household._id, household]))
  const proposals = proposePairing(standing, members, { memberLoad, below: rebound.below })
  return {
    villageId,
    villageName: found(village, '个村').name,
    members: members.map(({ id, name, leads }) => ({
      personId: id,
      name,
      leads,
      households: loads.get(id) ?? 0,
      over: over.has(id),
    })),
    memberLoad,
    households: all.length,
    unpaired: all.filter(({ _id }) => unpaired.has(_id)).map((household) => householdRow(household, names)),
    proposals: proposals.flatMap(({ householdId, memberId }) => {
      const household = byId.get(householdId)
      const name = names.get(memberId)
      if (!household || name === undefined) return []
      return [{ household: householdRow(household, names), personId: memberId, name }]
    }),
  }
}

const pairedHousehold = ({ _id: id, pairedWith, latest: [last] }: Household): PairedHousehold => ({
  id,
  pairedWith,
  ...(last ? { last: last.total } : {}),
})
