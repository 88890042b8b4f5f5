import { replyWords } from './view'

const until = Date.parse('2026-06-21T10:00:00+08:00')
const bad = { kind: 'bad', replyUntil: until, reply: null } as const

describe('where the village’s answer stands', () => {
  it('says until when it may come, and what became of it', () => {
    expect(replyWords(bad, 'checked', until - 1)).toContain('到时候才能公布')
    expect(replyWords(bad, 'checked', until)).toBe('村里没有答复')
    expect(replyWords({ ...bad, reply: { at: 1 } }, 'checked', 2)).toBe('村里已经答复')
  })

  it('says nothing of good examples and of drafts', () => {
    expect(replyWords({ ...bad, kind: 'good' }, 'checked', 0)).toBe('')
    expect(replyWords(bad, 'draft', 0)).toBe('')
  })
})
