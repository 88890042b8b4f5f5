import * as roster from '@shared/roster/schema'
import * as schema from '@shared/landscape/schema'
import type { LandscapeContract } from '@contract'
import { anyone, cadreOf, either, staff } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { loadEntry } from './load'
import { code } from './code'
import { desk } from './desk'
import { get } from './get'
import { list } from './list'
import { mine } from './mine'
import { publish } from './publish'
import { returnEntry } from './return'
import { revise } from './revise'
import { submit } from './submit'
import { withdraw } from './withdraw'

const entryTexts = { title: '名称', story: '创意说明', 'place.words': '位置' }

export const landscapeRoutes: Routes<keyof LandscapeContract> = {
  'entry.submit': writes('entry.submit', {
    input: schema.submitEntry,
    allow: cadreOf,
    publishes: entryTexts,
    run: submit,
  }),
  'entry.revise': writes('entry.revise', {
    input: schema.reviseEntry,
    subject: loadEntry,
    allow: cadreOf,
    publishes: entryTexts,
    run: revise,
  }),
  'entry.mine': reads('entry.mine', { input: roster.villageRef, allow: either(cadreOf, staff), run: mine }),
  'entry.desk': reads('entry.desk', { input: schema.listDesk, allow: staff, run: desk }),
  'entry.publish': writes('entry.publish', {
    input: schema.moveEntry,
    subject: loadEntry,
    allow: staff,
    run: publish,
  }),
  'entry.return': writes('entry.return', {
    input: schema.moveEntryWithReason,
    subject: loadEntry,
    allow: staff,
    run: returnEntry,
  }),
  'entry.withdraw': writes('entry.withdraw', {
    input: schema.withdrawEntry,
    subject: loadEntry,
    allow: either(cadreOf, staff),
    run: withdraw,
  }),
  'entry.list': reads('entry.list', { input: schema.listEntries, allow: anyone, run: list }),
  'entry.get': reads('entry.get', { input: schema.entryRef, allow: anyone, run: get }),
  'entry.code': reads('entry.code', { input: schema.entryRef, allow: anyone, run: code }),
}
