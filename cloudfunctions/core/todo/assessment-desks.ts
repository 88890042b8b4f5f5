import { appealCase } from '@shared/assessment/cases'
import { addDays, dayOf, endOfDay } from '@shared/kernel/days'
import { publicationCase } from '@shared/publication/publication-case'
import { assessmentAppeals, assessments, decisions, type AssessmentRecord } from '../records/assessment'
import type { Waiting } from '../records/campaign'
import { publications } from '../records/publication'
import { command } from '../store/sdk'
import { count, drafts, eachBarred, many, moves, ofVillage, staff, type Asked, type Desk } from './desk'

/** More assessments than ever stand at once. */
const few = 20

/** The year's assessment: who checks, publishes, answers, appeals and decides. */
export const assessmentDesks: readonly Desk[] = [
  moves('assessmentsToCheck', staff, [publicationCase, 'check'], drafts('assessment')),
  count('assessmentsToPublish', staff, () => publications.count({ type: 'assessment', state: 'checked' })),
  { of: staff, read: appeals },
  { of: ['leader', 'cadre'], read: standing },
]

/** Open appeals, each with who may not answer: who filed, and who computed or published. */
async function appeals(): Promise<Waiting[]> {
  const open = await assessmentAppeals.find({ state: 'open' }, { limit: many })
  const records = await assessments.byIds([...new Set(open.map(({ assessmentId }) => assessmentId))])
  const madeBy = new Map(
    records.map(({ _id, history }) => [
      _id,
      history.filter(({ move }) => move === 'draft' || move === 'publish').map(({ by }) => by),
    ]),
  )
  return open.flatMap((appeal) =>
    eachBarred('assessmentAppeals', appealCase, 'accept', [appeal]).map((waiting) => ({
      ...waiting,
      barred: [...(waiting.barred ?? []), ...(madeBy.get(appeal.assessmentId) ?? [])],
    })),
  )
}

/** Of what is published: proposals no leader has decided, and villages that may still appeal. */
async function standing({ now, villages }: Asked): Promise<Waiting[]> {
  const known = await assessments.find(
    { type: 'assessment', state: command.in(['published', 'final']) },
    {
      fields: ['state', 'publishedAt', 'form.proposals', 'form.assessment.appealDays'],
      order: [['kind', 'desc']],
      limit: few,
    },
  )
  const running = known.filter((record) => record.state === 'published' && now <= untilOf(record))
  const ids = known.flatMap(({ form }) => form.proposals.map(({ id }) => id))
  const [decided, filed] = await Promise.all([
    decisions.find({ _id: command.in(ids) }, { fields: ['_id'], limit: many }),
    assessmentAppeals.find(
      { assessmentId: command.in(running.map(({ _id }) => _id)) },
      { fields: ['villageId'], limit: many },
    ),
  ])
  const appealed = new Set(filed.map(({ villageId }) => villageId))
  return [
    { kind: 'proposalsToDecide', count: ids.length - decided.length },
    ...villages
      .filter(({ _id }) => running.length > 0 && !appealed.has(_id))
      .map((village): Waiting => ({ kind: 'mayAppealAssessment', count: 1, ...ofVillage(village) })),
  ]
}

const untilOf = ({ publishedAt, form }: AssessmentRecord): number =>
  endOfDay(addDays(dayOf(publishedAt), form.assessment.appealDays))
