import fc from 'fast-check'
import type { NoticeRecordView } from '../../../../typings/contract'
import { emptyNotice, noticeFace, noticeProblems, pieces, preview, privacyFace } from './view'

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
  it('marks what may be personal where it stands', () => {
    const body = '请与老王联系，电话13812345678，谢谢'
    expect(pieces(body)).toEqual([
      { text: '请与老王联系，电话', tone: 'plain' },
      { text: '13812345678', tone: 'possible' },
      { text: '，谢谢', tone: 'plain' },
    ])
    const face = privacyFace({ ...emptyNotice, body })
    expect(face).toMatchObject({ stops: false, lines: ['13812345678：像是电话号码，请确认能不能公开'] })
  })
  it('loses no character of the text, whatever it marks', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('13812345678', '3组12号', ''), fc.string(), (a, b, c) => {
        expect(
          pieces(a + b + c)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(a + b + c)
      }),
    )
  })
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
  it('shows the public’s page with paragraphs', () => {
    expect(preview({ ...emptyNotice, office: 'women', body: '一\n\n二' }, '')).toMatchObject({
      issuer: '妇联',
      paragraphs: ['一', '二'],
    })
  })
})
