import type { Output, RoundView } from '@contract'
import type { Call } from '../../core/call'
import { rounds, visits, type Round } from '../../core/records/inspection'
import { command } from '../../core/store/sdk'
import { inspectorsOf, roundRow, roundView, visitLine } from './view'

/** Rounds of so many months are listed. */
const most = 48

/** The newest first, with the villages still missing in the open ones. */
export async function listRounds(): Promise<Output<'round.list'>> {
  const found = await rounds.find(
    {},
    {
      order: [
        ['month', 'desc'],
        ['half', 'desc'],
      ],
      limit: most,
    },
  )
  const ids = found.filter(({ state }) => state === 'open').map(({ _id }) => _id)
  const rows = ids.length
    ? await visits.find(
        { roundId: command.in(ids) },
        { fields: ['roundId', 'villageName', 'totals'], limit: 1000 },
      )
    : []
  return {
    items: found.map((round) =>
      roundRow(
        round,
        rows.filter(({ roundId }) => roundId === round._id),
      ),
    ),
  }
}

export const getRound = (_call: Call, _input: unknown, round: Round): Promise<RoundView> => roundView(round)

/** The caller's own visits of the open rounds, in the order of the way. */
export async function mine({ caller }: Call): Promise<Output<'visit.mine'>> {
  const own = await visits.find(
    { inspector: caller.openid, closed: false },
    { order: [['order', 'asc']], limit: 1000 },
  )
  const names = await inspectorsOf(own)
  return { items: own.map((visit) => visitLine(visit, names)) }
}
