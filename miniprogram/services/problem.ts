import type { Input } from '../../typings/contract'
import type { OfferedMove } from '../shared/problem/actors'
import { call } from './cloud'

export const reportProblem = (input: Input<'problem.report'>) => call('problem.report', input)
export const nearProblems = (input: Input<'problem.near'>) => call('problem.near', input)
export const myProblems = (input: Input<'problem.mine'>) => call('problem.mine', input)
export const listProblems = (input: Input<'problem.list'>) => call('problem.list', input)
export const getProblem = (problemId: string) => call('problem.get', { problemId })
/** One move of a problem; each answers the problem as the caller sees it then. */
export const moveProblem = <M extends OfferedMove>(move: M, input: Input<`problem.${M}`>) =>
  call(`problem.${move}`, input)

export const listRechecks = () => call('recheck.list', {})
export const giveRecheck = (input: Input<'recheck.give'>) => call('recheck.give', input)
export const getRecheckReport = () => call('recheck.report', {})

export const listAccountabilities = (input: Input<'accountability.list'>) =>
  call('accountability.list', input)
export const confirmAccountability = (input: Input<'accountability.confirm'>) =>
  call('accountability.confirm', input)
export const dismissAccountability = (input: Input<'accountability.dismiss'>) =>
  call('accountability.dismiss', input)
