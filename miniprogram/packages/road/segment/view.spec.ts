import type { SegmentView } from '../../../../typings/contract'
import { segmentFace } from './view'

const segment: SegmentView = {
  id: 's',
  roadId: 'hanlai',
  roadName: '韩莱路',
  name: '东段',
  from: '路口',
  to: '桥',
  villages: [],
  bodyId: 'construction',
  bodyName: '村建办',
  post: '',
  turn: 0,
  nextCheck: '2026-06-20',
  failed: 0,
  open: 1,
  overdue: 1,
  problems: [{ id: 'p', what: '路肩有杂草', state: 'open', deadline: '2026-06-10', overdue: true }],
  asked: ['路肩没有杂草', '平交路口干净'],
  notNow: [{ name: '绿化苗木齐全', months: [3, 4, 10, 11] }],
}

it('says what is not mended, what today asks, and what waits for its season', () =>
  expect(segmentFace(segment, '2026-06-20')).toMatchObject({
    title: '韩莱路 东段',
    checked: '还没有检查过',
    problems: [{ word: '已经超期', deadline: '6月10日前改好' }],
    asked: '路肩没有杂草、平交路口干净',
    notNow: '绿化苗木齐全（3—4、10—11 月查）',
  }))
