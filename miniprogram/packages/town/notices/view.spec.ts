import type { NoticeRecordView } from '../../../../typings/contract'
import { noticeRow } from './view'

const at = Date.parse('2026-06-20T06:05:00Z')
const record: NoticeRecordView = {
  id: 'n1',
  state: 'withdrawn',
  form: { kind: 'ranking', title: '六月排名通报', body: '正文' },
  issuer: '妇联',
  updatedAt: at,
  history: [
    { label: '起草', at: at - 1, by: '王桂芳' },
    { label: '撤下', at, by: '孙秀云', reason: '村名写错' },
  ],
  findings: [],
}

describe('the notices of the desk', () => {
  it('says who did what last, and why', () => {
    expect(noticeRow(record)).toMatchObject({
      kind: '排名通报',
      word: '已撤下',
      last: '6月20日 14:05 孙秀云 撤下：村名写错',
    })
    expect(noticeRow({ ...record, history: [] }).last).toBe('6月20日 14:05 修改')
  })
})
