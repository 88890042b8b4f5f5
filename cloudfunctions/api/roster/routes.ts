import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/roster/schema'
import type { RosterContract } from '@contract'
import { anyOf, anyone } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { acceptInvitation } from './accept-invitation'
import { claimAdmin } from './claim-admin'
import { createInvitation } from './create-invitation'
import { getInvitation } from './get-invitation'
import { getMe } from './get-me'
import { getVillage } from './get-village'
import { listInvitations } from './list-invitations'
import { listPeople } from './list-people'
import { listVillages } from './list-villages'
import { reviseVillage } from './revise-village'
import { revokeInvitation } from './revoke-invitation'
import { revokeRole } from './revoke-role'

const admin = anyOf('admin')

export const rosterRoutes: Routes<keyof RosterContract> = {
  'village.list': reads('village.list', { input: nothing, allow: anyone, run: listVillages }),
  'village.get': reads('village.get', { input: schema.villageRef, allow: anyone, run: getVillage }),
  'village.revise': writes('village.revise', {
    input: schema.reviseVillage,
    publishes: { name: '村名' },
    allow: admin,
    run: reviseVillage,
  }),
  'me.get': reads('me.get', { input: nothing, allow: anyone, run: getMe }),
  'admin.claim': writes('admin.claim', {
    input: schema.claimAdmin,
    allow: anyone,
    publishes: { name: '姓名' },
    run: claimAdmin,
  }),
  'invitation.create': writes('invitation.create', {
    input: schema.createInvitation,
    allow: admin,
    run: createInvitation,
  }),
  'invitation.get': reads('invitation.get', {
    input: schema.invitationRef,
    allow: anyone,
    run: getInvitation,
  }),
  'invitation.accept': writes('invitation.accept', {
    input: schema.acceptInvitation,
    allow: anyone,
    publishes: { name: '姓名' },
    run: acceptInvitation,
  }),
  'invitation.list': reads('invitation.list', { input: nothing, allow: admin, run: listInvitations }),
  'invitation.revoke': writes('invitation.revoke', {
    input: schema.invitationRef,
    allow: admin,
    run: revokeInvitation,
  }),
  'person.list': reads('person.list', { input: nothing, allow: admin, run: listPeople }),
  'person.revokeRole': writes('person.revokeRole', {
    input: schema.revokeRole,
    allow: admin,
    run: revokeRole,
  }),
}
