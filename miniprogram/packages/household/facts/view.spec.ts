import type { HouseholdView } from '../../../../typings/contract'
import { endsConsent, factsDraft, goingOn, newHouseholdDraft, problemsOf, titleOf } from './view'

const household: HouseholdView = {
  id: 'v01:001',
  villageId: 'v01',
  villageName: '中西里',
  number: '001',
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '',
  scores: [],
  houseNumber: '3排5号',
  phone: '13900000000',
  needs: '',
  modelCandidate: false,
  history: [],
  helps: [],
}
const empty = newHouseholdDraft('v01', 'c12345678', 1)

it('says what is missing under its field, and nothing where all is well', () => {
  expect(problemsOf(empty.form)).toMatchObject({
    number: '户号只能是 12 位以内的数字、字母或横线',
    head: '请填写户主',
    kind: '请选择户类型',
  })
  expect(problemsOf({ ...empty.form, phone: '123' }).phone).toBe('手机号要填 11 位数字')
  expect(problemsOf(factsDraft(household, 'c12345678', 1).form)).toEqual({})
})

it('begins with what the register says, under the household', () => {
  const draft = factsDraft(household, 'c12345678', 1)
  expect(draft).toMatchObject({ subject: 'v01:001', villageId: 'v01', form: { houseNumber: '3排5号' } })
  expect(empty).toMatchObject({ subject: 'new:v01', villageId: 'v01' })
})

it('leaves a handed-over new household alone, and goes on with what was refused', () => {
  const queued = { ...empty, state: 'queued' } as const
  const refused = { ...empty, state: 'refused' } as const
  expect(goingOn([queued, refused], true)).toBe(refused)
  expect(goingOn([queued], true)).toBeUndefined()
  expect(goingOn([queued], false)).toBe(queued)
})

it('names what is being entered', () => {
  expect(titleOf({ ...empty.form, number: '12', head: ' 李桂香' })).toBe('登记 12 李桂香')
  expect(titleOf(empty.form)).toBe('登记 一户')
})

it('warns where a head who agreed is renamed', () => {
  const agreed = { ...household, consent: { at: 1, photos: [] } }
  expect(endsConsent(agreed, { ...empty.form, head: '王小勇' })).toBe(true)
  expect(endsConsent(agreed, { ...empty.form, head: '王大勇 ' })).toBe(false)
  expect(endsConsent(household, { ...empty.form, head: '王小勇' })).toBe(false)
})
