import type { Input } from '../../typings/contract'
import { call } from './cloud'
import { askOrRemember } from './last-seen'

export const listEntries = (query: Input<'entry.list'>) => call('entry.list', query)
export const getEntry = (entryId: string) => call('entry.get', { entryId })
export const getEntryCode = (entryId: string) => call('entry.code', { entryId })
export const listMyEntries = (villageId: string) => call('entry.mine', { villageId })
/** The same, as last seen where there is no signal. */
export const seeMyEntries = (villageId: string) =>
  askOrRemember(`entry.mine:${villageId}`, () => listMyEntries(villageId))
export const submitEntry = (entry: Input<'entry.submit'>) => call('entry.submit', entry)
export const reviseEntry = (entry: Input<'entry.revise'>) => call('entry.revise', entry)
export const withdrawEntry = (input: Input<'entry.withdraw'>) => call('entry.withdraw', input)
export const listDeskEntries = (query: Input<'entry.desk'>) => call('entry.desk', query)
export const publishEntry = (input: Input<'entry.publish'>) => call('entry.publish', input)
export const returnEntry = (input: Input<'entry.return'>) => call('entry.return', input)
