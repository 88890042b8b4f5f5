import { stateWords } from './view'

it.each([
  [{ state: 'standing' }, ''],
  [{ state: 'planned' }, '已经列入计划，还没有开工。'],
  [{ state: 'damaged', mendBy: '2026-06-30' }, '有破损，等待修复，6月30日前修好。'],
  [{ state: 'repairing' }, '正在修复。'],
] as const)('%j', (exhibit, words) => expect(stateWords(exhibit)).toBe(words))
