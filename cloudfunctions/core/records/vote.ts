import type { Day } from '@shared/kernel/days'
import { aliasOf } from '../alias'
import { Collection } from '../store/collection'
import { byWrites, type Written } from './ledger'

/**
 * One vote. `_id` is made of contest, entry and the voter's alias, so a person votes for an entry once, ever; `slot` is
 * unique and made of alias, day and a number up to the day's votes, so nobody has more votes a day than allowed. No openid
 * is in it: it stays when its voter is erased. Private.
 */
export interface Vote {
  readonly _id: string
  readonly entryId: string
  /** The voter's alias. */
  readonly voter: string
  readonly at: number
  readonly day: Day
  /** Alias and day: what today's votes are looked up by. */
  readonly voterDay: string
  readonly slotNumber: number
  readonly slot: string
  readonly voidedAt: number | null
}

export const voteId = (entryId: string, openid: string): string => `contest:${entryId}:${aliasOf(openid)}`
export const voterDay = (openid: string, day: Day): string => `${aliasOf(openid)}:${day}`

/**
 * What was voided and why: shown to everybody. It is written before its votes, which hold its moment, and counts them behind them: 0 is
 * one that is not through.
 */
export interface VoidedBatch extends Written {
  readonly _id: string
  readonly entryId: string
  readonly title: string
  readonly villageName: string
  readonly day: Day
  readonly count: number
  readonly reason: string
  /** The text that waits for a check and is not public; '' or absent where there is none. */
  readonly held?: string
  readonly at: number
}

export const votes = new Collection<Vote>({
  name: 'votes',
  indexes: [
    { fields: { slot: 1 }, unique: true },
    { fields: { voterDay: 1 } },
    { fields: { voter: 1, at: -1, _id: -1 } },
    { fields: { entryId: 1, day: 1 } },
    { fields: { day: 1 } },
    { fields: { at: -1 } },
  ],
})
export const voidedBatches = new Collection<VoidedBatch>({
  name: 'voidedBatches',
  indexes: [
    byWrites,
    { fields: { at: -1, _id: -1 } },
    { fields: { entryId: 1, day: 1 } },
    { fields: { count: 1 } },
  ],
})
