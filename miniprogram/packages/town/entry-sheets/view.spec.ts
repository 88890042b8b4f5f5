import type { SheetView } from '../../../../typings/contract'
import type { Sheet } from '../../../shared/sheet/sheet'
import { axesOf, entryFace, itemRows, meanItems, radarChoices, sheetCard } from './view'

const form: Sheet = {
  id: 'contest',
  name: '评分表',
  total: 4000,
  groups: [
    {
      id: 'graded',
      name: '综合',
      fill: 'give',
      beside: false,
      items: [
        { id: 'creativity', name: '创造性', asks: '', cap: 2500, step: 50 },
        { id: 'scale', name: '体量', asks: '', cap: 1500, step: 50 },
      ],
    },
  ],
}
const sheet = (id: string, creativity: number, scale: number, more: Partial<SheetView> = {}): SheetView => ({
  id,
  entryId: 'e1',
  number: 101,
  title: '石磨人家',
  villageName: '中西里',
  judgeName: `评委${id}`,
  state: 'valid',
  answers: {},
  score: { items: { creativity, scale }, groups: {}, total: creativity + scale },
  note: '',
  filledAt: Date.parse('2026-06-26T02:00:00Z'),
  receivedAt: Date.parse('2026-06-26T09:30:00Z'),
  rule: { name: 'contestSheet', version: 1, sha256: '' },
  history: [],
  ...more,
})
const history = [
  { label: '作废', at: Date.parse('2026-06-27T00:00:00Z'), by: '赵立新', reason: '填错了作品' },
]
const sheets = [
  sheet('v', 500, 500, { state: 'voided', history }),
  sheet('a', 2000, 1000),
  sheet('b', 2500, 1250),
]

describe("a work's sheets side by side", () => {
  it('leaves a voided sheet out of every mean, and shows it last with why', () => {
    expect(meanItems(sheets)).toEqual({ creativity: 2250, scale: 1125 })
    const face = entryFace(sheets)
    expect(face).toMatchObject({
      title: '石磨人家',
      foot: '01-01 中西里',
      mean: '33.8',
      words: '2 张有效评分表的平均，没有校正；最高 37.5，最低 30',
    })
    expect(face.cards.map(({ id, voided }) => [id, voided])).toEqual([
      ['a', false],
      ['b', false],
      ['v', true],
    ])
    expect(face.cards[2]?.why).toBe('6月27日 08:00 赵立新 作废：填错了作品')
  })

  it('stands in words where nothing counts any more', () => {
    expect(entryFace(sheets.slice(0, 1))).toMatchObject({ mean: '—', words: '评分表都作废了，要补评' })
    expect(axesOf(form, sheets.slice(0, 1), 'v')).toEqual([])
  })

  it('puts the points of each judge in one row with the mean', () => {
    expect(itemRows(form, sheets)[0]).toEqual({
      id: 'creativity',
      name: '创造性',
      most: '25',
      points: ['20', '25'],
      mean: '22.5',
    })
  })

  it('draws a judge against the mean of all, and nothing beside the only one', () => {
    expect(radarChoices(sheets).map(({ label }) => label)).toEqual(['评委a', '评委b'])
    expect(axesOf(form, sheets, 'b')[0]).toMatchObject({ share: 1, other: 0.9 })
    expect(axesOf(form, sheets, 'gone')[0]).toMatchObject({ share: 0.8 })
    expect(radarChoices(sheets.slice(0, 2))).toEqual([])
    expect(axesOf(form, sheets.slice(0, 2), 'a')[0]?.other).toBeUndefined()
  })

  it('says when it was filled and when it came in', () => {
    expect(sheetCard(sheet('a', 0, 0)).when).toBe('6月26日 10:00 现场填，6月26日 17:30 收到')
  })
})
