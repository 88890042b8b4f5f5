import { standing } from './view'

const village = { id: 'v', name: '村', order: 1, quota: 3, cap: 5, chain: [] }

it.each([
  [{ published: 3, taken: 3, light: 'met' }, '任务已经完成'],
  [{ published: 4, taken: 4, light: 'met' }, '任务 3 个，超额完成 1 个'],
  [{ published: 1, taken: 3, light: 'building' }, '还有 2 个等待镇里核对'],
  [{ published: 1, taken: 2, light: 'behind' }, '还差 2 个，其中 1 个正在办理'],
  [{ published: 0, taken: 0, light: 'behind' }, '还差 3 个'],
] as const)('%j', (state, words) => expect(standing({ ...village, ...state })).toBe(words))
