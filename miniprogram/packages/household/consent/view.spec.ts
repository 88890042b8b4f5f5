import { closedOf, consentWords, missingOf } from './view'

const household = {
  id: 'v01:001',
  villageId: 'v01',
  villageName: '中西里',
  number: '001',
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '',
  scores: [],
  houseNumber: '',
  phone: '',
  needs: '',
  modelCandidate: true,
  history: [],
  helps: [],
} as const

it('tells the head what will be public and what will not', () => {
  const { title, terms } = consentWords(household)
  expect(title).toBe('王大勇（中西里）')
  expect(terms[0]).toContain('中西里 王大勇')
  expect(terms[1]).toContain('不公布门牌号')
})

it('wants the signed paper', () => {
  expect(missingOf({ photos: [] })).toBe('请拍一张签字的同意书')
  expect(missingOf({ photos: [{ clientId: 'c', path: 'p' }] })).toBe('')
})

it('asks neither a protected household nor one that agreed already', () => {
  expect(closedOf(household)).toBe('')
  expect(closedOf({ ...household, protected: true })).toContain('受保护')
  expect(closedOf({ ...household, consent: { at: 1, photos: [] } })).toContain('已经登记过同意')
})
