import { choices, ledgerRow } from './view'

describe('the ledger', () => {
  it('says who looked at what and how much of it, and who did what and why', () => {
    const line = {
      id: 'a',
      at: Date.parse('2026-06-20T06:05:00Z'),
      by: '梁玉梅',
      personId: 'o',
      about: '中西里',
      why: '',
    }
    expect(ledgerRow({ ...line, what: '看农户台账', rows: 40 })).toEqual({
      id: 'a',
      what: '看农户台账（40 条）',
      who: '梁玉梅',
      foot: '6月20日 14:05 · 中西里',
      why: '',
    })
    expect(ledgerRow({ ...line, what: '退回作品', about: '', why: '照片不清' })).toMatchObject({
      what: '退回作品',
      foot: '6月20日 14:05',
      why: '照片不清',
    })
  })
  it('offers everybody first', () => {
    expect(choices([{ personId: 'o', name: '梁玉梅', grants: [], since: 0 }])).toEqual([
      { id: '', name: '所有人' },
      { id: 'o', name: '梁玉梅' },
    ])
  })
})
