import { matching, villageLines } from './view'

const village = (order: number, name: string) => ({
  id: `v${order}`,
  name,
  order,
  quota: 3,
  cap: 5,
  taken: 1,
  published: 1,
  light: 'behind' as const,
})

it('finds a village by name, with 村, and by its place in the plan', () => {
  const lines = villageLines([village(12, '石拉'), village(1, '中西里')])
  expect(lines.map(({ order }) => order)).toEqual(['01', '12'])
  const names = (words: string) => matching(lines, words).map(({ name }) => name)
  expect(names('')).toEqual(['中西里', '石拉'])
  expect(names(' 石拉村 ')).toEqual(['石拉'])
  expect(names('1')).toEqual(['中西里'])
  expect(names('北京')).toEqual([])
})
