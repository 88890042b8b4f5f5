import { nothing } from '@shared/kernel/fields'
import * as schema from '@shared/rules/schema'
import type { RulesContract } from '@contract'
import { anyone, anyOf } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { list } from './list'
import { revise } from './revise'
import { versions } from './versions'

export const rulesRoutes: Routes<keyof RulesContract> = {
  'rule.list': reads('rule.list', { input: nothing, allow: anyone, run: list }),
  'rule.versions': reads('rule.versions', { input: schema.ruleRef, allow: anyone, run: versions }),
  'rule.revise': writes('rule.revise', {
    input: schema.reviseRule,
    allow: anyOf('admin'),
    publishes: { reason: '理由', body: '规则' },
    run: revise,
  }),
}
