import { standingOf } from './standing'

it('knows who opens, who offers and who scores', () => {
  const grant = (role: string, more = {}) => ({ role, label: '', ...more }) as never
  expect(standingOf({ grants: [grant('office')] })).toEqual({ staff: true, scores: false, ownDistrict: '' })
  expect(standingOf({ grants: [grant('leader')] })).toEqual({ staff: false, scores: true, ownDistrict: '' })
  expect(standingOf({ grants: [grant('districtHead', { districtId: 'd1' })] })).toEqual({
    staff: false,
    scores: true,
    ownDistrict: 'd1',
  })
})
