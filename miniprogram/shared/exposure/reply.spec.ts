import { mayShow, replyEnds, replyRuns, type Answerable } from './reply'

const checked = Date.parse('2026-06-20T10:00:00+08:00')
const hour = 3_600_000
const bad = (more: Partial<Answerable> = {}): Answerable => ({
  kind: 'bad',
  replyUntil: replyEnds('bad', checked, 24),
  reply: null,
  ...more,
})

describe('the right of reply', () => {
  it('gives a village its hours before a bad example is shown', () => {
    expect(mayShow(bad(), checked + 24 * hour - 1)).toMatchObject({ ok: false, code: 'REPLY_RUNNING' })
    expect(mayShow(bad(), checked + 24 * hour)).toMatchObject({ ok: true })
  })

  it('ends with the reply', () => {
    expect(replyRuns(bad({ reply: { at: checked + 1 } }), checked + hour)).toBe(false)
  })

  it('is none where the rules give no hours, and none for a good example', () => {
    expect(replyRuns(bad({ replyUntil: replyEnds('bad', checked, 0) }), checked)).toBe(false)
    expect(replyEnds('good', checked, 24)).toBe(0)
    expect(replyRuns({ kind: 'good', replyUntil: 0, reply: null }, checked)).toBe(false)
  })
})
