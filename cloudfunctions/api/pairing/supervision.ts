import { supervisorFlag, supervisorsWanted } from '@shared/household/supervisors'
import type { SupervisionLine } from '@contract'
import { households, reboundTasks } from '../../core/records/household'
import { people, villages } from '../../core/records/roster'
import { currentRule } from '../../core/rules'
import { $ } from '../../core/store/sdk'

interface Figures {
  readonly _id: string
  readonly households: number
  readonly poor: number
  readonly unpaired: number
}

/** More villages than any town has. */
const most = 1000

/**
 * Every village's supervisors against its poor households, and how far pairing is; no household by name. The database
 * sums households and open tasks by village, so the answer grows with villages alone; a household whose member holds the
 * role no longer is told on the village's own board. Six requests.
 */
export async function supervision(): Promise<{ items: SupervisionLine[] }> {
  const ones = (condition: unknown) => $.sum($.cond({ if: condition, then: 1, else: 0 }))
  const [all, supervisors, { body }, figures, tasks] = await Promise.all([
    villages.all(),
    people.all({ 'grants.role': 'supervisor' }),
    currentRule('household'),
    households.aggregate<Figures>([
      [
        'group',
        {
          _id: '$villageId',
          households: $.sum(1),
          poor: ones($.eq(['$kind', 'poor'])),
          unpaired: ones($.eq(['$pairedWith', ''])),
        },
      ],
      ['limit', most],
    ]),
    reboundTasks.aggregate<{ _id: string; open: number }>([
      ['match', { state: 'open' }],
      ['group', { _id: '$villageId', open: $.sum(1) }],
      ['limit', most],
    ]),
  ])
  const standing = new Map<string, number>()
  for (const { grants } of supervisors)
    for (const { role, villageId = '' } of grants)
      if (role === 'supervisor') standing.set(villageId, (standing.get(villageId) ?? 0) + 1)
  const ofVillage = new Map(figures.map((row) => [row._id, row]))
  const open = new Map(tasks.map((row) => [row._id, row.open]))
  const items = [...all]
    .sort((a, b) => a.order - b.order)
    .map(({ _id: villageId, name: villageName }): SupervisionLine => {
      const { households: count = 0, poor = 0, unpaired = 0 } = ofVillage.get(villageId) ?? {}
      const wanted = supervisorsWanted(poor, body.supervisors)
      const has = standing.get(villageId) ?? 0
      return {
        villageId,
        villageName,
        households: count,
        poor,
        supervisors: has,
        wanted,
        flag: supervisorFlag(has, wanted),
        unpaired,
        openTasks: open.get(villageId) ?? 0,
      }
    })
  return { items }
}
