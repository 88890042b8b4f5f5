import type { MessageTopic } from '@shared/message/schema'
import { messages, type Message } from './records/message'

interface Told {
  readonly to: string
  readonly topic: MessageTopic
  readonly page: string
  readonly words: Readonly<Record<string, string>>
  readonly now: number
}

/**
 * A message to one person as the outbox holds it.
 * @param event names what it tells of (`entry:<id>:published:2`): the same event is queued once
 * @param words the template's fields in Chinese; the platform takes 20 characters a field
 */
export const queuedMessage = (event: string, { to, topic, page, words, now }: Told): Message => ({
  _id: event,
  to,
  topic,
  page,
  words: Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value.slice(0, 20)])),
  state: 'queued',
  queuedAt: now,
  nextTryAt: now,
  tries: 0,
  note: '',
})

/** Puts a message to one person into the outbox; a job sends it if the person granted the topic. */
export async function queueMessage(event: string, message: Told): Promise<void> {
  await messages.insert(queuedMessage(event, message))
}
