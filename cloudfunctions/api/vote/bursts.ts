import { addDays } from '@shared/kernel/days'
import { findBursts } from '@shared/vote/bursts'
import type { Burst } from '@contract'
import type { Call } from '../../core/call'
import { entries } from '../../core/records/landscape'
import { votes } from '../../core/records/vote'
import { command, $ } from '../../core/store/sdk'

const daysLooked = 7

/** Days on which an entry drew far more votes than it usually does: for an admin to look at, nothing more. */
export async function bursts(call: Call): Promise<{ items: Burst[] }> {
  const since = addDays(call.today, -daysLooked)
  const rows = await votes.aggregate<{ _id: { entryId: string; day: string }; votes: number }>([
    ['match', { day: command.gte(since), voidedAt: null }],
    ['group', { _id: { entryId: '$entryId', day: '$day' }, votes: $.sum(1) }],
    ['limit', 10_000],
  ])
  const found = findBursts(
    rows.map(({ _id, votes: count }) => ({ entryId: _id.entryId, day: _id.day, votes: count })),
    daysLooked + 1,
  )
  const shown = new Map(
    (await entries.byIds(found.map((burst) => burst.entryId))).map((entry) => [entry._id, entry]),
  )
  return {
    items: found.flatMap((burst) => {
      const entry = shown.get(burst.entryId)
      return entry ? [{ ...burst, title: entry.form.title, villageName: entry.villageName }] : []
    }),
  }
}
