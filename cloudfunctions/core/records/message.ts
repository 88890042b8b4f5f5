import type { MessageTopic } from '@shared/message/schema'
import { Collection } from '../store/collection'

/** What a person granted: so many messages of each topic. `_id` is openid and topic. Private. */
export interface Grant {
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

export const grants = new Collection<Grant>({ name: 'messageGrants', indexes: [] })
export const messages = new Collection<Message>({
  name: 'messages',
  indexes: [{ fields: { state: 1, nextTryAt: 1 } }],
})
