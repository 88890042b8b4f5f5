import * as v from 'valibot'
import { clientId, oneOf } from '../kernel/fields'

/** What the town may tell a person about, one tap on "允许" for one message (platform.md, subscribe message). */
export const messageTopics = ['entryResult', 'noticePublished', 'planDue'] as const
export type MessageTopic = (typeof messageTopics)[number]

export const grantMessages = v.strictObject({
  clientId,
  topics: v.pipe(v.array(oneOf('提醒', messageTopics)), v.minLength(1, '请选择提醒')),
})
