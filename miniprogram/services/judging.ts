import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const getJudgingBoard = () => call('judging.board', {})
export const setUpJudging = (input: Input<'judging.setUp'>) => call('judging.setUp', input)
export const trainJudges = (input: Input<'judging.train'>) => call('judging.train', input)
export const planAssignment = (seed: string) => call('judging.plan', { seed })
export const assignJudging = (input: Input<'judging.assign'>) => call('judging.assign', input)
export const closeJudging = (input: Input<'judging.close'>) => call('judging.close', input)
export const reopenJudging = (input: Input<'judging.reopen'>) => call('judging.reopen', input)
export const getJudgeRoute = () => call('judging.route', {})
export const getJudgingReport = () => call('judging.report', {})
export const planLooks = (looks: number) => call('judging.looks', { looks })
export const addLooks = (input: Input<'judging.addLooks'>) => call('judging.addLooks', input)
export const submitSheet = (input: Input<'sheet.submit'>) => call('sheet.submit', input)
export const getSheet = (sheetId: string) => call('sheet.get', { sheetId })
export const listEntrySheets = (entryId: string) => call('sheet.ofEntry', { entryId })
export const voidSheet = (input: Input<'sheet.void'>) => call('sheet.void', input)
