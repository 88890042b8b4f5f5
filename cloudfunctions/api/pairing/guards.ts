import { refuse } from '@shared/kernel/decision'
import { cadreOf, either, supervisorOf, type Guard } from '../../core/guards'

/** A household or a task of one: whose village it is, and who is in charge of it. */
interface Paired {
  readonly villageId: string
  readonly pairedWith: string
}

/** The party member or cadre in charge, for as long as the role lasts. */
const pairedMember: Guard<Paired> = Object.assign(
  async (
    caller: { openid: string; holds(role: 'partyMember' | 'cadre', scope: object): Promise<boolean> },
    { villageId, pairedWith }: Paired,
  ) => {
    const scope = { villageId }
    const stands = (await caller.holds('partyMember', scope)) || (await caller.holds('cadre', scope))
    return stands && caller.openid === pairedWith
      ? undefined
      : refuse('NO_ROLE', { needs: '这一户的联户党员、本村村干部或卫生监督员' })
  },
  { words: 'the paired member' },
)

/** Those of the village. */
export const villageStaff: Guard<{ readonly villageId: string }> = either(supervisorOf, cadreOf)

/** Those who look after a household together. */
export const caretakers = either(pairedMember, villageStaff)
