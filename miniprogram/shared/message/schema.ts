import * as v from 'valibot'
import { clientId, oneOf } from '../kernel/fields'
import { messageTopics } from './topics'

export const grantMessages = v.strictObject({
  clientId,
  topics: v.pipe(v.array(oneOf('提醒', messageTopics)), v.minLength(1, '请选择提醒')),
})
