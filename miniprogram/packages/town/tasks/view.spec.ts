import { sumWords, taskLines } from './view'

const village = (order: number, name: string, quota: number, districtName?: string) => ({
  ...{ id: `v${order}`, name, order, quota, cap: 5, taken: 0, published: 0, light: 'behind' as const },
  ...(districtName ? { districtName } : {}),
})
const villages = [village(2, '东升', 3, '城东管区'), village(1, '中西里', 4)]

it('lists villages in the plan’s order, found by name and district', () => {
  expect(taskLines(villages, '').map(({ name }) => name)).toEqual(['中西里', '东升'])
  expect(taskLines(villages, '城东').map(({ name }) => name)).toEqual(['东升'])
  expect(taskLines(villages, '')[0]).toMatchObject({
    where: '还没有划分管区',
    quota: '4 个',
    stands: '还没有交',
  })
})

it('says whether the tasks make what the plan says', () => {
  expect(sumWords(villages, 7)).toBe('2 个村，任务合计 7 个，和方案一样')
  expect(sumWords(villages, 8)).toBe('2 个村，任务合计 7 个；方案写的是 8 个')
})
