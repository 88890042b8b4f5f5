import type { JudgeRoute, JudgeStop } from '../../../../typings/contract'
import type { OnPhone } from '../rows'
import { trainingView } from './view'

const anchor = (entryId: string, done: boolean): JudgeStop => ({
  entryId,
  number: 101,
  title: `样板${entryId}`,
  villageId: 'v01',
  villageName: '中西里',
  cover: '',
  place: { words: '村口' },
  turn: 'anchor',
  ...(done ? { sheet: { id: entryId, total: 8000, at: 1 } } : {}),
})
const phone: OnPhone = { covers: {}, waiting: [], queued: [] }
const view = (stops: JudgeStop[], training?: JudgeRoute['training']) =>
  trainingView(
    {
      answer: {
        state: 'training',
        stateName: '统一培训',
        sheet: { id: 's', name: '', total: 0, groups: [] },
        rule: { name: 'contestSheet', version: 1, sha256: '' },
        stops,
        done: 0,
        recused: [],
        ...(training ? { training } : {}),
      },
    },
    stops,
    phone,
  )
const own = (severity: number, low: number, high: number, finished = 12): JudgeRoute['training'] => ({
  own: { severity, interval: [low, high], sheets: 4 },
  finished,
  anchors: [
    { entryId: 'a', title: '样板a', own: 7950, mean: 7813 },
    { entryId: 'b', title: '样板b', own: 7200, mean: 7692 },
  ],
})

describe('the training of a judge', () => {
  it('leads to the next anchor until all are in', () => {
    expect(view([anchor('a', true), anchor('b', false)])).toMatchObject({
      finished: false,
      done: 1,
      total: 2,
      headline: '还有 1 个样板没评',
      next: { id: 'b', word: '评样板：样板b' },
      strip: [],
    })
  })

  it('says in plain words how strict, and what nobody can say', () => {
    const stops = [anchor('a', true), anchor('b', true)]
    expect(view(stops, own(3.2, 1.1, 5.3)).headline).toBe('您比大家平均偏严 3.2 分')
    expect(view(stops, own(-4, -6, -2)).headline).toBe('您比大家平均偏松 4.0 分')
    expect(view(stops, own(1.4, -1, 3.8)).headline).toBe('您和大家的尺度差不多')
  })

  it('compares anchor by anchor', () => {
    expect(view([anchor('a', true)], own(1.4, -1, 3.8)).compared).toEqual([
      { id: 'a', title: '样板a', figures: '您 79.5，平均 78.1', word: '高 1.4' },
      { id: 'b', title: '样板b', figures: '您 72，平均 76.9', word: '低 4.9' },
    ])
  })

  it('compares with nobody while nobody else has finished', () => {
    expect(view([anchor('a', true)], own(0, -100, 100, 1))).toMatchObject({
      headline: '您的样板评完了',
      strip: [],
      compared: [],
    })
  })
})
