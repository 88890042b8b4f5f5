import { Database } from './database'
import type { Fields, Order } from './values'

const declared = [
  {
    name: 'entries',
    indexes: [
      { fields: { state: 1, votes: -1, _id: -1 } as const },
      { fields: { villageId: 1, _id: 1 } as const },
      { fields: { 'grants.role': 1 } as const },
    ],
  },
  { name: 'routes', indexes: [], bounded: { most: 2, why: 'one for each judge' } },
]

const newestFirst: Order = [
  ['votes', -1],
  ['_id', -1],
]

function ask(filter: Fields, order: Order = [], name = 'entries'): string {
  const database = new Database(declared, undefined, 'refuse')
  try {
    database.find(name, { filter, order, limit: 10 })
    return 'served'
  } catch (error) {
    expect([...database.unserved]).toHaveLength(1)
    return error instanceof Error ? error.message : ''
  }
}

describe('a query some declared index serves', () => {
  it.each<[string, Fields, Order]>([
    ['by id', { _id: 'e1' }, []],
    ['by ids with a guard', { _id: { $in: ['e1', 'e2'] }, votes: { $gt: 3 } }, [['number', 1]]],
    ['by the first field', { villageId: 'v01' }, []],
    ['by the first field, another left for the documents', { villageId: 'v01', number: 3 }, []],
    ['by several values, in the order of the index', { state: { $in: ['a', 'b'] } }, newestFirst],
    ['by a range', { villageId: { $gt: 'v01' } }, []],
    ['backwards', { state: 'a' }, newestFirst.map(([field, way]) => [field, way === 1 ? -1 : 1])],
    ['all of it, page by page', {}, [['_id', 1]]],
    ['the next page of it', { _id: { $gt: 'e1' } }, [['_id', 1]]],
    ['the next page of one village', { villageId: 'v01', _id: { $gt: 'e1' } }, [['_id', 1]]],
    [
      'the next page of a list',
      {
        $or: [
          { state: 'a', votes: { $lt: 3 } },
          { state: 'a', votes: 3, _id: { $lt: 'e' } },
        ],
      },
      newestFirst,
    ],
    ['an element of a list', { grants: { $elemMatch: { role: 'judge', villageId: 'v01' } } }, []],
  ])('is answered: %s', (_, filter, order) => {
    expect(ask(filter, order)).toBe('served')
  })
})

describe('a query no declared index serves', () => {
  it.each<[string, Fields, Order]>([
    ['a field without an index', { number: 3 }, []],
    ['a field that is not the first', { votes: 3 }, []],
    ['all but one value', { state: { $ne: 'a' } }, []],
    ['another order', { state: 'a' }, [['publishedAt', -1]]],
    [
      'an order that turns half-way',
      { state: 'a' },
      [
        ['votes', -1],
        ['_id', 1],
      ],
    ],
    [
      'in the order of ids, which says nothing about the field',
      { number: 3, _id: { $gt: 'e1' } },
      [['_id', 1]],
    ],
    ['one alternative of two', { $or: [{ state: 'a' }, { number: 3 }] }, []],
  ])('is refused: %s', (_, filter, order) => {
    expect(ask(filter, order)).toContain('no declared index serves')
  })

  it('is named by collection, condition and order, without its values', () => {
    expect(ask({ number: { $in: [1, 2] } }, [['votes', -1]])).toBe(
      'entries: no declared index serves {"number":{"$in":["?"]}} ordered by votes desc. ' +
        'Declare an index in cloudfunctions/core/records, or ask otherwise.',
    )
  })

  it('is refused to updates, removals and pipelines too', () => {
    const database = new Database(declared, undefined, 'refuse')
    const change = { data: { $set: { a: 1 } }, multi: true, merge: true, upsert: false }
    expect(() => database.modify('entries', { filter: { number: 1 }, ...change })).toThrow(
      'no declared index',
    )
    expect(() => database.remove('entries', { number: 1 }, true)).toThrow('no declared index')
  })

  it('is answered where the collection is promised to stay small, as long as it does', () => {
    const database = new Database(declared, undefined, 'refuse')
    const find = () => database.find('routes', { filter: { judge: 'j' } })
    database.insert('routes', [{ judge: 'a' }, { judge: 'b' }])
    expect(find()).toEqual([])
    database.insert('routes', [{ judge: 'c' }])
    expect(find).toThrow('routes: no declared index')
  })
})
