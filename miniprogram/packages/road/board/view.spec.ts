import type { SegmentRow } from '../../../../typings/contract'
import { boardFace } from './view'

const noon = Date.parse('2026-06-10T12:00:00+08:00')
const segment = (id: string, over: Partial<SegmentRow> = {}): SegmentRow => ({
  id,
  roadId: 'hanlai',
  roadName: '韩莱路',
  name: id,
  from: '东头',
  to: '西头',
  villages: [
    { id: 'v01', name: '中西里' },
    { id: 'v02', name: '梅家庄' },
  ],
  bodyId: 'construction',
  bodyName: '村建办',
  post: '道路专管员',
  turn: 0,
  checkedAt: noon,
  nextCheck: '2026-06-25',
  failed: 0,
  open: 0,
  overdue: 0,
  ...over,
})
const face = boardFace({
  today: '2026-06-20',
  items: [
    {
      id: 'hanlai',
      name: '韩莱路',
      avenue: true,
      segments: [
        segment('well'),
        segment('due', { nextCheck: '2026-06-18', failed: 2, open: 2 }),
        segment('late', { open: 3, overdue: 1 }),
      ],
    },
    { id: 'new', name: '新路', avenue: false, segments: [] },
  ],
})

it('puts what is overdue first, then what nobody looked at for long', () => {
  const rows = face.roads[0]?.rows ?? []
  expect(rows.map(({ id }) => id)).toEqual(['late', 'due', 'well'])
  expect(rows.map(({ word }) => word)).toEqual(['超期 1 个', '问题 2 个', '没有问题'])
  expect(rows[1]).toMatchObject({
    checked: '6月10日查过，2 项没做到；该检查了',
    villages: '中西里、梅家庄',
    who: '村建办 道路专管员',
  })
  expect(face).toMatchObject({ segments: 3, due: 1, open: 5, overdue: 1 })
})
