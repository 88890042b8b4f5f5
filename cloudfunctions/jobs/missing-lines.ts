import { aliasOf } from '../core/alias'
import { campaigns } from '../core/records/campaign'
import { checks } from '../core/records/check'
import { photos } from '../core/records/evidence'
import { helps, households, householdScores, imports, reboundTasks } from '../core/records/household'
import { visits } from '../core/records/inspection'
import { judgings } from '../core/records/judging'
import { ledger, type LedgerLine, type Written, type Wrote } from '../core/records/ledger'
import { grants } from '../core/records/message'
import { plans } from '../core/records/plan'
import { erasures, exportFiles, heldTexts } from '../core/records/privacy'
import { rechecks } from '../core/records/problem'
import { publications } from '../core/records/publication'
import { responsibilities } from '../core/records/responsibility'
import { draws, reviews } from '../core/records/review'
import { roads, segments } from '../core/records/road'
import { invitations, people, villages } from '../core/records/roster'
import { rules } from '../core/records/rules'
import { pledges, shops } from '../core/records/street'
import { voidedBatches } from '../core/records/vote'
import type { Collection, Stored } from '../core/store/collection'
import { $, command } from '../core/store/sdk'
import { any, type Question } from './job'

/** Every collection whose records keep their last writings (`writes`). */
const keepers = [
  campaigns,
  checks,
  draws,
  erasures,
  exportFiles,
  grants,
  heldTexts,
  helps,
  households,
  householdScores,
  imports,
  invitations,
  judgings,
  people,
  photos,
  plans,
  pledges,
  publications,
  reboundTasks,
  rechecks,
  responsibilities,
  reviews,
  roads,
  rules,
  segments,
  shops,
  villages,
  visits,
  voidedBatches,
] as unknown as readonly Collection<Stored & Written>[]

/** More than a town writes while a timer is away for hours, of each kind. */
const atOnce = 1000

export const writtenSince = (since: number): Question[] =>
  keepers.map((collection) => any(collection, { 'writes.at': command.gt(since) }))

/** Where a record itself names who wrote it: who has no role is found there. */
const named = ['owner', 'openid', 'by', 'acceptedBy'] as const

type Missing = { readonly wrote: Wrote } & Readonly<Partial<Record<(typeof named)[number], unknown>>>

/** The lines that records say were written after `since`, until `until`, and that are not there. One request a collection. */
export async function missingLines(since: number, until: number): Promise<LedgerLine[]> {
  const moment = { 'writes.at': command.gt(since).and(command.lte(until)) }
  const found = await Promise.all(
    keepers.map((collection) =>
      collection.aggregate<Missing>([
        ['match', { 'writes.at': command.gt(since) }],
        ['unwind', '$writes'],
        ['match', moment],
        [
          'group',
          {
            _id: '$writes.line',
            wrote: $.first('$writes'),
            ...Object.fromEntries(named.map((field) => [field, $.first(`$${field}`)])),
          },
        ],
        ['lookup', { from: ledger.declaration.name, localField: '_id', foreignField: '_id', as: 'lines' }],
        ['match', { lines: [] }],
        ['limit', atOnce],
      ]),
    ),
  )
  const missing = found.flat()
  if (!missing.length) return []
  const openids = await openidsOf(missing)
  return missing.map(({ wrote: { line: _id, request: _request, by, ...said } }) => ({
    _id,
    // Of somebody erased meanwhile it is what the whole ledger says of them.
    by: openids.get(by) ?? by,
    ...said,
    facts: { mended: true },
  }))
}

/** Records know their writers by alias, from which no way leads back: it is looked for among those it can be. */
async function openidsOf(missing: readonly Missing[]): Promise<ReadonlyMap<string, string>> {
  const written = missing.flatMap((each) => named.map((field) => each[field]))
  const withRoles = await people.all()
  const known = [...written.filter((one) => typeof one === 'string'), ...withRoles.map(({ _id }) => _id)]
  return new Map(known.map((openid) => [aliasOf(openid), openid]))
}
