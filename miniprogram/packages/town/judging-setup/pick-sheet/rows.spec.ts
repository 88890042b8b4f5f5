import { shownRows, tapped, type PickRow } from './rows'

const rows: PickRow[] = Array.from({ length: 80 }, (_, i) => ({
  id: `v${i}`,
  title: `村${i}`,
  foot: i === 3 ? '本村' : '',
  ...(i === 3 ? { fixed: true } : {}),
}))

describe('choosing among many', () => {
  it('stands what is chosen or fixed first, and leaves the rest to the search', () => {
    const { shown, more } = shownRows(rows, ['v50'], '')
    expect(shown.slice(0, 3).map(({ id, on }) => [id, on])).toEqual([
      ['v3', true],
      ['v50', true],
      ['v0', false],
    ])
    expect([shown.length, more]).toEqual([60, 20])
    expect(shownRows(rows, [], '村79').shown.map(({ id }) => id)).toEqual(['v79'])
    expect(shownRows(rows, [], '没有')).toEqual({ shown: [], more: 0 })
  })

  it('takes and gives back, up to the most', () => {
    expect(tapped(['a'], 'b', 2)).toEqual(['a', 'b'])
    expect(tapped(['a', 'b'], 'a', 2)).toEqual(['b'])
    expect(tapped(['a', 'b'], 'c', 2)).toBeUndefined()
  })
})
