import { newDraft } from '../../../services/draft'
import { aboutReport, reportKind } from '../../../services/forms/report'
import { categoryChips, nearRows, wrongWith } from './view'

const now = Date.parse('2026-06-20T10:00:00+08:00')

describe('a report', () => {
  it('offers nothing that is in somebody’s home', () =>
    expect(categoryChips.map(({ value }) => value)).not.toEqual(expect.arrayContaining(['indoors'])))

  it('says what is near, how far and how long ago, and nothing else', () => {
    const near = {
      id: 'p',
      category: 'waste',
      place: '',
      state: 'reported',
      notedAt: now - 3 * 86_400_000,
      mayOpen: false,
    } as const
    expect(nearRows([{ ...near, meters: 60 }], now)).toEqual([
      { id: 'p', words: '60 米外，3 天前有人反映过垃圾清运', where: '待核实', picture: '', mayOpen: false },
    ])
    expect(nearRows([{ ...near, notedAt: now, place: '桥边' }], now)[0]).toMatchObject({
      words: '这个村，今天有人反映过垃圾清运',
      where: '桥边 · 待核实',
    })
  })

  it('asks for what is missing, in the order of the page', () => {
    let draft = newDraft(reportKind, aboutReport, 'client-12345', now)
    const missing = () => wrongWith(draft)?.at
    expect(missing()).toBe('photos')
    draft = { ...draft, photos: [{ clientId: 'photo-12345678', path: 'a' }] }
    const steps = [
      ['category', { category: 'waste' }],
      ['village', { villageId: 'v01' }],
      ['place', { place: '桥边' }],
      ['what', { what: '一堆垃圾' }],
    ] as const
    for (const [at, form] of steps) {
      expect(missing()).toBe(at)
      draft = { ...draft, form: { ...draft.form, ...form } }
    }
    expect(wrongWith(draft)).toBeUndefined()
  })
})
