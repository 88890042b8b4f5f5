import type { RankingRecordView } from '../../../../typings/contract'
import { chosenOf, monthOptions, publishWords, rowOf, stageOf } from './view'

const record = (over: Partial<RankingRecordView> = {}): RankingRecordView => ({
  id: 'r1',
  state: 'draft',
  version: 1,
  month: '2026-10',
  number: '',
  updatedAt: 0,
  ranking: {
    month: '2026-10',
    rules: {
      ranking: { name: 'ranking', version: 1, sha256: 'a' },
      household: { name: 'household', version: 1, sha256: 'b' },
    },
    inputsSha256: '',
    villages: [],
    missing: [],
  },
  sha256: '',
  reason: '',
  history: [],
  ...over,
})

describe('the month on the desk', () => {
  it('goes from computing over checking to publishing, and then to a correction', () => {
    const acts = [undefined, 'draft', 'checked', 'published', 'withdrawn'] as const
    expect(acts.map((state) => stageOf(state && record({ state })).act)).toEqual([
      'compute',
      'check',
      'publish',
      'correct',
      'compute',
    ])
    expect(stageOf(record({ mayCheck: true })).button).toBe('核对无误')
    expect(stageOf(record({ mayCheck: false })).button).toBe('')
    expect(stageOf(record({ state: 'published' }))).toMatchObject({ canWithdraw: true, canRecompute: false })
    expect(stageOf(record({ state: 'checked' }))).toMatchObject({ canWithdraw: true, canRecompute: true })
  })

  it('opens what is on the way before what stands, and never what was taken back', () => {
    const items = [
      record({ id: 'old', state: 'published' }),
      record({ id: 'gone', state: 'withdrawn' }),
      record({ id: 'next', state: 'draft' }),
      record({ id: 'other', month: '2026-09', state: 'draft' }),
    ]
    expect(chosenOf(items, '2026-10', '')?.id).toBe('next')
    expect(chosenOf(items, '2026-10', 'old')?.id).toBe('old')
    expect(chosenOf(items.slice(0, 2), '2026-10', '')?.id).toBe('old')
    expect(chosenOf(items.slice(1, 2), '2026-10', '')).toBeUndefined()
  })

  it('offers this month and five before it, over the turn of the year', () => {
    const options = monthOptions(Date.parse('2027-01-31T23:30:00+08:00'))
    expect(options.map(({ value }) => value)).toEqual([
      '2027-01',
      '2026-12',
      '2026-11',
      '2026-10',
      '2026-09',
      '2026-08',
    ])
    expect(options[0]?.label).toBe('2027年1月')
  })

  it('says what publishing does, and what a correction replaces', () => {
    expect(publishWords(record())).toBe(
      '所有人都会看到2026年10月 0 个村的名次和得分。公布后这个月不能再补打分。系统起草排名通报，放在“通知公告”的“待核对”里。',
    )
    expect(publishWords(record({ reason: '漏录' }))).toContain('原来公布的一版由这一版代替')
    expect(rowOf(record({ number: '2026年10月排名' }), 'r1')).toMatchObject({
      name: '2026年10月排名',
      word: '草稿',
      chosen: true,
    })
  })
})
