import { bodyOptions, emptyForm, wrongWith } from './view'

it('offers a village as the one that answers only where the road passes it', () => {
  const villages = [
    { value: 'v01', label: '中西里' },
    { value: 'v02', label: '梅家庄' },
  ]
  expect(bodyOptions(villages, ['v02']).map(({ label }) => label)).toContain('梅家庄')
  expect(bodyOptions(villages, ['v02']).map(({ label }) => label)).not.toContain('中西里')
})

it('says what is missing under its field', () => {
  expect(wrongWith(emptyForm).at).toBe('name')
  const filled = { ...emptyForm, name: '西段', from: '桥', to: '路口' }
  expect(wrongWith(filled)).toEqual({ at: 'villageIds', words: '请至少选择一个经过的村' })
  expect(wrongWith({ ...filled, villageIds: ['v01'] }).words).toBe('')
})
