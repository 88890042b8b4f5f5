import type { NoticeRecordView } from '../../../../typings/contract'
import { emptyNotice, noticeFace, noticeProblems, preview } from './view'

const record = (state: NoticeRecordView['state']): NoticeRecordView => ({
  id: 'n1',
  state,
  form: { kind: 'announcement', title: '清底子', body: '正文' },
  issuer: '村建办',
  updatedAt: 0,
  history: [],
  findings: [],
})

describe('writing a notice', () => {
  it('asks for what a notice must have', () => {
    expect(noticeProblems(emptyNotice)).toEqual({
      kind: '请选择通知类别',
      title: '标题至少写 4 个字',
      body: '正文至少写 10 个字',
    })
  })
  it('offers the moves the state allows', () => {
    expect(noticeFace(undefined)).toMatchObject({ editable: true, canWithdraw: false })
    expect(noticeFace(record('draft'))).toMatchObject({ editable: true, canCheck: true, canPublish: false })
    expect(noticeFace(record('checked'))).toMatchObject({ canCheck: false, canPublish: true })
    expect(noticeFace(record('published'))).toMatchObject({ editable: false, canWithdraw: true })
    expect(noticeFace(record('withdrawn'))).toMatchObject({ editable: false, canWithdraw: false })
  })
  it('offers no check to whoever wrote it, and says who is to make it', () => {
    const own = noticeFace({ ...record('draft'), mayCheck: false })
    expect(own).toMatchObject({ editable: true, canCheck: false })
    expect(own.waits).toContain('另一位同事')
    expect(noticeFace({ ...record('published'), mayCheck: false }).waits).toBe('已公布，不能再改')
  })
  it('marks what may be personal where it stands, for whoever only reads it', () => {
    const form = { kind: 'announcement', title: '清底子', body: '请打13812345678问' } as const
    expect(
      noticeFace({ ...record('withdrawn'), form }).marks.body.map(({ text, tone }) => [text, tone]),
    ).toEqual([
      ['请打', 'plain'],
      ['13812345678', 'possible'],
      ['问', 'plain'],
    ])
  })
  it('shows the public’s page with paragraphs', () => {
    expect(preview({ ...emptyNotice, office: 'women', body: '一\n\n二' }, '')).toMatchObject({
      issuer: '妇联',
      paragraphs: ['一', '二'],
    })
  })
})
