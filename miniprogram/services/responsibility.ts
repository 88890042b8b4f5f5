import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const listChains = () => call('responsibility.list', {})
export const getChain = (villageId: string) => call('responsibility.get', { villageId })
export const assignLink = (input: Input<'responsibility.assign'>) => call('responsibility.assign', input)
export const endLink = (input: Input<'responsibility.end'>) => call('responsibility.end', input)
export const consentLink = (input: Input<'responsibility.consent'>) => call('responsibility.consent', input)
export const revokeLinkConsent = (input: Input<'responsibility.revokeConsent'>) =>
  call('responsibility.revokeConsent', input)
