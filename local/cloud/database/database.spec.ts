import { Database } from './database'
import { aggregate } from './aggregate'
import { HeldByTransaction } from './transactions'
import type { Fields } from './values'

const indexes = [
  { fields: { state: 1, votes: -1, _id: -1 } as const },
  { fields: { materials: 1, votes: -1, _id: -1 } as const },
  { fields: { phone: 1 } as const, unique: true },
]

const open = () => new Database([{ name: 'entries', indexes }])

const ids = (documents: readonly Fields[]) => documents.map((each) => each['_id'])

/** Entries e0, e1, …: four in five are published, two share each number of votes. */
function filled(count: number): Database {
  const database = open()
  database.insert(
    'entries',
    Array.from({ length: count }, (_, i) => ({
      _id: `e${String(i).padStart(6, '0')}`,
      state: i % 5 ? 'published' : 'draft',
      votes: Math.floor(i / 2),
      materials: i % 3 ? ['brick', 'tile'] : ['bamboo'],
      phone: i,
    })),
  )
  database.counters.documentsRead = 0
  return database
}

const update = (database: Database, filter: Fields, data: Fields) =>
  database.modify('entries', { filter, data, multi: true, merge: true, upsert: false })

describe('reading by an index', () => {
  const order = [
    ['votes', -1],
    ['_id', -1],
  ] as const

  it.each([1_000, 50_000])('reads about one page of a list, however long (%i)', (count) => {
    const database = filled(count)
    const first = database.find('entries', { filter: { state: 'published' }, order, limit: 21 })
    expect(database.counters.documentsRead).toBeLessThanOrEqual(22)
    const last = first[20] ?? { votes: 0, _id: '' }
    database.counters.documentsRead = 0
    const second = database.find('entries', {
      filter: {
        $and: [
          { state: 'published' },
          { $or: [{ votes: { $lt: last['votes'] } }, { votes: last['votes'], _id: { $lt: last._id } }] },
        ],
      },
      order,
      limit: 21,
    })
    expect(database.counters.documentsRead).toBeLessThanOrEqual(24)
    const both = database.find('entries', { filter: { state: 'published' }, order, limit: 42 })
    expect(ids([...first, ...second])).toEqual(ids(both))
  })

  it('gives the same rows as a search without indexes', () => {
    const indexed = filled(300)
    const plain = new Database([{ name: 'entries', indexes: [] }])
    plain.insert('entries', indexed.find('entries', { filter: {} }))
    const filters: Fields[] = [
      { state: 'published', votes: { $gte: 10, $lt: 20 } },
      { state: { $in: ['draft', 'published'] }, votes: { $gt: 140 } },
      { materials: 'bamboo' },
      { materials: { $in: ['brick', 'tile'] }, votes: { $lte: 3 } },
      { $or: [{ state: 'draft' }, { votes: 7 }] },
      { $or: [{ _id: 'e000001' }, { _id: { $gt: 'e000297' } }], state: 'published' },
      { votes: { $ne: 3 }, state: { $exists: true } },
      { missing: null, phone: { $lt: 4 } },
    ]
    for (const filter of filters)
      for (const direction of [1, -1] as const) {
        const search = {
          filter,
          order: [
            ['votes', direction],
            ['_id', direction],
          ] as const,
          limit: 25,
        }
        expect(ids(indexed.find('entries', search))).toEqual(ids(plain.find('entries', search)))
      }
  })

  it('serves a list field and its order by the same index', () => {
    const database = filled(3_000)
    database.find('entries', { filter: { materials: 'bamboo' }, order, limit: 20 })
    expect(database.counters.documentsRead).toBeLessThanOrEqual(21)
  })

  it('admits that without an index it reads everything', () => {
    const database = filled(500)
    database.find('entries', { filter: { nickname: 'x' }, limit: 5 })
    expect(database.counters.documentsRead).toBe(500)
  })

  it('serves the head of an aggregation and gives 20 rows unless told otherwise', () => {
    const database = filled(500)
    const rows = aggregate(database, 'entries', [
      { $match: { state: 'published' } },
      { $sort: { votes: -1 } },
    ])
    expect(rows).toHaveLength(20)
    expect(database.counters.documentsRead).toBeLessThanOrEqual(21)
    expect(aggregate(database, 'entries', [{ $limit: 300 }])).toHaveLength(300)
  })
})

describe('writing', () => {
  it('refuses what MongoDB refuses, and leaves the document as it was', () => {
    const database = open()
    database.insert('entries', [{ _id: 'a', name: 'Li', tags: 'one', deep: { list: [] } }])
    expect(() => update(database, {}, { $inc: { name: 1 } })).toThrow('non-numeric')
    expect(() => update(database, {}, { $push: { tags: 'two' } })).toThrow('must be an array')
    expect(() => update(database, {}, { $set: { 'name.first': 'x' } })).toThrow('Cannot create field')
    expect(() => update(database, {}, { $set: { _id: 'b' } })).toThrow('immutable')
    expect(database.find('entries', { filter: {} })[0]).toMatchObject({ name: 'Li', tags: 'one' })
  })

  it('keeps a unique index, within one request too, and then writes nothing', () => {
    const database = open()
    database.insert('entries', [{ _id: 'a', phone: 1 }])
    expect(() => database.insert('entries', [{ phone: 2 }, { phone: 1 }])).toThrow('E11000 duplicate key')
    expect(() =>
      database.insert('entries', [
        { _id: 'x', phone: 3 },
        { _id: 'x', phone: 4 },
      ]),
    ).toThrow('E11000')
    expect(database.find('entries', { filter: {} })).toHaveLength(1)
    database.insert('entries', [{ _id: 'b', phone: 2 }])
    expect(() => update(database, { _id: 'b' }, { $set: { phone: 1 } })).toThrow('E11000')
    update(database, { _id: 'a' }, { $set: { phone: 9 } })
    update(database, { _id: 'b' }, { $set: { phone: 1 } })
    expect(ids(database.find('entries', { filter: { phone: 1 } }))).toEqual(['b'])
  })

  it('names a missing collection', () => {
    expect(() => open().find('nowhere', { filter: {} })).toThrow('Db or Table not exist')
  })
})

describe('transactions', () => {
  const begin = (database: Database) => {
    const id = database.transactions.start()
    return { id, transaction: database.transaction(id) }
  }
  const set = (value: number) => ({
    filter: { _id: 'a' },
    data: { $set: { value } },
    multi: false,
    merge: true,
    upsert: false,
  })
  const valueIn = (database: Database) => database.find('entries', { filter: { _id: 'a' } })[0]?.['value']

  function seeded(): Database {
    const database = open()
    database.insert('entries', [{ _id: 'a', value: 0, phone: 1 }])
    return database
  }

  it('sees its snapshot and its own writes; others see them after the commit', () => {
    const database = seeded()
    const { id, transaction } = begin(database)
    database.insert('entries', [{ _id: 'late', phone: 2 }])
    expect(database.find('entries', { filter: { _id: 'late' } }, transaction)).toEqual([])
    database.modify('entries', set(1), transaction)
    expect(database.find('entries', { filter: { _id: 'a' } }, transaction)[0]?.['value']).toBe(1)
    expect(valueIn(database)).toBe(0)
    database.commit(id)
    expect(valueIn(database)).toBe(1)
    expect(() => database.commit(id)).toThrow('Transaction does not exist')
  })

  it('lets the second writer of a document fail, whether the first is done or not', () => {
    const database = seeded()
    const [first, second] = [begin(database), begin(database)]
    database.modify('entries', set(1), first.transaction)
    expect(() => database.modify('entries', set(2), second.transaction)).toThrow('TransactionConflict')
    database.commit(first.id)
    const third = begin(database)
    database.modify('entries', set(3))
    expect(() => database.modify('entries', set(4), third.transaction)).toThrow('TransactionConflict')
    expect(valueIn(database)).toBe(3)
  })

  it('makes a plain write wait for the transaction that holds the document', () => {
    const database = seeded()
    const { id, transaction } = begin(database)
    database.modify('entries', set(1), transaction)
    expect(() => database.modify('entries', set(2))).toThrow(HeldByTransaction)
    database.abort(id)
    database.modify('entries', set(2))
    expect(valueIn(database)).toBe(2)
  })

  it('keeps unique values apart across transactions', () => {
    const database = seeded()
    const [first, second] = [begin(database), begin(database)]
    database.insert('entries', [{ phone: 7 }], first.transaction)
    expect(() => database.insert('entries', [{ phone: 7 }], second.transaction)).toThrow(
      'TransactionConflict',
    )
    expect(() => database.insert('entries', [{ phone: 1 }], first.transaction)).toThrow('E11000')
  })
})
