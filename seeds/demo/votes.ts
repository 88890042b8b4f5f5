import { aliasOf } from '../../cloudfunctions/core/alias'
import type { Entry } from '../../cloudfunctions/core/records/landscape'
import type { VoidedBatch, Vote } from '../../cloudfunctions/core/records/vote'
import { dayOf, endOfDay, startOfDay } from '../../miniprogram/shared/kernel/days'
import { momentBetween, type Calendar } from './calendar'
import { makeDice } from './pictures/random'

const day = 86_400_000
const perDay = 3

// As core/records/vote.ts and the use case vote.cast write them; that module cannot be loaded without the SDK.
const voteId = (entryId: string, alias: string) => `contest:${entryId}:${alias}`

export interface Ballot {
  readonly votes: Vote[]
  readonly voided: VoidedBatch[]
}

/** Lets so many invented people vote over the days the window has been open, for some entries far more than others. */
export function castVotes(calendar: Calendar, published: readonly Entry[], voters: number): Ballot {
  const dice = makeDice('demo/votes')
  const weights = published.map((entry) => 0.25 + makeDice(`demo/favour/${entry._id}`).next() ** 5 * 9)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const pick = (): Entry | undefined => {
    let left = dice.next() * total
    return published.find((_, i) => (left -= weights[i] ?? 0) <= 0)
  }
  const days = openDays(calendar)
  const votes: Vote[] = []
  for (let number = 1; number <= voters; number++) {
    const voter = aliasOf(`demo-voter-${String(number).padStart(5, '0')}`)
    const seen = new Set<string>()
    for (const { from, to } of dice.chance(0.4) ? days.slice(-2) : [dice.pick(days)]) {
      const moments = Array.from({ length: dice.whole(1, perDay) }, () => momentBetween(dice, from, to))
      let slot = 0
      for (const at of moments.sort((a, b) => a - b)) {
        const entry = pick()
        if (!entry || entry.publishedAt >= at || seen.has(entry._id)) continue
        seen.add(entry._id)
        slot += 1
        votes.push(voteOf(entry._id, voter, at, slot, null))
      }
    }
  }
  return withVoided(calendar, published, votes)
}

function openDays({ now, votingFrom }: Calendar): { from: number; to: number }[] {
  const days: { from: number; to: number }[] = []
  for (let at = votingFrom; at < now; at = startOfDay(dayOf(at)) + day)
    days.push({ from: at, to: Math.min(endOfDay(dayOf(at)), now - 1) })
  return days
}

function voteOf(
  entryId: string,
  voter: string,
  at: number,
  slotNumber: number,
  voidedAt: number | null,
): Vote {
  const on = dayOf(at)
  const voterDay = `${voter}:${on}`
  return {
    _id: voteId(entryId, voter),
    entryId,
    voter,
    at,
    day: on,
    voterDay,
    slotNumber,
    slot: `${voterDay}:${slotNumber}`,
    voidedAt,
  }
}

/** A burst of one night that the town looked at and voided: what the public log of voided votes shows. */
function withVoided({ now, votingFrom }: Calendar, published: readonly Entry[], votes: Vote[]): Ballot {
  const entry = published.find(({ publishedAt }) => publishedAt < votingFrom) ?? published[0]
  if (!entry) return { votes, voided: [] }
  const from = Math.max(entry.publishedAt + 1, now - 30 * 3_600_000)
  const on = dayOf(from)
  const to = Math.min(endOfDay(on), from + 900_000)
  // The town voids all of an entry's votes of the day.
  const voidedAt = Math.max(to, Math.min(now - 1, endOfDay(on) + 3_600_000))
  const genuine = votes.map((vote) =>
    vote.entryId === entry._id && vote.day === on ? { ...vote, voidedAt } : vote,
  )
  const burst = Array.from({ length: 38 }, (_, i) =>
    voteOf(
      entry._id,
      `demo-burst-${String(i + 1).padStart(2, '0')}`,
      Math.floor(from + ((to - from) * i) / 38),
      1,
      voidedAt,
    ),
  )
  const all = [...genuine, ...burst]
  return {
    votes: all,
    voided: [
      {
        _id: 'demo-voided-1',
        entryId: entry._id,
        title: entry.form.title,
        villageName: entry.villageName,
        day: on,
        count: all.filter((vote) => vote.voidedAt !== null).length,
        reason: '十五分钟内集中出现三十多票，经核查为同一批账号代投，按规则作废当日票数。',
        at: voidedAt,
      },
    ],
  }
}

/** How many valid votes each entry has. */
export function tally(votes: readonly Vote[], before = Infinity): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { entryId, at, voidedAt } of votes)
    if (voidedAt === null && at < before) counts.set(entryId, (counts.get(entryId) ?? 0) + 1)
  return counts
}
