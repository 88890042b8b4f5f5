import * as schema from '@shared/cleanup/schema'
import { nothing } from '@shared/kernel/fields'
import type { CleanupContract } from '@contract'
import { anyOf, cadreOf, notOfVillage, vetoDeciders } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { appeal } from './appeal'
import { clear } from './clear'
import { confirm } from './confirm'
import { dismiss } from './dismiss'
import { list } from './list'
import { uphold } from './uphold'
import { verify } from './verify'

const deciders = notOfVillage(vetoDeciders)

type VetoAction = Extract<keyof CleanupContract, `veto.${string}`>

export const vetoRoutes: Routes<VetoAction> = {
  'veto.list': reads('veto.list', {
    input: nothing,
    allow: anyOf('inspector', 'admin', 'office', 'leader', 'cadre'),
    run: list,
  }),
  'veto.verify': writes('veto.verify', {
    input: schema.verifyVeto,
    allow: notOfVillage(anyOf('inspector')),
    run: verify,
  }),
  'veto.confirm': writes('veto.confirm', { input: schema.moveVeto, allow: deciders, run: confirm }),
  'veto.dismiss': writes('veto.dismiss', {
    input: schema.moveVetoWithReason,
    allow: deciders,
    run: dismiss,
  }),
  'veto.appeal': writes('veto.appeal', { input: schema.appealVeto, allow: cadreOf, run: appeal }),
  'veto.uphold': writes('veto.uphold', {
    input: schema.moveVetoWithReason,
    allow: deciders,
    run: uphold,
  }),
  'veto.clear': writes('veto.clear', { input: schema.moveVetoWithReason, allow: deciders, run: clear }),
}
