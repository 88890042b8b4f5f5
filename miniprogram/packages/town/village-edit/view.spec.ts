import { compareVillages, fieldsOf, parseVillage, whatChanges } from './view'

const stands = {
  ...{ id: 'v01', name: '中西里', order: 1, quota: 6, cap: 6, taken: 6, published: 4 },
  light: 'building' as const,
}
const rest = { villageId: 'v01', reason: '镇里研究决定' }

it('sends what is typed, and says what is wrong with it', () => {
  expect(parseVillage(fieldsOf(stands), rest)).toMatchObject({
    ok: true,
    value: { name: '中西里', quota: 6 },
  })
  expect(parseVillage({ name: '中西里', quota: '' }, rest)).toMatchObject({ message: '任务数要填数字' })
  expect(parseVillage({ name: ' ', quota: '3' }, rest)).toMatchObject({ message: '请填写村名' })
})

it('says before it is saved what follows from it', () => {
  expect(whatChanges(fieldsOf(stands), stands)).toBe('')
  expect(whatChanges({ name: '中西里', quota: '4' }, stands)).toBe(
    '任务从 6 个改成 4 个，最多能交 5 个；已经交的 6 个都留着。',
  )
  expect(whatChanges({ name: '西里新村', quota: '6' }, stands)).toContain('中西里改叫西里新村')
  expect(compareVillages({ name: '中西里', quota: '4' }, stands)).toEqual([
    { label: '任务数', mine: '4', theirs: '6' },
  ])
})
