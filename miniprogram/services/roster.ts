import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const listVillages = () => call('village.list', {})
export const getVillage = (villageId: string) => call('village.get', { villageId })
export const reviseVillage = (input: Input<'village.revise'>) => call('village.revise', input)
export const getMe = () => call('me.get', {})
export const getInvitation = (code: string) => call('invitation.get', { code })
export const acceptInvitation = (input: Input<'invitation.accept'>) => call('invitation.accept', input)
export const claimAdmin = (input: Input<'admin.claim'>) => call('admin.claim', input)
export const createInvitation = (input: Input<'invitation.create'>) => call('invitation.create', input)
export const listInvitations = () => call('invitation.list', {})
export const revokeInvitation = (code: string) => call('invitation.revoke', { code })
export const listPeople = () => call('person.list', {})
export const revokeRole = (input: Input<'person.revokeRole'>) => call('person.revokeRole', input)
