import type { InferInput } from 'valibot'
import type { nothing } from '../../miniprogram/shared/kernel/fields'
import type { grantMessages } from '../../miniprogram/shared/message/schema'
import type { MessageTopic } from '../../miniprogram/shared/message/topics'

/** How a topic stands in the town: how many may be told, and what became of its messages. */
export interface TopicCount {
  readonly topic: MessageTopic
  readonly connected: boolean
  /** People with at least one grant left, and grants left in all. */
  readonly people: number
  readonly left: number
  readonly queued: number
  readonly sent: number
  readonly notGranted: number
  readonly failed: number
}

export interface MessageContract {
  /** What the caller allowed the town to tell: messages left by topic, for topics the town has set up. */
  'message.mine': {
    input: InferInput<typeof nothing>
    output: { topics: readonly { topic: MessageTopic; left: number }[] }
  }
  /** The ledger of messages, in numbers: nobody is named. */
  'message.ledger': {
    input: InferInput<typeof nothing>
    output: {
      topics: readonly TopicCount[]
      /** The latest that failed. */
      failures: readonly { readonly topic: MessageTopic; readonly at: number; readonly note: string }[]
    }
  }
  /** The template ids to ask with; topics the town has not set up are left out. */
  'message.templates': {
    input: InferInput<typeof nothing>
    output: { templates: Partial<Record<MessageTopic, string>> }
  }
  /** Says that the person tapped "允许" once for each topic. */
  'message.grant': { input: InferInput<typeof grantMessages>; output: { granted: number } }
}
