import { recordDeduction } from '../../shared/assessment/schema'
import { parseInput } from '../../shared/kernel/parse'
import { newDraft } from '../draft'
import { aboutDeduction, deductionFields, deductionKind, type DeductionForm } from './deduction'

const filled: DeductionForm = {
  villageId: 'v01',
  on: '2026-06-18',
  issuer: '区督查组',
  docNumber: '',
  points: '1.5',
  reason: '路边有垃圾',
}
const parsed = (over: Partial<DeductionForm>) => {
  const draft = {
    ...newDraft(deductionKind, aboutDeduction, 'c12345678', 1),
    form: { ...filled, ...over },
  }
  const answer = parseInput(recordDeduction, deductionFields(draft, new Map()))
  return answer.ok ? answer.value.points : answer.message
}

it('sends points in hundredths, and says in plain words what is missing or wrong', () => {
  expect(parsed({})).toBe(150)
  expect(parsed({ points: '0.29' })).toBe(29)
  expect(parsed({ points: '' })).toBe('请填写考核扣几分')
  expect(parsed({ points: '一分' })).toBe('请填写考核扣几分')
  expect(parsed({ points: '0.125' })).toBe('扣分最多写两位小数')
  expect(parsed({ points: '0' })).toBe('扣分要大于 0')
  expect(parsed({ points: '101' })).toBe('一次最多扣 100 分，请核对')
  expect(parsed({ villageId: '' })).toBe('请选择村')
  expect(parsed({ on: '' })).toBe('请选择检查日期')
})
