import type { JudgingReport, ReportLine } from '../../../../typings/contract'
import { cutRows, cutsOf, severityLines, trust, workRows } from './view'

const line = (
  number: number,
  rawPlace: number,
  place: number,
  more: Partial<ReportLine> = {},
): ReportLine => ({
  entryId: `e${number}`,
  number,
  title: `石磨${number}`,
  villageName: '中西里',
  sheets: 3,
  raw: 80,
  adjusted: 82,
  expected: 81,
  error: 1,
  interval: [80, 84],
  rawPlace,
  place,
  vetoed: false,
  ...more,
})
const works = [line(103, 0, 0, { vetoed: true }), line(102, 5, 1), line(101, 1, 2), line(201, 3, 3)]
const judge = (personId: string, severity: number) => ({
  personId,
  name: personId,
  severity,
  interval: [severity - 1, severity + 1] as const,
  sheets: 9,
  noise: 5,
})
const report: JudgingReport = {
  works,
  judges: [judge('甲', -2), judge('乙', 3)],
  spread: { entry: 8, judge: 6, noise: 5 },
  noiseMeasured: true,
  reliability: { sheet: 0.7191, rawSheet: 0.512, adjusted: 0.8849 },
  missing: [],
  cuts: [{ prizeName: '一等奖', place: 1, at: 81 }],
}

describe('the report', () => {
  it('says in words how a place moved', () => {
    expect(workRows(report, 'adjusted', 'place', '').map(({ change }) => change)).toEqual([
      '第 5 名 → 第 1 名，上升 4 名',
      '第 1 名 → 第 2 名，下降 1 名',
      '第 3 名，校正前后一样',
      '一票否决，不参加排名',
    ])
  })

  it('sorts by number and by change, and finds by number, title or village', () => {
    const ids = (order: 'number' | 'change', asked = '') =>
      workRows(report, 'adjusted', order, asked).map(({ id }) => id)
    expect(ids('number')).toEqual(['e101', 'e102', 'e103', 'e201'])
    expect(ids('change').slice(0, 2)).toEqual(['e102', 'e101'])
    expect(ids('number', '02-01')).toEqual(['e201'])
    expect(ids('number', '没有')).toEqual([])
  })

  it('shows the third figure only where it is the one that counts', () => {
    const names = (counts: 'adjusted' | 'expected') =>
      workRows(report, counts, 'place', '')[0]?.figures.map(({ name, value }) => `${name} ${value}`)
    expect(names('adjusted')).toEqual(['原始 80.0', '校正 82.0'])
    expect(names('expected')).toEqual(['原始 80.0', '校正 82.0', '折算 81.0'])
  })

  it('keeps vetoed works out of the cuts and moves the interval to what counts', () => {
    expect(cutRows(report, 'expected').map(({ id }) => id)).toEqual(['e102', 'e101', 'e201'])
    expect(cutRows(report, 'expected')[0]).toMatchObject({ score: 81, low: 79, high: 83 })
    expect(cutsOf(report)).toEqual([{ name: '一等奖', after: 1 }])
  })

  it('tells reliability in percent, and what is still open', () => {
    expect(trust(report).rows.map(({ value }) => value)).toEqual(['51%', '72%', '88%'])
    expect(trust(report)).toMatchObject({ guess: '', missing: '' })
    const wanting = { entryId: 'e', number: 1, title: '', villageName: '', wanted: 3, got: 1 }
    expect(trust({ ...report, noiseMeasured: false, missing: [wanting] })).toMatchObject({
      guess: expect.stringContaining('按经验估'),
      missing: expect.stringContaining('还有 1 个作品'),
    })
  })

  it('stands the strictest judge first', () => {
    expect(severityLines(report).map(({ id }) => id)).toEqual(['乙', '甲'])
  })
})
