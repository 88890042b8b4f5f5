import { parseInput } from '../kernel/parse'
import { capOf, entryNumber, quotaLight, readEntryNumber } from './quota'
import { submitEntry } from './schema'

const entry = {
  clientId: 'client-0001',
  villageId: 'v01',
  title: '碾盘会客厅',
  siteKind: 'wellAndTree',
  materials: ['millstone'],
  functions: ['rest'],
  cultures: [],
  area: 60,
  cost: 800,
  people: 12,
  place: { words: '村口老槐树下' },
  photos: [
    { photoId: 'p1', stage: 'before' },
    { photoId: 'p2', stage: 'after' },
  ],
}
const refusalOf = (change: object) => {
  const parsed = parseInput(submitEntry, { ...entry, ...change })
  return parsed.ok ? '' : parsed.message
}

describe('a submission', () => {
  it('is accepted as the form sends it', () => expect(refusalOf({})).toBe(''))

  it.each([
    ['no photo', { photos: [] }, '至少添加 1 张照片'],
    [
      'ten photos',
      { photos: Array.from({ length: 10 }, (_, i) => ({ photoId: `p${i}`, stage: 'after' })) },
      '最多 9 张',
    ],
    ['one photo twice', { photos: [entry.photos[1], entry.photos[1]] }, '重复'],
    ['no finished photo', { photos: [entry.photos[0]] }, '建成后'],
    ['an unknown material', { materials: ['gold'] }, '用了什么材料'],
    ['a price in cents', { cost: 99.5 }, '整数'],
    ['a negative area', { area: -1 }, '占地面积'],
    ['a story too long', { story: '长'.repeat(501) }, '最多写 500 个字'],
    ['a smuggled state', { state: 'published' }, 'state'],
    ['a smuggled owner', { submittedBy: 'someone' }, 'submittedBy'],
  ])('with %s is refused', (_, change, says) => expect(refusalOf(change)).toContain(says))
})

describe('the quota', () => {
  it('has a cap of five at least', () =>
    expect([2, 3, 5, 7].map((quota) => capOf({ quota }))).toEqual([5, 5, 5, 7]))

  it('is behind until enough is submitted, and met only by what is published', () => {
    expect(quotaLight({ quota: 3, published: 1, taken: 2 })).toBe('behind')
    expect(quotaLight({ quota: 3, published: 1, taken: 3 })).toBe('building')
    expect(quotaLight({ quota: 3, published: 3, taken: 3 })).toBe('met')
  })

  it('numbers an entry by village and order', () => {
    expect(readEntryNumber(entryNumber(1, 3))).toBe('01-03')
    expect(readEntryNumber(entryNumber(59, 12))).toBe('59-12')
  })
})
