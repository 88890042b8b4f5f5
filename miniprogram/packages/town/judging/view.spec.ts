import type { JudgeLine, JudgingBoard } from '../../../../typings/contract'
import { boardFace, closeWords, doorsOf, missingRows, nextFor, nextOf } from './view'

const anchor = (entryId: string) => ({
  entryId,
  number: 101,
  title: entryId,
  villageName: '中西里',
  cover: '',
})
const judge = (name: string, more: Partial<JudgeLine> = {}): JudgeLine => ({
  personId: name,
  name,
  recused: [],
  load: 0,
  done: 0,
  anchorsDone: 0,
  ...more,
})
const missing = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    entryId: `e${i}`,
    number: 101 + i,
    title: `石磨${i}`,
    villageName: '中西里',
    wanted: 3,
    got: 1,
  }))
const board = (more: Partial<JudgingBoard>): JudgingBoard => ({
  state: 'setup',
  stateName: '准备中',
  perEntry: 3,
  seed: '',
  rule: { name: 'contestSheet', version: 1, sha256: '' },
  anchors: [],
  judges: [],
  sheets: { wanted: 0, got: 0, voided: 0 },
  missing: [],
  history: [],
  ...more,
})
const anchors = ['a', 'b', 'c'].map(anchor)

describe('what comes next', () => {
  it('goes from set-up to training once enough is chosen', () => {
    expect(nextOf(board({})).act).toBe('setUp')
    expect(nextOf(board({ anchors, judges: [judge('甲')] })).act).toBe('setUp')
    expect(nextOf(board({ anchors, judges: [judge('甲'), judge('乙')] })).act).toBe('train')
  })

  it('names who has not finished the anchors, and assigns only then', () => {
    const half = [judge('甲', { anchorsDone: 3 }), judge('乙', { anchorsDone: 2 })]
    expect(nextOf(board({ state: 'training', anchors, judges: half }))).toMatchObject({
      act: '',
      words: '等 1 位评委评完样板作品：乙。评完才能分配。',
    })
    const whole = half.map((one) => ({ ...one, anchorsDone: 3 }))
    expect(nextOf(board({ state: 'training', anchors, judges: whole })).act).toBe('assign')
  })

  it('counts what is missing while judging, and leads to the awards after it', () => {
    const sheets = { wanted: 12, got: 8, voided: 0 }
    expect(nextOf(board({ state: 'judging', sheets, missing: missing(2) })).words).toContain(
      '还有 2 个作品没评够，差 4 张表',
    )
    expect(nextOf(board({ state: 'judging', sheets })).words).toContain('都交齐了')
    expect(nextOf(board({ state: 'closed' })).act).toBe('awards')
  })

  it('leaves what only an admin may do to the admin', () => {
    const ready = board({ anchors, judges: [judge('甲'), judge('乙')] })
    expect(nextFor(ready, true).act).toBe('train')
    expect(nextFor(ready, false)).toMatchObject({ act: '', words: expect.stringContaining('由镇管理员办理') })
    expect(nextFor(board({ state: 'closed' }), false).act).toBe('awards')
    expect(doorsOf(ready, false)).toEqual([])
  })

  it('opens the report with the first sheet and further looks only while judging', () => {
    const texts = (more: Partial<JudgingBoard>) => doorsOf(board(more), true).map(({ text }) => text)
    const sheets = { wanted: 3, got: 1, voided: 0 }
    expect(texts({})).toEqual([])
    expect(texts({ anchors, judges: [judge('甲'), judge('乙')] })).toEqual(['评审设置'])
    expect(texts({ state: 'judging', sheets })).toEqual(['评审报告', '补评建议'])
    expect(texts({ state: 'closed', sheets })).toEqual(['评审报告'])
  })
})

describe('the board', () => {
  it('shows the anchors done in training and the load later', () => {
    const judges = [judge('甲', { anchorsDone: 3, load: 20, done: 5 })]
    expect(boardFace(board({ state: 'training', anchors, judges }), true).judges[0]).toMatchObject({
      words: '样板 3/3',
      percent: 100,
      done: true,
    })
    expect(boardFace(board({ state: 'judging', anchors, judges }), true).judges[0]).toMatchObject({
      words: '已交 5/20',
      percent: 25,
      done: false,
    })
  })

  it('tells the own village from one that was named', () => {
    const recused = [
      { villageId: 'v1', villageName: '中西里', own: true },
      { villageId: 'v2', villageName: '辛庄', own: false },
    ]
    expect(boardFace(board({ judges: [judge('甲', { recused })] }), true).judges[0]?.recusal).toBe(
      '回避 中西里（本村）、辛庄',
    )
  })

  it('shows severities only of those who can be put on the ruler', () => {
    const severity = { severity: 2, interval: [1, 3] as const, sheets: 4 }
    const { severities } = boardFace(board({ judges: [judge('甲', { severity }), judge('乙')] }), true)
    expect(severities).toEqual([{ id: '甲', label: '甲', severity: 2, low: 1, high: 3, note: '4 张表' }])
  })

  it('shows the first missing works and finds the others', () => {
    const all = { missing: missing(30) }
    expect(missingRows(all, '')).toMatchObject({ rows: { length: 20 }, more: 10 })
    expect(missingRows(all, '01-25').rows.map(({ title }) => title)).toEqual(['石磨24'])
    expect(missingRows(all, '没有')).toEqual({ rows: [], more: 0 })
  })

  it('names what is missing before it closes', () => {
    expect(closeWords({ missing: [] })).toContain('已交齐')
    expect(closeWords({ missing: missing(7) })).toContain('“石磨4”等 7 个作品的评分表还不齐')
    expect(closeWords({ missing: missing(1) })).toMatch(/^01-01“石磨0”的评分表还不齐/)
  })
})
