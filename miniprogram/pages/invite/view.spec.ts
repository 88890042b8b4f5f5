import { acceptProblem, codeProblem, invitationView, setupProblem } from './view'

const invitation = {
  code: 'AB12CD',
  role: 'cadre',
  label: '中西里 村干部',
  note: '',
  createdAt: 0,
  expiresAt: Date.parse('2026-06-24T16:00:00Z'),
} as const

it('offers an open invitation and says why another cannot be taken', () => {
  expect(invitationView({ ...invitation, state: 'open' })).toMatchObject({
    label: '中西里 村干部',
    until: '请在6月25日前领取',
    wrong: '',
  })
  for (const state of ['used', 'expired', 'revoked'] as const)
    expect(invitationView({ ...invitation, state }).wrong).toMatch(/邀请码/)
  expect(invitationView({ ...invitation, state: 'used' }).wrong).toContain('到“我的”里看')
})

it('says what is missing in the words of the schema', () => {
  expect(codeProblem('ab')).toBe('邀请码是 6 位字母和数字，请核对')
  expect(codeProblem(' ab12cd ')).toBe('')
  expect(acceptProblem('AB12CD', ' ')).toBe('请填写姓名')
  expect(setupProblem('', '张')).toBe('请填写设置码')
})
