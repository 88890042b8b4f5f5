import type { RecheckReport } from '@contract'
import { rechecks, type Recheck } from '../../core/records/problem'
import { people } from '../../core/records/roster'
import { $ } from '../../core/store/sdk'

/** How often a closing did not stand, by who closed it. Three requests. */
export async function report(): Promise<RecheckReport> {
  const rows = await rechecks.aggregate<{
    _id: { closedBy: string; state: Recheck['state'] }
    count: number
  }>([
    ['group', { _id: { closedBy: '$closedBy', state: '$state' }, count: $.sum(1) }],
    ['limit', 1000],
  ])
  const by = [...new Set(rows.map(({ _id }) => _id.closedBy))]
  const names = new Map((await people.byIds(by)).map(({ _id, name }) => [_id, name]))
  const sum = (state: Recheck['state'], closedBy?: string) =>
    rows
      .filter(({ _id }) => _id.state === state && (closedBy === undefined || _id.closedBy === closedBy))
      .reduce((total, { count }) => total + count, 0)
  const verifiers = by
    .map((one) => {
      const overturned = sum('overturned', one)
      return { name: names.get(one) ?? '已离任', done: sum('stands', one) + overturned, overturned }
    })
    .filter(({ done }) => done > 0)
    .sort((a, b) => b.overturned / b.done - a.overturned / a.done || b.done - a.done)
  const overturned = sum('overturned')
  return { done: sum('stands') + overturned, overturned, waiting: sum('waiting'), verifiers }
}
