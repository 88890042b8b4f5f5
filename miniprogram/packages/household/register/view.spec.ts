import type { GrantView, HouseholdRow } from '../../../../typings/contract'
import { authorityIn, firstRows, moreRows, noneOf, ownVillage, queryOf, villageChoices } from './view'

const row = (number: string, over: Partial<HouseholdRow> = {}): HouseholdRow => ({
  id: `v01:${number}`,
  villageId: 'v01',
  number,
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '一片',
  pairedWith: { personId: 'o', name: '周大勇' },
  scores: [
    { total: 8250, at: Date.parse('2026-11-20T09:00:00+08:00') },
    { total: 9000, at: Date.parse('2026-11-05T09:00:00+08:00') },
  ],
  ...over,
})
const cadre: GrantView = { role: 'cadre', villageId: 'v01', label: '中西里 村干部' }
const women: GrantView = { role: 'office', office: 'women', label: '妇联' }
const wanted = { villageId: 'v01', kind: '', words: '' } as const

it('lists who is in charge and how it went last', () => {
  expect(firstRows({ items: [row('1')], next: '1' })).toMatchObject({
    phase: 'ready',
    groups: [
      [
        {
          name: '1 王大勇',
          kind: '贫困户',
          care: '一片 · 周大勇联',
          last: '11月20日 82.5 分，上次 90 分',
        },
      ],
    ],
    next: '1',
    tail: 'more',
  })
  const { pairedWith: _nobody, ...alone } = row('2', { zone: '', scores: [] })
  expect(firstRows({ items: [alone] }).groups[0]?.[0]).toMatchObject({
    care: '还没有人联',
    last: '还没有打过分',
  })
  expect(firstRows({ items: [] })).toMatchObject({ phase: 'empty', tail: 'end' })
})

it('goes on behind what is shown, each household once', () => {
  const { groups } = firstRows({ items: [row('1'), row('2')], next: '2' })
  const more = moreRows(groups, { items: [row('2'), row('3')] })
  expect(more.groups.flat().map(({ id }) => id)).toEqual(['v01:1', 'v01:2', 'v01:3'])
  expect(more.tail).toBe('end')
})

it('asks for what was chosen and typed, no longer than the server takes', () => {
  expect(queryOf(wanted)).toEqual({ villageId: 'v01', search: '', limit: 30 })
  expect(queryOf({ ...wanted, kind: 'poor', words: ` ${'王'.repeat(30)} ` }, '9')).toEqual({
    villageId: 'v01',
    kind: 'poor',
    search: '王'.repeat(20),
    cursor: '9',
    limit: 30,
  })
})

it('knows who keeps the register, and which village a person begins with', () => {
  expect(authorityIn([cadre], 'v01')).toEqual({ keeps: true, town: false })
  expect(authorityIn([cadre], 'v02')).toEqual({ keeps: false, town: false })
  expect(authorityIn([women], 'v02')).toEqual({ keeps: true, town: true })
  expect([ownVillage([cadre]), ownVillage([women, cadre]), ownVillage([])]).toEqual(['v01', '', ''])
})

it('says why nothing is listed', () => {
  expect(noneOf({ ...wanted, words: '李' }, true).title).toBe('没有找到')
  expect(noneOf(wanted, true).hint).toContain('导入')
  expect(noneOf(wanted, false).hint).toContain('您负责的户')
})

it('finds a village by a part of its name', () => {
  const village = (id: string, name: string, order: number) =>
    ({ id, name, order, quota: 3, published: 0, light: 'behind' }) as Parameters<
      typeof villageChoices
    >[0][number]
  const all = [village('v02', '东西里', 2), village('v01', '中西里', 1), village('v03', '辛庄', 3)]
  expect(villageChoices(all, '西里村').map(({ label }) => label)).toEqual(['中西里', '东西里'])
})
