import type { MessageTopic } from '../shared/message/schema'
import { newClientId } from './ids'
import { call } from './cloud'

export const getTemplates = () => call('message.templates', {})
export const grantMessages = (topics: MessageTopic[]) =>
  call('message.grant', { clientId: newClientId(), topics })
