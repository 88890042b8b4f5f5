import type { Output } from '../../../typings/contract'
import { topics, type MessageTopic } from '../../shared/message/topics'

export interface ReminderRow {
  readonly topic: MessageTopic
  readonly label: string
  readonly left: string
}

/** What may still be told, topic by topic. */
export const reminderRows = ({ topics: mine }: Output<'message.mine'>): ReminderRow[] =>
  mine.map(({ topic, left }) => ({
    topic,
    label: topics[topic].label,
    left: left > 0 ? `还能提醒 ${left} 次` : '现在不会提醒',
  }))
