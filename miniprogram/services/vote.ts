import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const castVote = (entryId: string) => call('vote.cast', { entryId })
export const listMyVotes = (query: Input<'vote.mine'>) => call('vote.mine', query)
export const listVoided = (query: Input<'vote.voided'>) => call('vote.voided', query)
export const setVoteWindow = (input: Input<'vote.window'>) => call('vote.window', input)
export const listBursts = () => call('vote.bursts', {})
export const voidVotes = (input: Input<'vote.void'>) => call('vote.void', input)
/** The window as the server knows it now, past what `getCampaign` remembers. */
export const getVoteWindow = async () => (await call('campaign.get', {})).window
