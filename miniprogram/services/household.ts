import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const listHouseholds = (query: Input<'household.list'>) => call('household.list', query)
export const getHousehold = (householdId: string) => call('household.get', { householdId })
export const addHousehold = (input: Input<'household.add'>) => call('household.add', input)
export const reviseHousehold = (input: Input<'household.revise'>) => call('household.revise', input)
export const protectHousehold = (input: Input<'household.protect'>) => call('household.protect', input)
export const consentModel = (input: Input<'household.consent'>) => call('household.consent', input)
export const revokeConsent = (input: Input<'household.revokeConsent'>) =>
  call('household.revokeConsent', input)
/** 示范户 who agreed to be named; for everybody. */
export const listModels = () => call('household.models', {})
