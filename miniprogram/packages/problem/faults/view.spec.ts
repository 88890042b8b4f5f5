import { faultRow, reportWords, verifierLines } from './view'

describe('fixes that were none', () => {
  it('say what, why and who may confirm', () => {
    const one = {
      id: 'a',
      problemId: 'p',
      villageId: 'v01',
      villageName: '辛庄',
      fault: 'surface',
      what: '小广告',
      why: '只撕了一面',
      state: 'proposed',
      proposedAt: 0,
      may: [],
      history: [],
    } as const
    expect(faultRow(one)).toMatchObject({ fault: '表面整改', may: false })
    expect(faultRow(one).another).toContain('另一位')
    expect(faultRow({ ...one, may: ['confirm', 'dismiss'] })).toMatchObject({ may: true, another: '' })
  })

  it('tell how often a closing did not stand', () => {
    const report = {
      done: 4,
      overturned: 1,
      waiting: 2,
      verifiers: [{ name: '宋文斌', done: 4, overturned: 1 }],
    }
    expect(reportWords(report)).toContain('25%')
    expect(verifierLines(report)).toEqual(['宋文斌：抽查 4 处，推翻 1 处'])
    expect(reportWords({ ...report, done: 0, overturned: 0 })).toContain('2 处')
  })
})
