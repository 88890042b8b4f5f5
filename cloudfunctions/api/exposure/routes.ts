import * as schema from '@shared/exposure/schema'
import type { ExposureContract } from '@contract'
import { loadExposure } from '../../core/exposures'
import { anyone, cadreOf, either, staff } from '../../core/guards'
import { reads, writes, type Routes } from '../../core/router'
import * as moves from './moves'
import * as read from './read'
import { reply } from './reply'

const subject = loadExposure
const ofExposure = { subject, allow: staff }

export const exposureRoutes: Routes<keyof ExposureContract> = {
  'exposure.draft': writes('exposure.draft', { input: schema.draftExposure, allow: staff, run: moves.draft }),
  'exposure.revise': writes('exposure.revise', {
    input: schema.reviseExposure,
    ...ofExposure,
    run: moves.revise,
  }),
  'exposure.check': writes('exposure.check', { input: schema.moveExposure, ...ofExposure, run: moves.check }),
  'exposure.publish': writes('exposure.publish', {
    input: schema.moveExposure,
    ...ofExposure,
    run: moves.publish,
  }),
  'exposure.withdraw': writes('exposure.withdraw', {
    input: schema.moveExposureWithReason,
    ...ofExposure,
    run: moves.withdraw,
  }),
  'exposure.reply': writes('exposure.reply', {
    input: schema.replyToExposure,
    subject,
    allow: cadreOf,
    publishes: { text: '答复' },
    run: reply,
  }),
  'exposure.desk': reads('exposure.desk', { input: schema.listExposureDesk, allow: staff, run: read.desk }),
  'exposure.record': reads('exposure.record', {
    input: schema.exposureRef,
    ...ofExposure,
    run: read.record,
  }),
  'exposure.village': reads('exposure.village', {
    input: schema.exposuresOfVillage,
    allow: either(cadreOf, staff),
    run: read.ofVillage,
  }),
  'exposure.list': reads('exposure.list', { input: schema.listExposures, allow: anyone, run: read.list }),
  'exposure.get': reads('exposure.get', { input: schema.exposureRef, allow: anyone, run: read.get }),
}
