import type { MessageTopic } from '@shared/message/topics'
import { byWrites, type Written } from './ledger'
import { Collection } from '../store/collection'

/** What a person granted: so many messages of each topic. `_id` is openid and topic. Private. */
export interface Grant extends Written {
  readonly _id: string
  readonly openid: string
  readonly topic: MessageTopic
  readonly left: number
  /** Client ids of the latest grants, so that one sent again counts once. */
  readonly counted: readonly string[]
}

/** A message to one person on its way out. `_id` names the event it tells of, so nothing is sent twice. Private. */
export interface Message {
  readonly _id: string
  readonly to: string
  readonly topic: MessageTopic
  readonly page: string
  readonly words: Readonly<Record<string, string>>
  readonly state: 'queued' | 'sending' | 'sent' | 'notGranted' | 'failed'
  readonly queuedAt: number
  readonly nextTryAt: number
  readonly tries: number
  readonly note: string
}

/** Something to tell everybody who granted its topic: a job walks through the grants, a page at a time. Private. */
export interface Broadcast {
  /** The event it tells of; each person's message is named by it and the person. */
  readonly _id: string
  /** The publication it is about: withdrawn, nobody is told any more. */
  readonly publicationId: string
  readonly topic: MessageTopic
  readonly page: string
  readonly words: Readonly<Record<string, string>>
  readonly state: 'open' | 'done'
  /** The last grant that was looked at. */
  readonly cursor: string
  readonly told: number
  readonly at: number
}

export const grants = new Collection<Grant>({
  name: 'messageGrants',
  indexes: [byWrites, { fields: { topic: 1, _id: 1 } }, { fields: { openid: 1 } }],
})
export const messages = new Collection<Message>({
  name: 'messages',
  indexes: [{ fields: { state: 1, nextTryAt: 1 } }],
})
export const broadcasts = new Collection<Broadcast>({
  name: 'broadcasts',
  indexes: [{ fields: { state: 1, at: 1 } }],
})
