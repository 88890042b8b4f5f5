import type { DeskPhoto, EntryRecordView } from '../../../../typings/contract'
import { deskRow, tabsWith } from './view'

const photo = (safety: DeskPhoto['safety'], stage: DeskPhoto['stage'] = 'after'): DeskPhoto => ({
  id: 'p',
  stage,
  thumb: `t-${stage}`,
  display: 'd',
  width: 1,
  height: 1,
  safety,
})
const record = (photos: DeskPhoto[]): EntryRecordView => ({
  id: 'e1',
  number: 103,
  villageId: 'v01',
  villageName: '中西里',
  state: 'submitted',
  form: {
    title: '老碾台',
    siteKind: 'square',
    materials: ['millstone', 'tile'],
    functions: ['rest'],
    cultures: [],
    area: 30,
    cost: 0,
    people: 12,
    place: { words: '村口' },
  },
  photos,
  votes: 0,
  submittedAt: Date.parse('2026-06-20T06:05:00Z'),
  history: [{ label: '提交', at: Date.parse('2026-06-20T06:05:00Z'), by: '刘长河' }],
  textUnchecked: true,
})

describe('the publish desk', () => {
  it('reads an entry as people say it', () => {
    const row = deskRow(record([photo('safe', 'before'), photo('safe')]))
    expect(row).toMatchObject({ cover: 't-after', hold: '', when: '01-03 · 6月20日 14:05 提交' })
    expect(row.facts.map((fact) => fact.value)).toEqual([
      '文化广场/幸福院',
      '碾盘、花砖',
      '休闲',
      '没有写',
      '30 平方米，0 元，12 人参与',
      '村口',
    ])
    expect(row.history).toEqual(['6月20日 14:05 刘长河提交'])
  })
  it('says what holds an entry back, and where that is solved', () => {
    expect(deskRow(record([photo('checking')]))).toMatchObject({ toPhotos: true })
    const unsafe = deskRow(record([photo('checking'), photo('unsafe')]))
    expect(unsafe).toMatchObject({ toPhotos: false, hold: '1 张照片没有通过安全检查，请退回请村里换' })
  })
  it('counts what waits', () => {
    expect(tabsWith(20, true)[0]?.label).toBe('待审核 20+')
    expect(tabsWith(0, false)[0]?.label).toBe('待审核')
  })
})
