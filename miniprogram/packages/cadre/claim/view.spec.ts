import type { CleanupBoard, CleanupItemView } from '../../../../typings/contract'
import { newDraft } from '../../../services/draft'
import { aboutItem, claimKind } from '../../../services/forms/cleanup-claim'
import type { CleanupState } from '../../../shared/cleanup/cleanup-case'
import { claimFace, modeOf } from './view'

const item = (state: CleanupState): CleanupItemView => ({
  villageId: 'v01',
  villageName: '中西里',
  itemId: 'waste',
  name: '积存生活垃圾',
  asks: '全面清理',
  state,
  photos: [],
  verdictPhotos: [],
  returnedReason: '河边还有',
  mine: false,
  history: [{ label: '退回', at: Date.parse('2026-06-20T06:05:00Z'), reason: '河边还有' }],
})
const face = (state: CleanupState, daysLeft = 5) => {
  const progress = { total: 1, accepted: 0, claimed: 0, returned: 0 }
  const board: CleanupBoard = {
    villageId: 'v01',
    villageName: '中西里',
    progress,
    deadline: '2026-06-30',
    daysLeft,
    items: [item(state)],
  }
  return claimFace(board, item(state))
}
const draft = newDraft(claimKind, aboutItem(item('open')), 'c12345678', 1)
const photos = [{ clientId: 'a', path: '/kept/a.jpg' }]

describe('one item’s claim', () => {
  it('asks for photos where the village has something to do, and only there', () => {
    const modes = (['open', 'returned', 'claimed', 'accepted'] as const).map((state) =>
      modeOf(face(state), draft, false),
    )
    expect(modes).toEqual(['form', 'form', 'read', 'read'])
  })
  it('lets a claim that waits be made anew, and goes on with photos already taken', () => {
    expect(modeOf(face('claimed'), draft, true)).toBe('form')
    expect(modeOf(face('claimed'), { ...draft, photos }, false)).toBe('form')
  })
  it('takes nothing more after the deadline, but shows what is still on its way', () => {
    expect(modeOf(face('open', -1), draft, false)).toBe('read')
    expect(modeOf(face('open', -1), { ...draft, state: 'queued' }, false)).toBe('queued')
    expect(face('claimed', -1).again).toBe(false)
  })
  it('gives the reason only while it is returned', () => {
    expect(face('returned').reason).toBe('河边还有')
    expect(face('claimed').reason).toBe('')
    expect(face('claimed').history).toEqual(['6月20日 14:05 退回：河边还有'])
  })
})
