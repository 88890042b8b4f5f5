import { groupBy, sumBy } from 'lodash'
import { capOf } from '../../../miniprogram/shared/landscape/quota'
import type { Entry } from '../../../cloudfunctions/core/records/landscape'
import type { Village } from '../../../cloudfunctions/core/records/roster'
import type { Vote, VoidedBatch } from '../../../cloudfunctions/core/records/vote'
import type { Law } from './law'

/** Places are the standing entries and within the cap, and what is published is counted. */
export const places: Law = ({ read, demand, unique }) => {
  const entries = read<Entry>('entries')
  for (const village of read<Village>('villages')) {
    const own = entries.filter(({ villageId }) => villageId === village._id)
    const standing = own.filter(({ state }) => state !== 'withdrawn').map(({ _id }) => _id)
    const { name, taken, left, published } = village
    demand(
      String([...taken].sort()) === String(standing.sort()),
      `${name}: places are not the standing entries`,
    )
    demand(left + taken.length === capOf(village), `${name}: ${left} left and ${taken.length} taken`)
    const shown = own.filter(({ state }) => state === 'published').length
    demand(published === shown, `${name}: ${published} counted as published, ${shown} are`)
  }
  unique(
    entries.flatMap(({ number }) => number || []),
    'an entry number',
  )
}

/** One vote a person and entry, counters equal to the valid votes, and every voided vote is told of. */
export const votes: Law = ({ read, demand, unique }) => {
  const all = read<Vote>('votes')
  unique(
    all.map(({ entryId, voter }) => `${entryId} ${voter}`),
    'a vote',
  )
  const valid = groupBy(
    all.filter(({ voidedAt }) => voidedAt === null),
    'entryId',
  )
  for (const { _id, votes: counted } of read<Entry>('entries')) {
    const cast = valid[_id]?.length ?? 0
    demand(counted === cast, `entry ${_id}: ${counted} votes counted, ${cast} cast`)
  }
  const voided = all.filter(({ voidedAt }) => voidedAt !== null).length
  const told = sumBy(read<VoidedBatch>('voidedBatches'), 'count')
  demand(voided === told, `${voided} votes are voided, ${told} are told of`)
}
