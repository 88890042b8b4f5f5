import type { CleanupItemView, CleanupVillage } from '../../../../typings/contract'
import type { WaitingLine } from '../../../services/waiting'
import { claimRows, onTheWay, summary, tabsWith, villageBars, withWaiting } from './view'

const item = (villageId: string, itemId: string): CleanupItemView => ({
  villageId,
  villageName: '中西里',
  itemId,
  name: '柴草堆',
  asks: '',
  state: 'claimed',
  photos: [{ id: 'p', thumb: 'cloud://thumb', display: '', width: 1, height: 1, safety: 'safe' }],
  verdictPhotos: [],
  claimedAt: Date.parse('2026-06-20T06:05:00Z'),
  mine: false,
  history: [],
})
const village = (order: number, accepted: number, more: Partial<CleanupVillage> = {}): CleanupVillage => ({
  villageId: `v0${order}`,
  villageName: `村${order}`,
  order,
  progress: { total: 10, accepted, claimed: 2, returned: 1 },
  ...more,
})
const line: WaitingLine = {
  id: 'd1',
  kind: 'cleanupVerdict',
  subject: 'v01:straw',
  title: '',
  cover: '',
  word: '等网络',
  hint: '',
  tone: 'straw',
}

describe('the inspector’s acceptance', () => {
  it('shows a claim as a picture with village, item and time', () => {
    expect(claimRows([item('v01', 'straw')], [])[0]).toMatchObject({
      id: 'v01:straw',
      cover: 'cloud://thumb',
      when: '6月20日 14:05 申报',
      waiting: '',
    })
  })
  it('marks what is decided and not yet with the town, and no longer once it is', () => {
    const rows = claimRows([item('v01', 'straw'), item('v02', 'straw')], [line])
    expect(rows.map(({ waiting }) => waiting)).toEqual(['已定，等网络', ''])
    expect(withWaiting([rows], [])[0]?.map(({ waiting }) => waiting)).toEqual(['', ''])
  })
  it('takes photos without a verdict, and a refused verdict, for none that is on its way', () => {
    const writing: WaitingLine = { ...line, word: '没填完', tone: 'plain' }
    const refused: WaitingLine = { ...line, word: '没交上去', tone: 'persimmon' }
    expect(claimRows([item('v01', 'straw')], [writing])[0]?.waiting).toBe('')
    expect(claimRows([item('v01', 'straw')], [refused])[0]?.waiting).toBe('已定，没交上去')
    expect(onTheWay([line, writing, refused])).toBe(1)
  })
  it('puts the villages that have least done first, and says what is missing', () => {
    const bars = villageBars([village(1, 7), village(2, 0), village(3, 0, { veto: 'proposed' })])
    expect(bars.map(({ id }) => id)).toEqual(['v02', 'v03', 'v01'])
    expect(bars[0]?.words).toBe('2 项待验收，1 项退回，7 项没申报')
    expect(bars[1]).toMatchObject({
      toVerify: true,
      veto: '一票否决：已提出，待核实',
      accepted: 0,
      claimed: 20,
    })
    expect(bars[2]?.words).toBe('2 项待验收，1 项退回')
  })
  it('counts what waits in all villages', () => {
    const through = village(2, 10, { progress: { total: 10, accepted: 10, claimed: 0, returned: 0 } })
    expect(summary([village(1, 7), through])).toEqual({ claimed: 2, through: '2 个村，1 个村全部验收了' })
    expect([tabsWith(0)[0]?.label, tabsWith(2)[0]?.label]).toEqual(['待验收', '待验收 2'])
  })
})
