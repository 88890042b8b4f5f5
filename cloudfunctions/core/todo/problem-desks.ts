import { publicationCase } from '@shared/publication/publication-case'
import { replyRuns } from '@shared/exposure/reply'
import { problemCase, toMend } from '@shared/problem/problem-case'
import { officeName } from '@shared/plan/bodies'
import { offices } from '@shared/roster/roles'
import { accountabilityCase } from '@shared/problem/accountability'
import type { Waiting } from '../records/campaign'
import { accountabilities, problems, rechecks } from '../records/problem'
import { exposures } from '../records/publication'
import { $, command } from '../store/sdk'
import {
  count,
  drafts,
  eachBarred,
  history,
  many,
  moves,
  ofVillage,
  staff,
  type Asked,
  type Desk,
} from './desk'

/** Problems: who confirms, mends, verifies, looks again and answers. */
export const problemDesks: readonly Desk[] = [
  count('problemsToConfirm', ['inspector'], () => problems.count({ state: 'reported' })),
  { of: ['cadre', 'office'], read: toMendByBody },
  { of: ['inspector'], read: toVerify },
  count('extensionsToDecide', ['admin', 'office'], () =>
    problems.count({ state: command.in([...toMend]), extension: command.neq(null) }),
  ),
  { of: ['inspector'], read: toLookAtAgain },
  moves('faultsToConfirm', ['admin', 'office'], [accountabilityCase, 'confirm'], () =>
    accountabilities.find({ state: 'proposed' }, history),
  ),
  moves('exposuresToCheck', staff, [publicationCase, 'check'], drafts('exposure')),
  { of: [...staff, 'cadre'], read: examplesChecked },
]

/** What waits for people without a role: asked for everybody's home page, never by role. */
export const reporterDesk: Desk = { of: [], read: reportsToAnswer }

/** By village and office: what is to be mended, and of it what is late. */
async function toMendByBody({ now, villages }: Asked): Promise<Waiting[]> {
  const bodies = [
    ...villages.map((village) => ({ id: village._id, of: ofVillage(village) })),
    ...offices.map((office) => ({ id: office, of: { office, villageName: officeName(office) } })),
  ]
  const rows = await problems.aggregate<{ _id: string; open: number; late: number }>([
    ['match', { state: command.in([...toMend]), villageId: command.in(bodies.map(({ id }) => id)) }],
    [
      'group',
      {
        _id: '$villageId',
        open: $.sum(1),
        late: $.sum($.cond({ if: $.lt(['$dueAt', now]), then: 1, else: 0 })),
      },
    ],
    ['limit', many],
  ])
  const byBody = new Map(rows.map((row) => [row._id, row]))
  return bodies.flatMap(({ id, of }): Waiting[] => {
    const { open = 0, late = 0 } = byBody.get(id) ?? {}
    return [
      { kind: 'problemsToMend', count: open - late, ...of },
      { kind: 'problemsOverdue', count: late, ...of },
    ]
  })
}

/** Checked examples: shown soon, or to be answered by their village first. */
async function examplesChecked({ now, villages }: Asked): Promise<Waiting[]> {
  const checked = await exposures.find(
    { type: 'exposure', state: 'checked' },
    { fields: ['kind', 'villageId', 'replyUntil', 'reply'], limit: many },
  )
  const running = checked.filter((example) => replyRuns(example, now))
  return [
    { kind: 'exposuresToPublish', count: checked.length - running.length },
    ...villages.map((village): Waiting => ({
      kind: 'exposuresToAnswer',
      count: running.filter(({ villageId }) => villageId === village._id).length,
      ...ofVillage(village),
    })),
  ]
}

async function toVerify(): Promise<Waiting[]> {
  const waiting = await problems.find({ state: 'review' }, history)
  return eachBarred('problemsToVerify', problemCase, 'close', waiting)
}

async function toLookAtAgain(): Promise<Waiting[]> {
  const waiting = await rechecks.find({ state: 'waiting' }, { fields: ['barred'], limit: many })
  return waiting.map(({ barred }) => ({ kind: 'rechecksToMake', count: 1, barred }))
}

/** Closed reports whose reporter has not said whether it is really mended. */
async function reportsToAnswer(): Promise<Waiting[]> {
  const rows = await problems.aggregate<{ _id: string; closed: number }>([
    ['match', { state: 'closed', answer: null, reporter: command.gt('') }],
    ['group', { _id: '$reporter', closed: $.sum(1) }],
    ['limit', many],
  ])
  return rows.map(({ _id: person, closed }) => ({ kind: 'reportsToAnswer', count: closed, person }))
}
