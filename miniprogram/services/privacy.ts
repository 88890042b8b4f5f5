import type { Input } from '../../typings/contract'
import { call } from './cloud'
import { newClientId } from './ids'

export const getOwnData = () => call('privacy.mine', {})
export const exportOwnData = () => call('export.mine', {})
export const askErasure = () => call('privacy.erase', { clientId: newClientId() })
export const exportHousehold = (householdId: string) => call('export.household', { householdId })
export const eraseHousehold = (householdId: string, reason: string) =>
  call('privacy.eraseHousehold', { clientId: newClientId(), householdId, reason })
export const listLedger = (query: Input<'ledger.list'>) => call('ledger.list', query)
export const listTexts = (query: Input<'text.queue'>) => call('text.queue', query)
export const reviewText = (input: Input<'text.review'>) => call('text.review', input)
export const listRefusedTexts = () => call('text.mine', {})
export const seenText = (textId: string) => call('text.seen', { textId })
