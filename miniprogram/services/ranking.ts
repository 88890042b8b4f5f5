import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const computeRanking = (input: Input<'ranking.compute'>) => call('ranking.compute', input)
export const checkRanking = (input: Input<'ranking.check'>) => call('ranking.check', input)
export const publishRanking = (input: Input<'ranking.publish'>) => call('ranking.publish', input)
export const withdrawRanking = (input: Input<'ranking.withdraw'>) => call('ranking.withdraw', input)
export const listRankings = () => call('ranking.desk', {})
export const getRankingRecord = (rankingId: string) => call('ranking.record', { rankingId })
/** The named month's published ranking, or the newest. */
export const getRanking = (month?: string) => call('ranking.get', month ? { month } : {})
