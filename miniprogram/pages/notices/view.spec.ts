import { firstPage, kinds, morePages, queryOf } from './view'

const notice = (id: string) =>
  ({ id, kind: 'announcement', title: id, number: '1号', issuer: '西里镇', publishedAt: 0 }) as const

it('asks for one kind, or for all', () => {
  expect(queryOf('')).toEqual({})
  expect(queryOf('ranking', 'c')).toEqual({ kind: 'ranking', cursor: 'c' })
  expect(kinds[0]).toEqual({ value: '', label: '全部' })
})

it('grows and ends', () => {
  const first = firstPage({ items: [notice('a')], next: 'n' })
  expect(first).toMatchObject({ phase: 'ready', tail: 'more' })
  expect(morePages(first.groups, { items: [notice('b')] })).toMatchObject({ tail: 'end', next: '' })
  expect(firstPage({ items: [] }).phase).toBe('empty')
})
