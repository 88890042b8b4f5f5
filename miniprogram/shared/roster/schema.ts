import * as v from 'valibot'
import { clientId, id, oneOf, optionalText, text, wholeNumber } from '../kernel/fields'
import { offices, roles, scopeOf } from './roles'

const code = v.pipe(
  v.string('请输入邀请码'),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[A-Z0-9]{6}$/, '邀请码是 6 位字母和数字，请核对'),
)

/** 邀请: names the role and its scope; who accepts it holds exactly that. */
export const createInvitation = v.pipe(
  v.strictObject({
    clientId,
    role: oneOf('身份', roles),
    villageId: v.optional(id('村')),
    districtId: v.optional(id('管区')),
    office: v.optional(oneOf('站所', offices)),
    isSecretary: v.optional(v.boolean('请选择是否支部书记')),
    note: optionalText('备注', 40),
    validDays: v.optional(wholeNumber('有效天数', 1, 30), 7),
  }),
  v.check((given) => {
    const scope = scopeOf[given.role]
    return (
      (scope === 'village') === (given.villageId !== undefined) &&
      (scope === 'district') === (given.districtId !== undefined) &&
      (scope === 'office') === (given.office !== undefined)
    )
  }, '请给这个身份选择它负责的村、管区或站所'),
  v.check((given) => given.role === 'cadre' || given.isSecretary === undefined, '只有村干部可以是支部书记'),
)
export type CreateInvitation = v.InferOutput<typeof createInvitation>

export const acceptInvitation = v.strictObject({ code, name: text('姓名', 20) })
export const invitationRef = v.strictObject({ code })
export const claimAdmin = v.strictObject({ setupCode: text('设置码', 64), name: text('姓名', 20) })
export const personRef = v.strictObject({ personId: text('人员', 64) })
export const revokeRole = v.strictObject({
  personId: text('人员', 64),
  role: oneOf('身份', roles),
  villageId: v.optional(id('村')),
  districtId: v.optional(id('管区')),
  office: v.optional(oneOf('站所', offices)),
  reason: text('收回原因', 100),
})
export const villageRef = v.strictObject({ villageId: id('村') })

export const villageForm = {
  name: text('村名', 12),
  quota: wholeNumber('任务数', 1, 50),
}
/** `seen` is what the person saw of it: a village that is another since is told. */
export const reviseVillage = v.strictObject({
  villageId: id('村'),
  seen: v.optional(v.strictObject(villageForm)),
  ...villageForm,
  reason: text('原因', 200),
})
