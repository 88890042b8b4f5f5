import type { EntryDetail, VotingFace } from '@contract'
import { windowState } from '@shared/vote/window'
import type { Call } from '../../core/call'
import type { Entry } from '../../core/records/landscape'
import { refuseCall } from '../../core/refusal-error'
import { entryCard } from '../../core/views'
import { votingFacts, type VotingFacts } from '../vote/facts'

/** A published entry with the vote button's face for who looks: one aggregation. */
export async function get(call: Call, { entryId }: { entryId: string }): Promise<EntryDetail> {
  const facts = await votingFacts(entryId, call.caller.openid, call.today)
  if (facts.entry?.state !== 'published') return refuseCall('NOT_FOUND', { what: '件作品' })
  return detailView(facts.entry, facts, call.now)
}

function detailView(entry: Entry, facts: VotingFacts, now: number): EntryDetail {
  const { materials, functions, cultures, area, cost, people, story, place } = entry.form
  return {
    ...entryCard(entry, facts.window, now),
    materials,
    functions,
    cultures,
    area,
    cost,
    people,
    story,
    place: {
      words: place.words,
      ...(place.latitude !== undefined && place.longitude !== undefined
        ? { latitude: place.latitude, longitude: place.longitude }
        : {}),
    },
    photos: entry.photos.map(({ id, stage, thumb, display, width, height }) => ({
      id,
      stage,
      thumb,
      display,
      width,
      height,
    })),
    voting: votingFace(facts, now),
  }
}

function votingFace({ window, own, usedSlots }: VotingFacts, now: number): VotingFace {
  const state = windowState(window, now)
  if (state !== 'open' || !window)
    return { state: state === 'open' ? 'none' : state, ...(window ? { opensAt: window.opensAt } : {}) }
  const { closesAt, perDay } = window
  const left = Math.max(0, perDay - usedSlots.length)
  if (own) return { state: 'voted', at: own.at, left, closesAt }
  return left ? { state: 'open', left, closesAt } : { state: 'usedUp', perDay, closesAt }
}
