import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/household/schema'
import type { HouseholdContract } from '@contract'
import { anyone, cadreOf, either, partyMemberOf, registerKeepers, supervisorOf } from '../../core/guards'
import { looks, reads, writes, type Routes } from '../../core/router'
import { add } from './add'
import { consent } from './consent'
import { get } from './get'
import { list } from './list'
import { villageOf } from './load'
import { models } from './models'
import { protect } from './protect'
import { revise } from './revise'
import { revokeConsent } from './revoke-consent'

const keepers = either(cadreOf, registerKeepers)
/** They may ask; which households each of them sees is {@link sees}'s to say. */
const readers = either(either(keepers, supervisorOf), partyMemberOf)

export const householdRoutes: Routes<keyof HouseholdContract> = {
  'household.list': looks('household.list', { input: schema.listHouseholds, allow: readers, run: list }),
  'household.get': looks('household.get', {
    input: schema.householdRef,
    subject: villageOf,
    allow: readers,
    run: get,
  }),
  'household.add': writes('household.add', { input: schema.addHousehold, allow: keepers, run: add }),
  'household.revise': writes('household.revise', {
    input: schema.reviseHousehold,
    subject: villageOf,
    allow: keepers,
    run: revise,
  }),
  'household.protect': writes('household.protect', {
    input: schema.protectHousehold,
    subject: villageOf,
    allow: keepers,
    run: protect,
  }),
  'household.consent': writes('household.consent', {
    input: schema.consentModel,
    subject: villageOf,
    allow: keepers,
    run: consent,
  }),
  'household.revokeConsent': writes('household.revokeConsent', {
    input: schema.revokeConsent,
    subject: villageOf,
    allow: keepers,
    run: revokeConsent,
  }),
  'household.models': reads('household.models', { input: nothing, allow: anyone, run: models }),
}
