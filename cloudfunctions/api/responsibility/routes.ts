import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/responsibility/schema'
import { villageRef } from '@shared/roster/schema'
import type { ResponsibilityContract } from '@contract'
import { anyOf, cadreOf, either } from '../../core/guards'
import { responsibilities } from '../../core/records/responsibility'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { reads, writes, type Routes } from '../../core/router'
import { assign, consent, end, revokeConsent, type Chain } from './change'
import { chainRow, chainView } from './view'

const admin = anyOf('admin')
const readers = anyOf('admin', 'office', 'leader')

async function subject({ villageId }: { villageId: string }): Promise<Chain & { villageId: string }> {
  const [village, stored] = await Promise.all([villages.get(villageId), responsibilities.get(villageId)])
  return { villageId, village: found(village, '个村'), stored }
}

async function list() {
  const [all, stored] = await Promise.all([villages.all(), responsibilities.all()])
  const chains = new Map(stored.map((each) => [each._id, each]))
  all.sort((a, b) => a.order - b.order)
  return { items: all.map((village) => chainRow(village, chains.get(village._id))) }
}

export const responsibilityRoutes: Routes<keyof ResponsibilityContract> = {
  'responsibility.list': reads('responsibility.list', { input: nothing, allow: readers, run: list }),
  'responsibility.get': reads('responsibility.get', {
    input: villageRef,
    subject,
    allow: either(readers, cadreOf),
    run: (_call, _input, { village, stored }) => Promise.resolve(chainView(village, stored)),
  }),
  'responsibility.assign': writes('responsibility.assign', {
    input: schema.assignLink,
    subject,
    allow: admin,
    publishes: { name: '姓名', post: '职务' },
    run: assign,
  }),
  'responsibility.end': writes('responsibility.end', {
    input: schema.endLink,
    subject,
    allow: admin,
    run: end,
  }),
  'responsibility.consent': writes('responsibility.consent', {
    input: schema.consentLink,
    subject,
    allow: admin,
    run: consent,
  }),
  'responsibility.revokeConsent': writes('responsibility.revokeConsent', {
    input: schema.revokeLinkConsent,
    subject,
    allow: admin,
    run: revokeConsent,
  }),
}
