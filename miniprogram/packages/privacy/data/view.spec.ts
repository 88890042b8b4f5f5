import { dataFace, eraseWords } from './view'

const holding = {
  name: '反映的问题',
  why: '核实',
  kept: '180 天',
  atErasure: 'alias' as const,
  keeps: '不再知道是谁反映的',
  lines: [{ at: Date.parse('2026-06-20T06:05:00Z'), words: '一堆垃圾' }],
  more: false,
}

describe('what the town holds about me', () => {
  it('says what becomes of each on erasure', () => {
    const { rows, phase } = dataFace({
      holdings: [holding, { ...holding, atErasure: 'erase', keeps: '' }],
      roles: false,
    })
    expect(phase).toBe('ready')
    expect(rows.map(({ after }) => after)).toEqual(['不再知道是谁反映的', '全部删除'])
    expect(rows[0]?.lines[0]).toMatchObject({ words: '一堆垃圾', when: '6月20日 14:05' })
  })
  it('is empty where there is nothing, and tells of an erasure under way', () => {
    expect(dataFace({ holdings: [], roles: false }).phase).toBe('empty')
    const asked = { state: 'asked' as const, askedAt: 0, doneAt: 0 }
    expect(dataFace({ holdings: [], roles: false, erasure: asked })).toMatchObject({
      phase: 'ready',
      asked: true,
    })
  })
  it('says that roles end, to who has some', () => {
    expect(eraseWords(true)).toContain('身份马上收回')
    expect(eraseWords(false)).not.toContain('身份')
  })
})
