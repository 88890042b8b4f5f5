import { countBy, groupBy, sumBy } from 'lodash'
import type { HouseholdScore, Import, VillageMonth } from '../../../cloudfunctions/core/records/household'
import { totalKey, voidingOf, type Round, type Visit } from '../../../cloudfunctions/core/records/inspection'
import type { Problem } from '../../../cloudfunctions/core/records/problem'
import type { Law } from './law'

/** A month's sums are those of its scores. */
export const monthlySums: Law = ({ read, demand, since }) => {
  const scores = groupBy(read<HouseholdScore>('householdScores'), ({ villageId, month, source, turn }) =>
    turn ? `${villageId} ${month} ${source}` : '',
  )
  for (const { villageId, month, supervisors } of read<VillageMonth>('villageMonths')) {
    const own = scores[`${villageId} ${month} supervisor`]
    if (!own?.some(({ receivedAt }) => receivedAt > since)) continue
    demand(
      supervisors.count === own.length,
      `${villageId} ${month}: ${supervisors.count} of ${own.length} scores`,
    )
    demand(
      supervisors.sum === sumBy(own, ({ score }) => score.total),
      `${villageId} ${month}: the sum is not that of its scores`,
    )
  }
}

/** A round visits every village, and its visits take scores as long as it does. */
export const rounds: Law = ({ read, demand, since }) => {
  const towns = read('villages').length
  const shut = countBy(
    read<Visit>('visits').filter(({ closed }) => closed),
    'roundId',
  )
  for (const { _id, state } of read<Round>('rounds'))
    demand(
      (shut[_id] ?? 0) === (state === 'closed' ? towns : 0),
      `round ${_id} is ${state}, ${shut[_id] ?? 0} of ${towns} visits are shut`,
    )
  const visited = countBy(read<Visit>('visits'), 'roundId')
  for (const { _id, history } of read<Round>('rounds').filter((round) => (round.history[0]?.at ?? 0) > since))
    demand(visited[_id] === towns, `round ${_id}: ${visited[_id] ?? 0} visits after ${history.length} moves`)
}

/** A visit's totals are its scores without those voided, which say so themselves, and it knows the problems that were noted on it. */
export const visits: Law = ({ read, demand, since }) => {
  const scores = groupBy(
    read<HouseholdScore>('householdScores').filter(({ receivedAt }) => receivedAt > since),
    'visitId',
  )
  const noted = groupBy(
    read<Problem>('problems').filter(({ from, notedAt }) => from.kind === 'visit' && notedAt > since),
    ({ from }) => from.id,
  )
  for (const visit of read<Visit>('visits')) {
    const { _id, totals, problems, voided: taken = [] } = visit
    for (const { _id: scoreId, householdId, score, voided } of scores[_id] ?? []) {
      const out = voidingOf(visit, scoreId) !== undefined
      demand(out === (voided !== undefined), `visit ${_id}: ${scoreId} is voided on one of the two`)
      demand(
        out || totals[totalKey(householdId)] === score.total,
        `visit ${_id}: ${householdId} is scored and not counted`,
      )
    }
    const counted = new Set((scores[_id] ?? []).filter(({ voided }) => !voided).map((one) => one.householdId))
    for (const { householdId } of taken)
      demand(
        counted.has(householdId) === totalKey(householdId) in totals,
        `visit ${_id}: ${householdId} is voided and counted`,
      )
    for (const problem of noted[_id] ?? [])
      demand(problems.includes(problem._id), `visit ${_id}: a problem of it is not among its problems`)
  }
}

/** An import that is done says of every row what became of it. */
export const imports: Law = ({ read, demand }) => {
  for (const { _id, state, total, added, changed, same, refusedCount } of read<Import>('imports'))
    if (state === 'done')
      demand(
        total === added + changed + same + refusedCount,
        `import ${_id}: ${total} rows, ${added + changed + same + refusedCount} told of`,
      )
}
