import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { grantMessages, MessageTopic } from '../../miniprogram/shared/message/schema'

export interface MessageContract {
  /** The template ids to ask with; topics the town has not set up are left out. */
  'message.templates': {
    input: InferInput<typeof nothing>
    output: { templates: Partial<Record<MessageTopic, string>> }
  }
  /** Says that the person tapped "允许" once for each topic. */
  'message.grant': { input: InferInput<typeof grantMessages>; output: { granted: number } }
}
