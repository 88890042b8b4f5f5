import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const getCheckForm = (input: Input<'check.place'>) => call('check.place', input)
export const submitCheck = (input: Input<'check.submit'>) => call('check.submit', input)
export const listChecks = (input: Input<'check.list'>) => call('check.list', input)
