import { dayOf, monthBefore, monthOf, startOfDay } from '@shared/kernel/days'
import { publicationCase } from '@shared/publication/publication-case'
import { campaignId, campaigns, type Waiting } from '../records/campaign'
import { households, reboundTasks } from '../records/household'
import { rounds, visits } from '../records/inspection'
import { draws, reviewedOf, reviews } from '../records/review'
import { publications } from '../records/publication'
import { $, command } from '../store/sdk'
import { count, drafts, many, moves, ofVillage, staff, type Asked, type Desk } from './desk'

/** More open reviews than there ever are. */
const few = 20

/** Clean homes: scores, rebounds, visits, the month's ranking. */
export const homeDesks: readonly Desk[] = [
  { of: ['supervisor'], read: householdsToScore },
  { of: ['supervisor', 'partyMember'], read: rebounds },
  { of: ['inspector'], read: visitsToMake },
  { of: ['leader', 'districtHead'], read: openReviews },
  { of: ['admin', 'office', 'leader', 'districtHead'], read: openDraws },
  { of: ['admin'], read: roundToOpen },
  { of: staff, read: rankingToCompute },
  moves('rankingsToCheck', staff, [publicationCase, 'check'], drafts('ranking')),
  count('rankingsToPublish', staff, () => publications.count({ type: 'ranking', state: 'checked' })),
]

/** Poor households that have no score of this month yet, by village. */
async function householdsToScore({ now, villages }: Asked): Promise<Waiting[]> {
  const since = startOfDay(`${monthOf(dayOf(now))}-01`)
  const rows = await households.aggregate<{ _id: string; left: number }>([
    [
      'match',
      command.and([
        { villageId: command.in(villages.map(({ _id }) => _id)), kind: 'poor' },
        command.or([{ latest: command.eq([]) }, { 'latest.0.at': command.lt(since) }]),
      ]),
    ],
    ['group', { _id: '$villageId', left: $.sum(1) }],
    ['limit', many],
  ])
  const left = new Map(rows.map((row) => [row._id, row.left]))
  return villages.map((village) => ({
    kind: 'householdsToScore',
    count: left.get(village._id) ?? 0,
    ...ofVillage(village),
  }))
}

/** Open tasks: for the paired member by name, for the village's supervisors together. */
async function rebounds({ villages }: Asked): Promise<Waiting[]> {
  const rows = await openTasks(villages.map(({ _id }) => _id))
  return [
    ...rows
      .filter(({ _id }) => _id.pairedWith)
      .map(({ _id, open }): Waiting => ({ kind: 'reboundsToHelp', count: open, person: _id.pairedWith })),
    ...villages.map((village): Waiting => ({
      kind: 'rebounds',
      count: rows.filter(({ _id }) => _id.villageId === village._id).reduce((sum, { open }) => sum + open, 0),
      ...ofVillage(village),
    })),
  ]
}

interface OpenTasks {
  readonly _id: { readonly villageId: string; readonly pairedWith: string }
  readonly open: number
}

/** By village and paired member. One request for each thousand of them. */
async function openTasks(villageIds: readonly string[]): Promise<OpenTasks[]> {
  const rows = await reboundTasks.aggregate<OpenTasks>([
    ['match', { state: 'open', villageId: command.in([...villageIds]) }],
    ['group', { _id: { villageId: '$villageId', pairedWith: '$pairedWith' }, open: $.sum(1) }],
    ['sort', { '_id.villageId': 1 }],
    ['limit', many],
  ])
  if (rows.length < many) return rows
  // The last village may be cut: it is read again with those behind it.
  const last = rows[rows.length - 1]?._id.villageId ?? ''
  const whole = rows.filter(({ _id }) => _id.villageId !== last)
  if (!whole.length) throw new Error(`rebounds: too many members in ${last}`)
  return [...whole, ...(await openTasks(villageIds.filter((villageId) => villageId >= last)))]
}

/** Villages of the open rounds that their inspector has not finished. */
async function visitsToMake(): Promise<Waiting[]> {
  const rows = await visits.aggregate<{ _id: string; left: number }>([
    ['match', { closed: false, finishedAt: 0 }],
    ['group', { _id: '$inspector', left: $.sum(1) }],
    ['limit', many],
  ])
  return rows.map(({ _id: person, left }) => ({ kind: 'visitsToMake', count: left, person }))
}

/** From this day of a half month on its round is missed: some five days are left to visit the villages. */
const lateInHalf = 10

/**
 * The half month's round nobody opened. A task and not a silent opening: a person chooses who inspects, and the draw
 * begins when they do.
 */
async function roundToOpen({ now }: Asked): Promise<Waiting[]> {
  const today = dayOf(now)
  const date = Number(today.slice(8))
  const half = date <= 15 ? 'first' : 'second'
  if ((date <= 15 ? date : date - 15) < lateInHalf) return []
  const [opened, campaign] = await Promise.all([
    rounds.count({ month: monthOf(today), half }),
    campaigns.get(campaignId),
  ])
  const begun = (campaign?.phases[0]?.from ?? today) <= today
  return [{ kind: 'roundToOpen', count: begun && opened === 0 ? 1 : 0 }]
}

/** Last month was inspected and nobody computed its ranking. */
async function rankingToCompute({ now }: Asked): Promise<Waiting[]> {
  const month = monthBefore(monthOf(dayOf(now)))
  const [closed, computed] = await Promise.all([
    rounds.count({ month, state: 'closed' }),
    publications.count({ type: 'ranking', kind: month }),
  ])
  return [{ kind: 'rankingToCompute', count: closed > 0 && computed === 0 ? 1 : 0 }]
}

/** Of the open reviews: districts without a good village, and each village with those who scored it. */
async function openReviews(): Promise<Waiting[]> {
  const open = await reviews.find({ state: 'open' }, { limit: few })
  return open.flatMap((review) =>
    review.districts.flatMap(({ districtId }): Waiting[] => [
      { kind: 'offersToMake', count: review.offered[districtId] ? 0 : 1, districtId },
      ...reviewedOf(review, districtId).map(({ villageId }): Waiting => ({
        kind: 'villagesToReview',
        count: 1,
        districtId,
        barred: Object.keys(review.scores[villageId] ?? {}),
      })),
    ]),
  )
}

/** Draws that take commits, from everybody who has not, and those that wait for a secret, from whose it is. */
async function openDraws(): Promise<Waiting[]> {
  const open = await draws.find({ state: command.in(['committing', 'revealing']) }, { limit: many })
  return open.flatMap(({ state, commits, secrets }): Waiting[] =>
    state === 'committing'
      ? [{ kind: 'drawsToJoin', count: 1, barred: commits.map(({ by }) => by) }]
      : commits
          .filter(({ by }) => secrets[by] === undefined)
          .map(({ by }): Waiting => ({ kind: 'secretsToReveal', count: 1, person: by })),
  )
}
