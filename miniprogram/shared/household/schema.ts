import * as v from 'valibot'
import {
  clientId,
  cursor,
  day,
  id,
  moment,
  oneOf,
  optionalText,
  pageLimit,
  seen,
  text,
} from '../kernel/fields'
import { sheetAnswers } from '../sheet/schema'
import { householdKinds, type HouseholdKind } from './household'

const kinds = Object.keys(householdKinds) as HouseholdKind[]
const villageId = id('村')
const householdId = id('农户')
const number = v.pipe(
  v.string('请填写户号'),
  v.trim(),
  v.regex(/^[0-9A-Za-z-]{1,12}$/, '户号只能是 12 位以内的数字、字母或横线'),
)

/** One household as the register holds it; every field is private. */
export const householdFields = {
  number,
  head: text('户主', 20),
  kind: oneOf('户类型', kinds),
  houseNumber: optionalText('门牌号', 40),
  phone: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^(1\d{10})?$/, '手机号要填 11 位数字')), ''),
  needs: optionalText('帮扶需求', 100),
}
export const householdForm = v.strictObject(householdFields)
export type HouseholdForm = v.InferOutput<typeof householdForm>

export const householdRef = v.strictObject({ householdId })
export const listHouseholds = v.strictObject({
  villageId,
  kind: v.optional(oneOf('户类型', kinds)),
  /** Part of a head's name or number. */
  search: optionalText('查找', 20),
  cursor,
  limit: pageLimit,
})
export const addHousehold = v.strictObject({ clientId, villageId, ...householdFields })
export const reviseHousehold = v.strictObject({ clientId, householdId, seen, ...householdFields })
export const protectHousehold = v.strictObject({
  householdId,
  protect: v.boolean('请选择是否保护'),
  reason: text('理由', 100),
})
export const consentModel = v.strictObject({
  clientId,
  householdId,
  seen,
  /** The signed consent, photographed. */
  photoIds: v.pipe(v.array(id('照片')), v.minLength(1, '请拍一张签字的同意书'), v.maxLength(2)),
})
export const revokeConsent = v.strictObject({ householdId, reason: text('理由', 100) })

export const submitScore = v.strictObject({
  clientId,
  householdId,
  answers: sheetAnswers,
  note: optionalText('说明', 200),
  /** When it was filled on the phone: today or an earlier day of an open month. */
  filledAt: moment('打分时间'),
})
export const villageScores = v.strictObject({ villageId })

export const assignPairing = v.strictObject({
  clientId,
  villageId,
  personId: text('联户党员', 64),
  /** 责任区: how the village calls the households around. */
  zone: optionalText('责任区', 20),
  householdIds: v.pipe(
    v.array(householdId),
    v.minLength(1, '请选择农户'),
    v.maxLength(200, '一次最多选 200 户'),
    v.check((ids) => new Set(ids).size === ids.length, '有农户重复了'),
  ),
})
export const proposePairing = v.strictObject({ villageId })
export const logHelp = v.strictObject({
  clientId,
  householdId,
  what: text('帮了什么', 200),
  on: day('日期'),
  photoIds: v.optional(v.pipe(v.array(id('照片')), v.maxLength(3, '照片最多 3 张')), []),
})
export const closeTask = v.strictObject({
  taskId: id('任务'),
  what: text('怎么处理的', 200),
  photoIds: v.optional(v.pipe(v.array(id('照片')), v.maxLength(3, '照片最多 3 张')), []),
  clientId: v.optional(clientId),
})
