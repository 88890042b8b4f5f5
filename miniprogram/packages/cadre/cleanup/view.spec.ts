import type { CleanupBoard, CleanupItemView, VetoView } from '../../../../typings/contract'
import type { WaitingLine } from '../../../services/waiting'
import type { CleanupState } from '../../../shared/cleanup/cleanup-case'
import { withItem } from '../../../page/cleanup'
import { checklistFace, itemGroups, vetoStrip } from './view'

const item = (itemId: string, state: CleanupState, more: Partial<CleanupItemView> = {}): CleanupItemView => ({
  villageId: 'v01',
  villageName: '中西里',
  itemId,
  name: itemId,
  asks: '一律清理',
  state,
  photos: [],
  verdictPhotos: [],
  mine: false,
  history: [],
  ...more,
})
function boardOf(items: CleanupItemView[], daysLeft = 9): CleanupBoard {
  const first = items[0] ?? item('waste', 'open')
  const progress = { total: 0, accepted: 0, claimed: 0, returned: 0 }
  const board = { villageId: 'v01', villageName: '中西里', progress, deadline: '2026-06-30', daysLeft, items }
  return withItem(board, first)
}
const title = (states: CleanupState[], daysLeft?: number) =>
  checklistFace(
    boardOf(
      states.map((state, i) => item(`i${i}`, state)),
      daysLeft,
    ),
  ).title

describe('the village’s checklist', () => {
  it('says what is next', () => {
    expect(title(['open', 'returned', 'claimed'])).toBe('1 项退回，要重做')
    expect(title(['open', 'open', 'accepted'])).toBe('还有 2 项没申报')
    expect(title(['claimed', 'accepted'])).toBe('都申报了，等验收')
    expect(title(['accepted'])).toBe('全部验收了')
    expect(title(['claimed', 'accepted', 'open'], -1)).toBe('2 项没有验收')
  })

  it('presses only while something can still be done', () => {
    expect(checklistFace(boardOf([item('a', 'open')], 3)).hurry).toBe(true)
    expect(checklistFace(boardOf([item('a', 'open')], -1))).toMatchObject({ hurry: false, closed: true })
    expect(checklistFace(boardOf([item('a', 'accepted'), item('b', 'claimed')], 0)).hurry).toBe(false)
  })

  it('puts what came back first, with its reason, and names no empty group', () => {
    const groups = itemGroups(
      boardOf([
        item('a', 'accepted'),
        item('b', 'open'),
        item('c', 'returned', { returnedReason: '还有柴堆' }),
      ]),
      [],
    )
    expect(groups.map(({ state }) => state)).toEqual(['returned', 'open', 'accepted'])
    expect(groups[0]?.rows[0]).toMatchObject({ id: 'c', reason: '还有柴堆' })
  })

  it('asks for nothing more once it is over', () => {
    const names = (daysLeft: number) =>
      itemGroups(boardOf([item('c', 'returned')], daysLeft), []).map(({ name }) => name)
    expect([names(0), names(-1)]).toEqual([['退回了，要重做'], ['已退回']])
  })

  it('shows at an item what of it still lies on the phone', () => {
    const line: WaitingLine = {
      id: 'd1',
      kind: 'cleanupClaim',
      subject: 'v01:b',
      title: 'b',
      cover: '/kept/b.jpg',
      word: '等网络',
      hint: '',
      tone: 'straw',
    }
    const rows = itemGroups(boardOf([item('a', 'open'), item('b', 'open')]), [line])[0]?.rows
    expect(rows).toMatchObject([{ waiting: null }, { cover: '/kept/b.jpg', waiting: { word: '等网络' } }])
  })

  it('leads to the veto, and says until when the village may appeal', () => {
    expect(vetoStrip(undefined)).toBeNull()
    const veto: VetoView = {
      villageId: 'v01',
      villageName: '中西里',
      state: 'confirmed',
      stateName: '已确认',
      missing: [],
      deadline: '2026-06-30',
      proposedAt: 1,
      photos: [],
      appealUntil: Date.parse('2026-07-04T04:00:00Z'),
      mayMove: ['appeal'],
      history: [],
    }
    expect(vetoStrip(veto)?.hint).toContain('7月4日 12:00 以前可以申诉')
    expect(vetoStrip({ ...veto, mayMove: [] })?.hint).not.toContain('申诉')
  })
})
