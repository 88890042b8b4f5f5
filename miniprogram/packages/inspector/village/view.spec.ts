import type { CleanupBoard, CleanupItemView } from '../../../../typings/contract'
import { withItem } from '../../../page/cleanup'
import { newDraft } from '../../../services/draft'
import { aboutItem } from '../../../services/forms/cleanup-claim'
import { verdictKind, type VerdictDraft } from '../../../services/forms/cleanup-verdict'
import type { CleanupState } from '../../../shared/cleanup/cleanup-case'
import { boardFace, cardGroups } from './view'

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
function boardOf(first: CleanupItemView, ...items: CleanupItemView[]): CleanupBoard {
  const progress = { total: 0, accepted: 0, claimed: 0, returned: 0 }
  const all = { villageId: 'v01', villageName: '中西里', progress, deadline: '2026-06-30', daysLeft: 2 }
  return withItem({ ...all, items: [first, ...items] }, first)
}
const verdict = (change: Partial<VerdictDraft>): VerdictDraft => ({
  ...newDraft(verdictKind, aboutItem(item('a', 'claimed')), 'c12345678', 1),
  ...change,
})
const card = (one: CleanupItemView, drafts: VerdictDraft[] = [], online = true) =>
  cardGroups(boardOf(one), drafts, [], online)[0]?.cards[0]

describe('a village’s items before the inspector', () => {
  it('puts what waits for a verdict first', () => {
    const board = boardOf(item('a', 'accepted'), item('b', 'open'), item('c', 'claimed'))
    expect(cardGroups(board, [], [], true).map(({ state }) => state)).toEqual(['claimed', 'accepted', 'open'])
    expect(boardFace(board)).toMatchObject({ title: '1 项待验收', accepted: 1, total: 3 })
  })

  it('offers each item the moves it has, and none to whom claimed it', () => {
    expect(card(item('a', 'claimed'))).toMatchObject({ mayJudge: true, mayReopen: false })
    expect(card(item('a', 'accepted'))).toMatchObject({ mayJudge: false, mayReopen: true })
    expect(card(item('a', 'open'))).toMatchObject({ mayJudge: false, mayReopen: false })
    expect(card(item('a', 'claimed', { mine: true }))).toMatchObject({ mayJudge: false, mine: true })
  })

  it('says which verdict waits for the network, and offers no second one', () => {
    const draft = verdict({ state: 'queued', form: { verdict: 'return', reason: '只清了一部分' } })
    const waits = card(item('a', 'claimed'), [draft], false)
    expect(waits).toMatchObject({ sending: true, mayJudge: false, note: { word: '退回：等网络' } })
    expect(waits?.note?.hint).toContain('只清了一部分')
  })

  it('gives a refused verdict its sentence and lets it be made anew', () => {
    const draft = verdict({
      state: 'refused',
      message: '这一项刚被别人处理过',
      form: { verdict: 'accept', reason: '' },
    })
    expect(card(item('a', 'claimed'), [draft])).toMatchObject({
      mayJudge: true,
      note: { word: '通过：没交上去', hint: '这一项刚被别人处理过', tone: 'persimmon' },
    })
  })

  it('counts the photos of a verdict that is not made yet', () => {
    const draft = verdict({ photos: [{ clientId: 'p', path: '/kept/p.jpg' }] })
    expect(card(item('a', 'claimed'), [draft])).toMatchObject({ taken: 1, note: null })
  })
})
