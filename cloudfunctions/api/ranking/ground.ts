import { dayOf, monthOf, type Moment, type Month } from '@shared/kernel/days'
import { villageMonths } from '../../core/records/household'
import { rounds, visits } from '../../core/records/inspection'
import { problems } from '../../core/records/problem'
import { rankings } from '../../core/records/ranking'
import { villages } from '../../core/records/roster'
import { $, command } from '../../core/store/sdk'
import { groundOf, type Due, type Ground } from './ranking-of'

const most = 1000
/** Two rounds a month and a spare. */
const fewRounds = 4

/**
 * Reads the month: villages, visits, supervisors' sums, due problems by village and the last published ranking of an
 * earlier month. Six requests; at most five documents a village.
 */
export async function readGround(month: Month, now: Moment): Promise<Ground> {
  const [all, paid, sums, due, months, before] = await Promise.all([
    villages.all(),
    visits.find({ month }, { fields: ['villageId', 'roundId', 'totals'], limit: most }),
    villageMonths.find({ month }, { limit: most }),
    dueProblems(month, now),
    rounds.find({ month }, { limit: fewRounds }),
    rankings.find(
      { type: 'ranking', state: 'published', kind: command.lt(month) },
      {
        order: [
          ['kind', 'desc'],
          ['publishedAt', 'desc'],
        ],
        fields: ['form.ranking.month', 'form.ranking.villages'],
        limit: 1,
      },
    ),
  ])
  return groundOf({
    month,
    villages: all,
    visits: paid,
    sums,
    due,
    rounds: months,
    ...(before[0] ? { earlier: before[0].form.ranking } : {}),
  })
}

/**
 * Problems whose deadline lies in the month, and how many of them were closed by it; the database sums by village. While the
 * month runs, what is not closed counts only once its day is over.
 */
const dueProblems = (month: Month, now: Moment): Promise<Due[]> => {
  const confirmed = { dueMonth: month, state: command.nin(['invalid', 'duplicate']) }
  const runs = monthOf(dayOf(now)) <= month
  const settled = command.or([{ dueAt: command.lte(now) }, { state: 'closed' }])
  return problems.aggregate([
    ['match', runs ? command.and([confirmed, settled]) : confirmed],
    [
      'group',
      {
        _id: '$villageId',
        due: $.sum(1),
        inTime: $.sum($.cond({ if: '$closedInTime', then: 1, else: 0 })),
      },
    ],
    ['limit', most],
  ])
}
