import * as v from 'valibot'
import { clientId, cursor, id, moment, oneOf, optionalText, pageLimit } from '../kernel/fields'
import { sheetAnswers } from '../sheet/schema'
import { placeKinds } from './place'

const place = { kind: oneOf('检查对象', placeKinds), placeId: id('检查对象') }

/** What a page of any place asks before it is checked. */
export const placeRef = v.strictObject(place)
export const submitCheck = v.strictObject({
  clientId,
  ...place,
  answers: sheetAnswers,
  note: optionalText('说明', 200),
  /** When it was filled on the phone, which may be hours before it is sent. */
  filledAt: moment('检查时间'),
})
export const listChecks = v.strictObject({ ...place, cursor, limit: pageLimit })
