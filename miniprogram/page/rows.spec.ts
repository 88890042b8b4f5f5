import type { EntryCard } from '../../typings/contract'
import { toCard, toCell, toNoticeLine } from './rows'

const card: EntryCard = {
  id: 'e1',
  number: 103,
  title: '石磨人家',
  villageId: 'v01',
  villageName: '中西里',
  siteKind: 'wellAndTree',
  cover: 'cloud://x/cover.jpg',
  publishedAt: 0,
  votes: 12,
}

describe('rows', () => {
  it('shows an entry with one picture, three words and one number', () => {
    expect(toCard(card)).toEqual({
      id: 'e1',
      cover: 'cloud://x/cover.jpg',
      title: '石磨人家',
      village: '中西里',
      number: '01-03',
      kind: '古树水井',
      votes: '12 票',
    })
  })
  it('says nothing about votes while the tally is closed', () => {
    expect(toCard({ ...card, votes: null }).votes).toBe('')
    expect(toCard({ ...card, votes: 0 }).votes).toBe('0 票')
  })
  it('says in words what a light says in colour', () => {
    const village = { id: 'v01', name: '中西里', quota: 4, published: 1 }
    expect(toCell({ ...village, light: 'behind' }).word).toBe('差 3')
    expect(toCell({ ...village, light: 'building' }).word).toBe('待审核')
    expect(toCell({ ...village, published: 4, light: 'met' })).toMatchObject({ done: '4/4', word: '已完成' })
  })
  it('dates a notice in the town', () => {
    const at = Date.parse('2026-06-24T16:30:00Z')
    const notice = {
      id: 'n',
      kind: 'commendation',
      title: '表彰',
      number: '1号',
      issuer: '妇联',
      publishedAt: at,
    } as const
    expect(toNoticeLine(notice)).toMatchObject({
      kind: '表彰',
      tone: 'honour',
      issuer: '妇联',
      day: '2026年6月25日',
    })
  })
})
