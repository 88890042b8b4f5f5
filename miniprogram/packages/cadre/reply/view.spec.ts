import type { ExposureRecordView } from '../../../../typings/contract'
import { toAnswer } from './view'

const until = Date.parse('2026-06-21T10:00:00+08:00')
const record = (more: Partial<ExposureRecordView>): ExposureRecordView => ({
  id: 'e1',
  state: 'checked',
  form: {
    kind: 'bad',
    title: '桥头一堆垃圾',
    text: '堆了一个多星期',
    villageId: 'v1',
    place: '村北小桥边',
    photoIds: ['p1'],
  },
  villageName: '中西里',
  updatedAt: 0,
  history: [],
  replyUntil: until,
  cover: '',
  findings: [],
  ...more,
})
const reply = { text: '后天清走', at: until - 1000 }

describe('a bad example in the eyes of its village', () => {
  it('says until when an answer is shown with it', () => {
    expect(toAnswer(record({})).state).toContain('10:00 前答复')
    expect(toAnswer(record({})).open).toBe(true)
  })

  it('may be answered anew until it is public', () => {
    expect(toAnswer(record({ reply }))).toMatchObject({ open: true, reply: '后天清走' })
    expect(toAnswer(record({ state: 'published', reply }))).toMatchObject({
      open: false,
      state: '已在黑榜公布',
    })
    expect(toAnswer(record({ state: 'published' }))).toMatchObject({
      open: true,
      state: '已在黑榜公布，还可以补上答复',
    })
  })
})
