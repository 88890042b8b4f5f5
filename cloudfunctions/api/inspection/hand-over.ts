import type { InferOutput } from 'valibot'
import type { handOverVisits } from '@shared/inspection/schema'
import { belongsTo } from '@shared/inspection/inspector'
import { holds } from '@shared/roster/roles'
import type { RoundView } from '@contract'
import type { Call } from '../../core/call'
import { visits, type Round } from '../../core/records/inspection'
import { alsoWrote } from '../../core/records/ledger'
import { people } from '../../core/records/roster'
import { refuseCall } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { roundView } from './view'

/**
 * Gives villages of an open round to another inspector: who fell ill or left goes nowhere any more. What was scored and noted
 * stays. Nobody gets the own village, and whoever belongs to one does not choose who goes there.
 * @throws ROUND_CLOSED, NOT_FOUND, NOT_INSPECTORS, OWN_VISIT, OTHERS_DECIDE
 */
export async function handOver(
  call: Call,
  { visitIds, personId: inspector, reason }: InferOutput<typeof handOverVisits>,
  round: Round,
): Promise<RoundView> {
  if (round.state === 'closed') refuseCall('ROUND_CLOSED')
  const [person, found] = await Promise.all([people.get(inspector), visits.byIds([...new Set(visitIds)])])
  const wanted = found.filter(({ roundId }) => roundId === round._id)
  if (wanted.length < new Set(visitIds).size) refuseCall('NOT_FOUND', { what: '次入村督查' })
  if (!holds(person?.grants ?? [], 'inspector')) refuseCall('NOT_INSPECTORS')
  const own = wanted.find(({ villageId }) => belongsTo(person?.grants ?? [], villageId))
  if (own) refuseCall('OWN_VISIT', { village: own.villageName })
  const grants = (await call.caller.person())?.grants ?? []
  if (wanted.some(({ villageId }) => belongsTo(grants, villageId))) refuseCall('OTHERS_DECIDE')
  const line = { subject: `round:${round._id}`, why: reason }
  const others = wanted.filter((visit) => visit.inspector !== inspector)
  const wrote = others.length
    ? call.wrote(line)
    : wanted.map((visit) => call.again(visit)).find((again) => again !== undefined)
  if (others.length && wrote) {
    const ids = others.map(({ _id }) => _id)
    const open = { _id: command.in(ids), closed: false, inspector: command.neq(inspector) }
    const given = await visits.update(open, { inspector, writes: alsoWrote(wrote) })
    // The same request at the same moment may have given them; a closed round gives nothing.
    if (given < ids.length && (await visits.byIds(ids)).some((visit) => visit.inspector !== inspector))
      refuseCall('ROUND_CLOSED')
    if (!given) return roundView(round)
  }
  if (wrote)
    call.record({
      ...line,
      wrote,
      facts: {
        personId: inspector,
        name: person?.name ?? '',
        villages: wanted.map((visit) => visit.villageName),
      },
    })
  return roundView(round)
}
