import type { CleanupBoard, CleanupItemView } from '../../typings/contract'
import type { CleanupState } from '../shared/cleanup/cleanup-case'
import { asOfWords, deadlineWords, withItem } from './cleanup'

const item = (itemId: string, state: CleanupState): CleanupItemView => ({
  villageId: 'v01',
  villageName: '中西里',
  itemId,
  name: itemId,
  asks: '',
  state,
  photos: [],
  verdictPhotos: [],
  mine: false,
  history: [],
})
const board: CleanupBoard = {
  villageId: 'v01',
  villageName: '中西里',
  progress: { total: 2, accepted: 0, claimed: 1, returned: 0 },
  deadline: '2026-06-30',
  daysLeft: 3,
  items: [item('a', 'claimed'), item('b', 'open')],
}

it('counts anew when an item moved, and leaves the others where they stand', () => {
  const moved = withItem(board, item('a', 'accepted'))
  expect(moved.progress).toEqual({ total: 2, accepted: 1, claimed: 0, returned: 0 })
  expect(moved.items.map(({ state }) => state)).toEqual(['accepted', 'open'])
})

it('says how long is left, and that it is over', () => {
  expect(deadlineWords('2026-06-30', 3)).toBe('还有 3 天，6月30日截止')
  expect(deadlineWords('2026-06-30', 0)).toBe('今天（6月30日）截止')
  expect(deadlineWords('2026-06-30', -1)).toBe('6月30日已截止')
})

it('admits what is not of now', () => {
  expect(asOfWords(undefined)).toBe('')
  expect(asOfWords(Date.parse('2026-06-20T06:05:00Z'))).toContain('6月20日 14:05')
})
