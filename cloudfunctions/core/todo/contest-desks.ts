import { payoutCase } from '@shared/award/cases'
import { vetoCase } from '@shared/cleanup/veto-case'
import { entryCase } from '@shared/landscape/entry-case'
import { heldPatience } from '@shared/privacy/held-text'
import { publicationCase } from '@shared/publication/publication-case'
import { objections, payouts } from '../records/award'
import type { Waiting } from '../records/campaign'
import { cleanupItems, vetoes } from '../records/cleanup'
import { openForReview, photos, reviewPatience } from '../records/evidence'
import { judgingId, judgings, routes, sheets, sheetSlot } from '../records/judging'
import { entries } from '../records/landscape'
import { heldTexts } from '../records/privacy'
import { publications } from '../records/publication'
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
import { villageTasks } from './village-tasks'

/** The contest of landscapes: entries, cleanup and vetoes, judging, prizes; and the town's notices. */
export const contestDesks: readonly Desk[] = [
  count('entriesToPublish', staff, () => entries.count({ state: 'submitted' })),
  count('photosToReview', staff, ({ now }) =>
    photos.count({ ...openForReview(), uploadedAt: command.lte(now - reviewPatience) }),
  ),
  count('textsToReview', staff, ({ now }) =>
    heldTexts.count({ state: 'waiting', at: command.lte(now - heldPatience) }),
  ),
  moves('noticesToCheck', staff, [publicationCase, 'check'], drafts('notice')),
  count('noticesToPublish', staff, () => publications.count({ type: 'notice', state: 'checked' })),
  moves('resultsToCheck', staff, [publicationCase, 'check'], drafts('result')),
  count('objections', staff, () => objections.count({ state: 'open' })),
  count('payoutsToRecord', ['admin'], () => payouts.count({ state: 'pending' })),
  moves('payoutsToConfirm', staff, [payoutCase, 'confirm'], () =>
    payouts.find({ state: 'recorded' }, history),
  ),
  count('cleanupToAccept', ['inspector'], () => cleanupItems.count({ state: 'claimed' })),
  { of: [...staff, 'inspector', 'cadre'], read: standingVetoes },
  { of: ['judge'], read: sheetsLeft },
  { of: ['cadre'], read: returnedEntries },
  { of: ['cadre'], read: villageTasks },
  { of: [...staff, 'inspector', 'cadre'], read: textsReturned },
]

/** Refused texts, for those who wrote them. */
async function textsReturned(): Promise<Waiting[]> {
  const rows = await heldTexts.aggregate<{ _id: string; refused: number }>([
    ['match', { state: 'refused', seenAt: 0 }],
    ['group', { _id: '$by', refused: $.sum(1) }],
    ['limit', many],
  ])
  return rows.map(({ _id: person, refused }) => ({ kind: 'textsReturned', count: refused, person }))
}

async function standingVetoes({ now, villages }: Asked): Promise<Waiting[]> {
  const standing = await vetoes.find(
    { state: command.in(['proposed', 'verified', 'confirmed', 'appealed']) },
    { fields: ['state', 'history', 'villageId', 'appealUntil'], limit: many },
  )
  const inState = (state: string) => standing.filter((veto) => veto.state === state)
  const appealable = new Set(
    inState('confirmed').flatMap((veto) => (veto.appealUntil >= now ? [veto.villageId] : [])),
  )
  return [
    { kind: 'vetoesToVerify', count: inState('proposed').length },
    ...eachBarred('vetoesToConfirm', vetoCase, 'confirm', inState('verified')),
    ...eachBarred('appeals', vetoCase, 'uphold', inState('appealed')),
    ...villages
      .filter((village) => appealable.has(village._id))
      .map((village): Waiting => ({ kind: 'mayAppeal', count: 1, ...ofVillage(village) })),
  ]
}

const hidden = Object.keys(entryCase.states).filter((state) => state !== 'published')

/**
 * What each judge may still hand in: stops of the route that are published and have no valid sheet; nothing once the
 * scoring is over.
 */
async function sheetsLeft(): Promise<Waiting[]> {
  const [judging, all, filled, taken] = await Promise.all([
    judgings.get(judgingId),
    routes.all(),
    sheets.aggregate<{ _id: string; slots: readonly string[] }>([
      ['match', { state: 'valid' }],
      ['group', { _id: '$judge', slots: $.push('$slot') }],
      ['limit', many],
    ]),
    // Fewer than the published ones, in any town.
    entries.find({ state: command.in(hidden) }, { fields: ['_id'], limit: many }),
  ])
  if (judging?.state === 'closed') return []
  const done = new Map(filled.map((row) => [row._id, new Set(row.slots)]))
  const gone = new Set(taken.map(({ _id }) => _id))
  return all.map(({ _id: person, stops }) => ({
    kind: 'sheetsToFill',
    person,
    count: stops.filter(
      ({ entryId }) => !gone.has(entryId) && !done.get(person)?.has(sheetSlot(entryId, person)),
    ).length,
  }))
}

async function returnedEntries({ villages }: Asked): Promise<Waiting[]> {
  const returned = await entries.find({ state: 'returned' }, { fields: ['villageId'], limit: many })
  return villages.map((village) => ({
    kind: 'entriesReturned',
    count: returned.filter((entry) => entry.villageId === village._id).length,
    ...ofVillage(village),
  }))
}
