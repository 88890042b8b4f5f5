import type { LookLine } from '../../../../typings/contract'
import { chosenOf, judgeGroups, keyOf, sumOf, toggled, toggledJudge, usualLooks, within } from './view'

const look = (number: number, personId: string, saves: number): LookLine => ({
  entryId: `e${number}`,
  number,
  title: `石磨${number}`,
  villageName: '中西里',
  personId,
  judgeName: `评委${personId}`,
  saves,
})
const items = [look(301, 'a', 300.4), look(101, 'a', 120.2), look(201, 'b', 0.3)]

describe('further looks', () => {
  it('proposes twelve in a hundred, within what may be asked', () => {
    expect([usualLooks(600), usualLooks(0), usualLooks(9999)]).toEqual([72, 1, 400])
    expect([within(Number.NaN), within(2.6), within(-3)]).toEqual([1, 3, 1])
  })

  it('groups by judge, in the order of the villages, with what each saves', () => {
    const groups = judgeGroups(items, [keyOf(look(301, 'a', 0))])
    expect(groups.map(({ name, words, all }) => [name, words, all])).toEqual([
      ['评委a', '补评 1/2 个', false],
      ['评委b', '补评 1 个', true],
    ])
    expect(groups[0]?.rows.map(({ foot, saves, on }) => [foot, saves, on])).toEqual([
      ['01-01 中西里', '预计少错发 120 元', true],
      ['03-01 中西里', '预计少错发 300 元', false],
    ])
    expect(groups[1]?.rows[0]?.saves).toBe('预计少错发不到 1 元')
  })

  it('adds up what is chosen', () => {
    expect(sumOf(items)).toEqual({ count: 3, saves: '预计少错发 421 元奖金', judges: 2 })
    expect(chosenOf(items, ['e301:a']).map(({ number }) => number)).toEqual([101, 201])
  })

  it('leaves out one, and one judge whole', () => {
    expect(toggled(toggled([], 'e301:a'), 'e301:a')).toEqual([])
    const without = toggledJudge(items, ['e301:a', 'e201:b'], 'b')
    expect(without).toEqual(['e301:a'])
    expect(toggledJudge(items, without, 'a')).toEqual([])
    expect(toggledJudge(items, [], 'a')).toEqual(['e301:a', 'e101:a'])
  })
})
