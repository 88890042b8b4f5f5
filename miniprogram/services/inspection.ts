import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const openRound = (input: Input<'round.open'>) => call('round.open', input)
export const listRounds = () => call('round.list', {})
export const getRound = (roundId: string) => call('round.get', { roundId })
export const closeRound = (input: Input<'round.close'>) => call('round.close', input)
export const handOverVisits = (input: Input<'visit.handOver'>) => call('visit.handOver', input)
export const listMyVisits = () => call('visit.mine', {})
export const getVisit = (visitId: string) => call('visit.get', { visitId })
export const scoreVisit = (input: Input<'visit.score'>) => call('visit.score', input)
export const voidScore = (input: Input<'visit.voidScore'>) => call('visit.voidScore', input)
export const noteProblem = (input: Input<'visit.problem'>) => call('visit.problem', input)
export const finishVisit = (input: Input<'visit.finish'>) => call('visit.finish', input)
