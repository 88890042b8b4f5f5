import { grouped, merge } from './rows'

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ id: String(from + i) }))

describe('rows of the town', () => {
  it('shows a row once, even when it stood in two answers', () => {
    expect(merge(rows(0, 3), rows(2, 5))).toEqual(rows(0, 5))
  })
  it('keeps every row in its order, at most twenty to a group', () => {
    const groups = grouped(rows(0, 45))
    expect(groups.map((group) => group.length)).toEqual([20, 20, 5])
    expect(groups.flat()).toEqual(rows(0, 45))
    expect(grouped([])).toEqual([])
  })
})
