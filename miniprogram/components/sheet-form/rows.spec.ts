import fc from 'fast-check'
import type { Answers, Sheet, SheetItem } from '../../shared/sheet/sheet'
import { addPlace, changePlace, check, give, nudge, removePlace } from './edit'
import { fineOf, formFace, marksOf } from './rows'

const item = (id: string, cap: number, step: number): SheetItem => ({ id, name: id, asks: '', cap, step })
const creativity = item('创造性', 2500, 50)
const local = item('本土创意', 1000, 50)
const floor = item('地面', 800, 100)
const straw = item('柴草堆', 100, 100)
const sheet: Sheet = {
  id: 's',
  name: '评分表',
  total: 3400,
  groups: [
    { id: 'a', name: '打分', fill: 'give', beside: false, items: [creativity] },
    { id: 'b', name: '另计', fill: 'give', beside: true, items: [local] },
    { id: 'c', name: '扣分', fill: 'deduct', beside: false, items: [floor] },
    { id: 'd', name: '有没有', fill: 'check', beside: false, items: [straw] },
  ],
}
const rowOf = (answers: Answers, id: string) =>
  formFace(sheet, answers)
    .groups.flatMap(({ items }) => items)
    .find((row) => row.id === id)

describe('a sheet as a form', () => {
  it('is not filled by itself: nothing given is no 0, a clean item is whole, a check is neither', () => {
    const face = formFace(sheet, {})
    expect(face).toMatchObject({ total: '8', cap: '34', left: '还差 2 项：创造性、本土创意' })
    expect(rowOf({}, '创造性')).toMatchObject({ value: '', fine: [] })
    expect(rowOf({}, '地面')).toMatchObject({ value: '8', places: [] })
    expect(rowOf({}, '柴草堆')?.done).toBe('')
    expect(rowOf(give({}, creativity, 0), '创造性')).toMatchObject({ value: '0', atLeast: true })
  })

  it('sums as it goes, what stands beside the total apart', () => {
    const answers = check(give(give({}, creativity, 1850), local, 700), straw, true)
    const face = formFace(sheet, answers)
    expect(face).toMatchObject({ total: '27.5', missing: [], left: '都填好了' })
    expect(face.groups.map(({ sum }) => sum)).toEqual(['18.5 / 25', '7 / 10', '8 / 8', '1 / 1'])
  })

  it('takes points off place by place and is clean again without them', () => {
    const two = changePlace(addPlace(addPlace({}, floor), floor), floor, 1, { points: 300, words: '油污' })
    expect(rowOf(two, '地面')).toMatchObject({ value: '4', places: [{ word: '扣 1 分' }, { words: '油污' }] })
    expect(removePlace(removePlace(two, floor, 0), floor, 0)).toEqual({})
  })

  it('stays between nothing and the cap', () => {
    expect(nudge(give({}, creativity, 2500), creativity, 1)).toEqual({ 创造性: { points: 2500 } })
    expect(nudge(give({}, creativity, 0), creativity, -1)).toEqual({ 创造性: { points: 0 } })
    expect(nudge(give({}, creativity, 2000), creativity, -1)).toEqual({ 创造性: { points: 1950 } })
    expect(changePlace(addPlace({}, floor), floor, 0, { points: 9000 })).toMatchObject({
      地面: { places: [{ points: 800 }] },
    })
  })

  it('has any value within two taps, on every scale of up to fifty steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.constantFrom(25, 50, 100), (steps, step) => {
        const row = item('x', steps * step, step)
        const marks = marksOf(row)
        const reached = new Set(marks.flatMap((mark) => [mark, ...fineOf(row, marks, mark)]))
        expect([...reached].sort((a, b) => a - b)).toEqual(
          Array.from({ length: steps + 1 }, (_, k) => k * step),
        )
        expect(marks.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
