import { awardKey } from '@shared/award/kept'
import type { ResultView } from '@contract'
import { payouts, results, type Result } from '../../../core/records/award'
import { entries } from '../../../core/records/landscape'
import { found } from '../../../core/refusal-error'
import { command } from '../../../core/store/sdk'
import { countObjections, resultWhat } from './result'
import { resultView } from './view'

/** The result that stands, as everybody sees it: three requests. */
export async function get(): Promise<ResultView> {
  const standing = { type: 'result', state: command.in(['published', 'final']) }
  const [last] = await results.find(standing, { order: [['publishedAt', 'desc']], limit: 1 })
  const result = found(last, resultWhat)
  const [objections, paid, covers] = await Promise.all([
    // Once final, objections are closed and counted, and payouts have begun: one request for either.
    result.form.objections ?? countObjections([result._id]).then((count) => count(result._id)),
    result.state === 'final' ? paidOf(result) : [],
    coversOf(result),
  ])
  return resultView(result, { objections, paid, covers })
}

async function paidOf({ _id }: Result): Promise<string[]> {
  const paid = await payouts.all({ resultId: _id, state: 'paid' })
  return paid.map(({ prizeId, entryId }) => awardKey(prizeId, entryId))
}

/** Of the winners as the gallery shows them now. */
async function coversOf({ form }: Result): Promise<Record<string, string>> {
  const winners = [...new Set(form.result.awards.map(({ entryId }) => entryId))]
  if (!winners.length) return {}
  const shown = await entries.find(
    { _id: command.in(winners), state: 'published' },
    { fields: ['cover'], limit: winners.length },
  )
  return Object.fromEntries(shown.map(({ _id, cover }) => [_id, cover]))
}
