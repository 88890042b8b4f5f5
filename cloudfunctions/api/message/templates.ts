import { messageTopics, type MessageTopic } from '@shared/message/topics'
import { templateOf } from '../../core/templates'

/** The template ids the phone asks with; a topic that the town has not set up is left out. */
export function templates(): Promise<{ templates: Partial<Record<MessageTopic, string>> }> {
  const known = messageTopics.flatMap((topic) => {
    const template = templateOf(topic)
    return template ? [[topic, template.id] as const] : []
  })
  return Promise.resolve({ templates: Object.fromEntries(known) })
}
