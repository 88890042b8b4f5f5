import type { MessageTopic } from '@shared/message/schema'
import { messages } from './records/message'

/**
 * Puts a message to one person into the outbox; a job sends it if the person granted the topic.
 * @param event names what it tells of (`entry:<id>:published:2`): the same event is queued once
 * @param words the template's fields in Chinese; the platform takes 20 characters a field
 */
export async function queueMessage(
  event: string,
  message: { to: string; topic: MessageTopic; page: string; words: Record<string, string>; now: number },
): Promise<void> {
  await messages.insert({
    _id: event,
    to: message.to,
    topic: message.topic,
    page: message.page,
    words: Object.fromEntries(Object.entries(message.words).map(([key, value]) => [key, value.slice(0, 20)])),
    state: 'queued',
    queuedAt: message.now,
    nextTryAt: message.now,
    tries: 0,
    note: '',
  })
}
