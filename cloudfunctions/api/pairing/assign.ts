import type { InferOutput } from 'valibot'
import type { assignPairing } from '@shared/household/schema'
import type { PairingBoard } from '@contract'
import type { Call } from '../../core/call'
import { households, reboundTasks, villageOfHousehold } from '../../core/records/household'
import { alsoWrote } from '../../core/records/ledger'
import { people } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import type { Where } from '../../core/store/collection'
import { command } from '../../core/store/sdk'
import { board } from './board'
import { mayBePaired } from './members'

/**
 * Gives households of the village to a party member or cadre; open tasks of theirs go along. Over the load is shown on the
 * board and not refused: somebody has to be in charge. An empty zone leaves each household's as it is.
 * @throws NOT_YOUR_VILLAGE, NOT_FOUND, NOT_A_MEMBER
 */
export async function assign(
  call: Call,
  { villageId, personId, zone, householdIds }: InferOutput<typeof assignPairing>,
): Promise<PairingBoard> {
  if (householdIds.some((id) => villageOfHousehold(id) !== villageId))
    refuseCall('NOT_YOUR_VILLAGE', { village: '这一户所在的村' })
  const [person, wanted] = await Promise.all([people.get(personId), households.byIds(householdIds)])
  if (wanted.length < householdIds.length) refuseCall('NOT_FOUND', { what: '户' })
  const member = found(person, '个人')
  const { name } = member
  if (!mayBePaired(member, villageId)) refuseCall('NOT_A_MEMBER', { name })
  const changed = wanted.filter(
    (household) => household.pairedWith !== personId || (zone !== '' && household.zone !== zone),
  )
  const line = { subject: `pairing:${villageId}`, villageId }
  const wrote = changed.length
    ? call.wrote(line)
    : wanted.map((household) => call.again(household)).find((own) => own !== undefined)
  if (changed.length && wrote)
    await households.update(
      command.and([
        { _id: command.in(changed.map(({ _id }) => _id)) },
        command.or([{ pairedWith: command.neq(personId) }, ...(zone ? [{ zone: command.neq(zone) }] : [])]),
      ]) as unknown as Where,
      {
        pairedWith: personId,
        ...(zone ? { zone } : {}),
        version: command.inc(1),
        writes: alsoWrote(wrote),
      },
    )
  await reboundTasks.update(
    { slot: command.in(householdIds), state: 'open', pairedWith: command.neq(personId) },
    { pairedWith: personId },
  )
  const mine = changed.length ? changed : wanted.filter((household) => call.again(household))
  if (wrote)
    call.record({
      ...line,
      wrote,
      facts: { personId, name, zone, households: mine.map(({ _id }) => _id) },
    })
  return board(call, { villageId })
}
