import type { MessageTopic } from '@shared/message/schema'
import { templateVariables } from '../../core/templates'

/** The template ids the phone asks with; a topic that the town has not set up is left out. */
export function templates(): Promise<{ templates: Partial<Record<MessageTopic, string>> }> {
  const known = Object.entries(templateVariables).flatMap(([topic, variable]) => {
    const id = process.env[variable]
    return id ? [[topic, id] as const] : []
  })
  return Promise.resolve({ templates: Object.fromEntries(known) })
}
