import type { EntryDetail } from '../../../typings/contract'
import { entryView, factsOf, voted } from './view'

const photo = (id: string, stage: 'before' | 'building' | 'after') => ({
  id,
  stage,
  thumb: `${id}-t`,
  display: `${id}-d`,
  width: 1280,
  height: 960,
})
const entry: EntryDetail = {
  id: 'e1',
  number: 103,
  title: '石磨人家',
  villageId: 'v01',
  villageName: '中西里',
  siteKind: 'roadside',
  cover: 'a-t',
  publishedAt: Date.parse('2026-06-24T01:00:00Z'),
  votes: 7,
  materials: ['millstone', 'jar'],
  functions: ['rest'],
  cultures: [],
  area: 60,
  cost: 1200,
  people: 18,
  story: '老石磨放在村口',
  place: { words: '村东头路口' },
  photos: [photo('a', 'after'), photo('b', 'before'), photo('c', 'after')],
  voting: { state: 'open', left: 3, closesAt: 99 },
}

describe('an entry', () => {
  it('shows its facts in words, and none that is missing', () => {
    const facts = Object.fromEntries(factsOf(entry).map(({ label, value }) => [label, value]))
    expect(facts).toEqual({
      场地: '路边角',
      用料: '碾盘、瓦罐',
      用途: '休闲',
      占地: '60 平方米',
      花费: '1,200 元',
      出力: '18 人参与',
    })
    expect(factsOf({ ...entry, cost: 0 })).toContainEqual({ label: '花费', value: '没有花钱' })
  })
  it('compares the first photo before with the first after, and orders all by stage', () => {
    const view = entryView(entry)
    expect(view).toMatchObject({
      before: 'b-d',
      after: 'a-d',
      number: '01-03',
      day: '6月24日公布',
      point: null,
    })
    expect(view.photos.map(({ id, label }) => [id, label])).toEqual([
      ['b', '建前'],
      ['a', '建成'],
      ['c', '建成'],
    ])
  })
  it('turns the button into a receipt and moves the count', () => {
    const receipt = { entryId: 'e1', at: 5, left: 2, votes: 8 }
    expect(voted(receipt, entry.voting)).toEqual({
      votes: '8 票',
      voting: { state: 'voted', at: 5, left: 2, closesAt: 99 },
    })
    expect(voted({ ...receipt, votes: null }, entry.voting).votes).toBe('')
  })
})
