import { coverOf, linesOf, sizeFor } from './view'

it('fills a frame from the middle of a picture, without stretching', () => {
  expect(coverOf({ width: 2000, height: 1000 }, { width: 100, height: 100 })).toEqual([500, 0, 1000, 1000])
  expect(coverOf({ width: 1000, height: 2000 }, { width: 100, height: 100 })).toEqual([0, 500, 1000, 1000])
})

it('breaks a title into lines and says where it was cut', () => {
  const measure = (text: string) => text.length * 10
  expect(linesOf('一二三四五', 30, 2, measure)).toEqual(['一二三', '四五'])
  expect(linesOf('一二三四五六七八', 30, 2, measure)).toEqual(['一二三', '四五…'])
  expect(linesOf('', 30, 2, measure)).toEqual([])
  expect(linesOf('一二三四', 30, 2, measure)).toEqual(['一二', '三四'])
})

it('writes as large as every line fits, and never smaller than the smallest', () => {
  const measure = (text: string, size: number) => text.length * size
  expect(sizeFor(['一等奖'], 300, [90, 60, 40], measure)).toBe(90)
  expect(sizeFor(['一等奖', '最佳创意奖'], 300, [90, 60, 40], measure)).toBe(60)
  expect(sizeFor(['一二三四五六七八九十'], 300, [90, 60, 40], measure)).toBe(40)
})
