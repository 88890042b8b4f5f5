import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const getScoringBoard = (villageId: string) => call('householdScore.board', { villageId })
export const submitScore = (input: Input<'householdScore.submit'>) => call('householdScore.submit', input)
export const getPairingBoard = (villageId: string) => call('pairing.board', { villageId })
export const assignPairing = (input: Input<'pairing.assign'>) => call('pairing.assign', input)
export const getMyHouseholds = () => call('pairing.mine', {})
export const logHelp = (input: Input<'help.log'>) => call('help.log', input)
export const listTasks = (villageId: string) => call('task.list', { villageId })
export const closeTask = (input: Input<'task.close'>) => call('task.close', input)
export const getSupervision = () => call('supervision.board', {})
