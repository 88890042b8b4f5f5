import type { MessageTopic } from '../shared/message/topics'
import { newClientId } from './ids'
import { call } from './cloud'

export const getTemplates = () => call('message.templates', {})
export const grantMessages = (topics: MessageTopic[]) =>
  call('message.grant', { clientId: newClientId(), topics })
export const myMessages = () => call('message.mine', {})
export const messageLedger = () => call('message.ledger', {})
