import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const getCleanupBoard = (villageId: string) => call('cleanup.board', { villageId })
export const claimCleanup = (input: Input<'cleanup.claim'>) => call('cleanup.claim', input)
export const listCleanupQueue = (input: Input<'cleanup.queue'>) => call('cleanup.queue', input)
export const acceptCleanup = (input: Input<'cleanup.accept'>) => call('cleanup.accept', input)
export const returnCleanup = (input: Input<'cleanup.return'>) => call('cleanup.return', input)
export const reopenCleanup = (input: Input<'cleanup.reopen'>) => call('cleanup.reopen', input)
export const listCleanupVillages = () => call('cleanup.villages', {})
export const listVetoes = () => call('veto.list', {})
export const verifyVeto = (input: Input<'veto.verify'>) => call('veto.verify', input)
export const confirmVeto = (input: Input<'veto.confirm'>) => call('veto.confirm', input)
export const dismissVeto = (input: Input<'veto.dismiss'>) => call('veto.dismiss', input)
export const appealVeto = (input: Input<'veto.appeal'>) => call('veto.appeal', input)
export const upholdVeto = (input: Input<'veto.uphold'>) => call('veto.uphold', input)
export const clearVeto = (input: Input<'veto.clear'>) => call('veto.clear', input)
