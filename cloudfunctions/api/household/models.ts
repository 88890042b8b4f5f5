import { isModel, modelMonths, type MonthScore } from '@shared/household/model'
import { monthOf, type Month } from '@shared/kernel/days'
import type { Output } from '@contract'
import type { Call } from '../../core/call'
import { households, householdScores, type Household } from '../../core/records/household'
import { currentRule } from '../../core/rules'
import { after, type Place } from '../../core/store/cursor'
import { $, command } from '../../core/store/sdk'

const largestPage = 1000
/** So many households' months fit into one answer of an aggregation. */
const atOnce = 200

interface Least {
  readonly _id: { readonly householdId: string; readonly month: Month }
  readonly total: number
}

/**
 * 示范户, head and village and nothing else: the one public list that names heads. It is read from the register itself, so that a
 * consent taken back or a protection given works at once and no copy of a name is left behind; the other fields never
 * leave the database. Requests: households, rule, scores (one for each 200 who agreed) = 3.
 */
export async function models(call: Call): Promise<Output<'household.models'>> {
  const [agreed, rule] = await Promise.all([readAgreed(), currentRule('household')])
  const { model } = rule.body
  const month = monthOf(call.today)
  const scores = await leastScores(
    agreed.map(({ _id }) => _id),
    modelMonths(model, month),
  )
  return {
    items: agreed
      .filter(({ _id }) => isModel(scores.get(_id) ?? [], model, month))
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .map(({ villageId, villageName, head }) => ({ villageId, villageName, head })),
  }
}

type Agreed = Pick<Household, '_id' | 'villageId' | 'villageName' | 'head' | 'consent'>
const agreedFields = ['villageId', 'villageName', 'head', 'consent.at']

/** Those who agreed and are not protected; one request for each thousand. */
async function readAgreed(): Promise<Agreed[]> {
  const agreed: Agreed[] = []
  const where = { 'consent.at': command.gt(0), protected: false }
  for (let place: Place | undefined; ;) {
    const page = await households.find(after(where, 'consent.at', place, 'asc'), {
      order: [
        ['consent.at', 'asc'],
        ['_id', 'asc'],
      ],
      limit: largestPage,
      fields: agreedFields,
    })
    agreed.push(...page)
    const last = page[page.length - 1]
    if (page.length < largestPage || !last?.consent) return agreed
    place = { key: last.consent.at, id: last._id }
  }
}

async function leastScores(
  ids: readonly string[],
  months: readonly Month[],
): Promise<ReadonlyMap<string, readonly MonthScore[]>> {
  const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, i) =>
    householdScores.aggregate<Least>([
      [
        'match',
        {
          householdId: command.in(ids.slice(i * atOnce, (i + 1) * atOnce)),
          month: command.in([...months]),
          voided: command.exists(false),
        },
      ],
      ['group', { _id: { householdId: '$householdId', month: '$month' }, total: $.min('$score.total') }],
      ['limit', atOnce * months.length],
    ]),
  )
  const scores = new Map<string, MonthScore[]>()
  for (const { _id, total } of (await Promise.all(parts)).flat()) {
    const known = scores.get(_id.householdId) ?? []
    scores.set(_id.householdId, [...known, { month: _id.month, total }])
  }
  return scores
}
