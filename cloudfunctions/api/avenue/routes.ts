import * as schema from '@shared/avenue/schema'
import { nothing } from '@shared/kernel/fields'
import type { AvenueContract } from '@contract'
import { anyone } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import { add, revise } from './add'
import { damage } from './damage'
import { damageReporters, exhibitReaders, keepers, loadExhibit, readers } from './load'
import { build, finish, remove } from './moves'
import { list, publicGet, publicList } from './read'
import { exhibitView } from './view'

const subject = loadExhibit
/** What of a form everybody may read. */
const exhibitTexts = { 'form.title': '名称', 'form.place': '位置', 'form.says': '内容' }
const ofKeepers = { subject, allow: keepers }

export const avenueRoutes: Routes<keyof AvenueContract> = {
  'avenue.list': reads('avenue.list', { input: nothing, allow: anyone, run: publicList }),
  'avenue.get': reads('avenue.get', { input: schema.exhibitRef, allow: anyone, run: publicGet }),
  'exhibit.list': reads('exhibit.list', { input: nothing, allow: readers, run: list }),
  'exhibit.get': reads('exhibit.get', {
    input: schema.exhibitRef,
    subject,
    allow: exhibitReaders,
    run: (call, _input, exhibit) => exhibitView(call, exhibit),
  }),
  'exhibit.add': writes('exhibit.add', {
    input: schema.addExhibit,
    publishes: exhibitTexts,
    allow: keepers,
    run: add,
  }),
  'exhibit.revise': writes('exhibit.revise', {
    input: schema.reviseExhibit,
    publishes: exhibitTexts,
    ...ofKeepers,
    run: revise,
  }),
  'exhibit.build': writes('exhibit.build', { input: schema.moveExhibit, ...ofKeepers, run: build }),
  'exhibit.finish': writes('exhibit.finish', { input: schema.finishExhibit, ...ofKeepers, run: finish }),
  'exhibit.damage': writes('exhibit.damage', {
    input: schema.damageExhibit,
    subject,
    allow: damageReporters,
    run: damage,
  }),
  'exhibit.remove': writes('exhibit.remove', { input: schema.removeExhibit, ...ofKeepers, run: remove }),
}
