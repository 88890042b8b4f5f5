import * as schema from '@shared/check/schema'
import type { CheckContract } from '@contract'
import { anyOf, cadreOf, either } from '../../core/guards'
import { placeOf } from '../../core/places'
import { reads, writes, type Routes } from '../../core/router'
import { list, place } from './read'
import { submit } from './submit'

const readers = either(anyOf('inspector', 'admin', 'office', 'leader'), cadreOf)

export const checkRoutes: Routes<keyof CheckContract> = {
  'check.place': reads('check.place', {
    input: schema.placeRef,
    subject: placeOf,
    allow: readers,
    run: place,
  }),
  'check.submit': writes('check.submit', {
    input: schema.submitCheck,
    allow: anyOf('inspector'),
    run: submit,
  }),
  'check.list': reads('check.list', {
    input: schema.listChecks,
    subject: placeOf,
    allow: readers,
    run: list,
  }),
}
