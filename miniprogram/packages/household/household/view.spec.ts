import type { HouseholdView } from '../../../../typings/contract'
import { blank, fieldsOf, householdFace, wrongWith } from './view'

const at = Date.parse('2026-11-20T09:00:00+08:00')
const view: HouseholdView = {
  id: 'v01:001',
  villageId: 'v01',
  villageName: '中西里',
  number: '001',
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '一片',
  houseNumber: '3排5号',
  phone: '',
  needs: '',
  scores: [],
  modelCandidate: true,
  history: [{ id: 's', source: 'visit', total: 8650, items: {}, at, by: '宋文斌', note: '' }],
  helps: [{ id: 'h', what: '晒被褥', on: '2026-11-18', by: '周大勇', photos: [] }],
}

it('tells all that the village knows of a household', () => {
  expect(householdFace(view)).toMatchObject({
    name: '王大勇',
    where: '中西里 · 户号 001',
    consent: null,
    candidate: true,
    history: [{ points: '86.50 分', words: '11月20日 督查 宋文斌' }],
    helps: [{ what: '晒被褥', words: '11月18日 周大勇' }],
  })
  expect(householdFace(view).facts).toContainEqual({ label: '联户党员', value: '没有人联' })
  const consented = householdFace({ ...view, consent: { at, photos: [] } })
  expect(consented.consent?.words).toBe('11月20日 09:00同意作为示范户公开')
})

it('says what is wrong with a form before it is sent', () => {
  expect(wrongWith(fieldsOf(view))).toBe('')
  expect(wrongWith(blank)).not.toBe('')
  expect(wrongWith({ ...fieldsOf(view), phone: '139' })).toBe('手机号要填 11 位数字')
})
