import { filterWords, firstPage, firstScreen, morePages, noFilter, queryOf, readSearch } from './view'

const villages = [
  { id: 'v01', name: '中西里' },
  { id: 'v07', name: '后西里' },
  { id: 'v12', name: '石拉' },
]

describe('a search', () => {
  it.each(['01-03', '1-3', '1－03', '103'])('reads the number %s', (words) =>
    expect(readSearch(words, villages)).toEqual({ kind: 'number', number: 103 }),
  )
  it('finds a village by its name, with 村 and in part', () => {
    for (const words of ['石拉', '石拉村', ' 石 '.trim()])
      expect(readSearch(words, villages)).toEqual({ kind: 'village', village: villages[2] })
    expect(readSearch('后西里', villages)).toMatchObject({ village: { id: 'v07' } })
  })
  it('says when nothing is meant, and when nothing is found', () => {
    expect(readSearch('  ', villages)).toEqual({ kind: 'all' })
    expect(readSearch('北京', villages)).toEqual({ kind: 'nothing', words: '北京' })
  })
})

it('asks only for what is set', () => {
  expect(queryOf(noFilter)).toEqual({ order: 'newest' })
  const filter = { ...noFilter, material: 'jar' as const, villageId: 'v01', villageName: '中西里' }
  expect(queryOf(filter, 'c')).toEqual({ order: 'newest', material: 'jar', villageId: 'v01', cursor: 'c' })
  expect(filterWords(filter)).toBe('中西里、瓦罐')
  expect(filterWords({ ...noFilter, number: 103 })).toBe('编号 01-03')
})

it('shows an entry once, even where pages overlap', () => {
  const entry = (id: string) => ({
    id,
    number: 101,
    title: id,
    villageId: 'v01',
    villageName: '中西里',
    siteKind: 'other' as const,
    cover: '',
    publishedAt: 0,
    votes: 0,
  })
  const first = firstScreen({ items: [entry('a'), entry('b')], next: '2', votesShown: true })
  expect(first).toMatchObject({ phase: 'ready', tail: 'more', next: '2' })
  const second = morePages(first.cards, { items: [entry('b'), entry('c')], votesShown: true })
  expect(second.cards.flat().map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(second.tail).toBe('end')
  expect(firstScreen({ items: [], votesShown: true }).phase).toBe('empty')
  const twelve = { items: Array.from({ length: 12 }, (_, at) => entry(`e${at}`)), votesShown: true }
  expect(firstScreen(twelve)).toMatchObject({ phase: 'ready', tail: 'loading' })
  expect(firstScreen(twelve).cards.flat()).toEqual(firstPage(twelve).cards.flat().slice(0, 4))
  expect(firstPage(twelve)).toMatchObject({ tail: 'end' })
})
