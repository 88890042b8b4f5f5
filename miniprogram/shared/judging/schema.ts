import * as v from 'valibot'
import { clientId, id, moment, optionalText, seen, text, wholeNumber } from '../kernel/fields'
import { sheetAnswers } from '../sheet/schema'

const openid = (label: string) => text(label, 64)
const distinct = (ids: string[]) => new Set(ids).size === ids.length

/** 评审设置: anchors, judges with the villages they avoid, and how many judges see each work. */
/** `seen` is the judging's version as the person saw it. */
export const setUpJudging = v.strictObject({
  seen,
  anchors: v.pipe(
    v.array(id('样板作品'), '请选择培训用的样板作品'),
    v.minLength(3, '样板作品至少选 3 个'),
    v.maxLength(5, '样板作品最多选 5 个'),
    v.check(distinct, '样板作品里有重复的'),
  ),
  judges: v.pipe(
    v.array(
      v.strictObject({
        personId: openid('评委'),
        recused: v.pipe(v.array(id('村')), v.maxLength(999), v.check(distinct, '回避的村有重复')),
      }),
      '请选择评委',
    ),
    v.minLength(2, '评委至少要 2 位'),
    v.maxLength(60, '评委最多 60 位'),
    v.check((judges) => distinct(judges.map((judge) => judge.personId)), '有评委重复了'),
  ),
  perEntry: v.optional(wholeNumber('每个作品的评委数', 2, 9), 3),
  clientId: v.optional(clientId),
})

const seed = v.pipe(v.string('缺少分配种子'), v.regex(/^[A-Za-z0-9-]{1,40}$/, '分配种子不正确'))
export const planAssignment = v.strictObject({ seed })
export const moveJudging = v.strictObject({ clientId: v.optional(clientId) })
export const assignJudging = v.strictObject({ seed, clientId: v.optional(clientId) })
export const reopenJudging = v.strictObject({ reason: text('理由', 200), clientId: v.optional(clientId) })

/** 评分表: filled on the spot, maybe hours before the network is back; `filledAt` is the phone's word for it. */
export const submitSheet = v.strictObject({
  clientId,
  entryId: id('作品'),
  answers: sheetAnswers,
  note: optionalText('评语', 300),
  filledAt: moment('填表时间'),
})
export type SubmitSheet = v.InferOutput<typeof submitSheet>

export const sheetRef = v.strictObject({ sheetId: id('评分表') })
export const voidSheet = v.strictObject({
  sheetId: id('评分表'),
  reason: text('作废原因', 200),
  clientId: v.optional(clientId),
})
export const entrySheets = v.strictObject({ entryId: id('作品') })

export const planLooks = v.strictObject({ looks: wholeNumber('补评张数', 1, 400) })
export const addLooks = v.strictObject({
  looks: v.pipe(
    v.array(v.strictObject({ entryId: id('作品'), personId: openid('评委') }), '请选择补评'),
    v.minLength(1, '请至少选择一张补评'),
    v.maxLength(400, '补评最多 400 张'),
  ),
  clientId: v.optional(clientId),
})
