import { articleLine, failureLines, topicLines } from './view'

const row = { id: 'a', publicationId: 'n', title: '标题', note: '没有回音', queuedAt: 0 }

describe('an article', () => {
  it('offers a person what its state allows, and nothing while it is on its way', () => {
    expect(articleLine({ ...row, state: 'unclear' }).moves.map(({ move }) => move)).toEqual([
      'retry',
      'found',
      'drop',
    ])
    expect(articleLine({ ...row, state: 'sending' }).moves).toEqual([])
    expect(articleLine({ ...row, state: 'drafted' }).moves).toEqual([])
  })

  it('asks to look into the drafts where nobody knows', () => {
    expect(articleLine({ ...row, state: 'unclear' }).note).toContain('草稿箱')
  })
})

it('names failures in Chinese', () => {
  const failures = [
    { topic: 'problemDue' as const, at: 0, note: 'WeChat 47003' },
    { topic: 'problemDue' as const, at: 0, note: 'perhaps sent: the sender died' },
  ]
  const lines = failureLines({ topics: [], failures })
  expect(lines[0]).toContain('错误码 47003')
  expect(lines.join('')).not.toMatch(/[A-Za-z]{3}/)
})

it('says which topics have no template', () => {
  const count = { people: 2, left: 5, queued: 0, sent: 7, notGranted: 1, failed: 0 }
  const [on, off] = topicLines({
    topics: [
      { topic: 'problemDue', connected: true, ...count },
      { topic: 'problemReply', connected: false, ...count },
    ],
    failures: [],
  })
  expect(on?.state).toBe('2 人允许，还能发 5 条')
  expect(off?.state).toBe('还没有设置模板')
})
