import { checklistOf } from '@shared/cleanup/checklist'
import { deadlineOf } from '@shared/cleanup/deadline'
import { endOfDay, startOfDay, type Moment } from '@shared/kernel/days'
import { rankings } from '../../core/records/ranking'
import { deductions } from '../../core/records/assessment'
import { results } from '../../core/records/award'
import { campaignId, campaigns } from '../../core/records/campaign'
import { cleanupItems, vetoes } from '../../core/records/cleanup'
import { rounds } from '../../core/records/inspection'
import { entries } from '../../core/records/landscape'
import { accountabilities, problems } from '../../core/records/problem'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'
import type { Collection, Stored } from '../../core/store/collection'
import { $, command } from '../../core/store/sdk'
import { groundOf, type ByVillage, type Ground, type Rows } from './records-of'

const most = 1000

/**
 * Reads the year: villages, published rankings, the contest, cleanup, problems, accountability records and deductions, each
 * brought together by village in the database. Thirteen requests; documents in proportion to villages and to what gives
 * or takes points, never to scores, households or photos.
 * @param asOf what was due and recorded until then counts
 */
export async function readGround(year: string, asOf: Moment): Promise<Ground> {
  const [from, to] = [startOfDay(`${year}-01-01`), Math.min(asOf, endOfDay(`${year}-12-31`))]
  const months = command.and(command.gte(`${year}-01`), command.lte(`${year}-12`))
  const [all, campaign, checklist, ranked, held, result, standing, rows] = await Promise.all([
    villages.all(),
    campaigns.get(campaignId),
    currentRule('cleanup'),
    rankings.find(
      { type: 'ranking', state: 'published', kind: months },
      {
        order: [['kind', 'asc']],
        fields: ['kind', 'form.sha256', 'form.ranking.villages'],
        limit: most,
      },
    ),
    rounds.find({ month: months }, { fields: ['month'], limit: most }),
    results.find(
      { type: 'result', state: command.in(['published', 'final']) },
      {
        order: [['publishedAt', 'desc']],
        fields: ['state', 'form.sha256', 'form.result.works', 'form.result.awards'],
        limit: 1,
      },
    ),
    vetoes.all(),
    readRows({ from, to, months, days: [`${year}-01-01`, `${year}-12-31`], asOf }),
  ])
  const { phases } = found(campaign, '个活动')
  return groundOf({
    year,
    phases,
    villages: all,
    checklist: checklistOf(checklist.body.sheet),
    deadline: deadlineOf(phases, checklist.body),
    ranked,
    held: held.map(({ month }) => month),
    result: result[0],
    vetoes: standing,
    rows,
  })
}

interface Span {
  readonly from: Moment
  readonly to: Moment
  readonly months: unknown
  readonly days: readonly [string, string]
  readonly asOf: Moment
}

async function readRows({ from, to, months, days, asOf }: Span): Promise<Rows> {
  const [works, items, due, faults, lost] = await Promise.all([
    grouped<Rows['works'][number]['rows'][number]>(
      entries,
      { state: 'published' },
      {
        id: '$_id',
        number: '$number',
        title: '$form.title',
      },
    ),
    grouped<Rows['items'][number]['rows'][number]>(
      cleanupItems,
      { state: 'accepted' },
      {
        itemId: '$itemId',
        claimedAt: '$claimedAt',
      },
    ),
    grouped<Rows['due'][number]['rows'][number]>(
      problems,
      {
        dueMonth: months,
        dueAt: command.lte(asOf),
        state: command.nin(['reported', 'invalid', 'duplicate']),
      },
      { id: '$_id', category: '$category', deadline: '$deadline', inTime: '$closedInTime' },
    ),
    grouped<Rows['faults'][number]['rows'][number]>(
      accountabilities,
      { state: 'confirmed', proposedAt: command.and(command.gte(from), command.lte(to)) },
      { id: '$_id', fault: '$fault', at: '$proposedAt' },
    ),
    grouped<Rows['lost'][number]['rows'][number]>(
      deductions,
      { state: 'standing', on: command.and(command.gte(days[0]), command.lte(days[1])) },
      { id: '$_id', on: '$on', issuer: '$issuer', points: '$points' },
    ),
  ])
  return { works, items, due, faults, lost }
}

/** Records of a kind by village, with these fields alone: one row for each village, however many records. */
const grouped = <Row>(
  collection: Collection<Stored & { readonly villageId: string }>,
  where: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, string>>,
): Promise<ByVillage<Row>[]> =>
  collection.aggregate<ByVillage<Row>>([
    ['match', where],
    ['group', { _id: '$villageId', rows: $.push(fields) }],
    ['limit', most],
  ])
