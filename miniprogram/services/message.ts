import type { MessageTopic } from '../shared/message/schema'
import { call } from './cloud'

export const grantMessages = (topics: MessageTopic[]) => call('message.grant', { topics })
