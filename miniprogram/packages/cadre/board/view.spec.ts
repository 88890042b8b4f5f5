import type { CleanupBoard, EntryRecordView, MyEntries, VetoView } from '../../../../typings/contract'
import { cleanupDoor, entryLines, quotaFace } from './view'

const record = (
  id: string,
  state: EntryRecordView['state'],
  change: Partial<EntryRecordView> = {},
): EntryRecordView => ({
  id,
  villageId: 'v01',
  villageName: '中西里',
  state,
  form: {
    title: `景观${id}`,
    siteKind: 'roadside',
    materials: ['stone'],
    functions: ['rest'],
    cultures: [],
    area: 1,
    cost: 0,
    people: 1,
    place: { words: '村口' },
  },
  photos: [],
  votes: 3,
  submittedAt: Date.parse('2026-06-20T06:05:00Z'),
  history: [],
  textUnchecked: false,
  ...change,
})
const mine = (change: Partial<MyEntries>): MyEntries => ({
  villageId: 'v01',
  villageName: '中西里',
  quota: 4,
  cap: 5,
  taken: 0,
  published: 0,
  items: [],
  ...change,
})

describe('my village’s board', () => {
  it('says how many are missing, what waits and what is done', () => {
    expect(quotaFace(mine({ taken: 1 }))).toMatchObject({ light: 'behind', title: '还差 3 个没交', full: '' })
    expect(quotaFace(mine({ taken: 4, published: 2 })).title).toBe('都交齐了，等公布')
    expect(quotaFace(mine({ taken: 5, published: 4 }))).toMatchObject({
      title: '任务完成了',
      full: '已交 5 个，到了上限；撤回一个才能再交',
    })
  })
  it('puts what came back first, with its reason', () => {
    const lines = entryLines([
      record('1', 'published', { number: 103 }),
      record('2', 'returned', { returnedReason: '照片看不清' }),
      record('3', 'withdrawn'),
    ])
    expect(lines.map((line) => line.id)).toEqual(['2', '1', '3'])
    expect(lines[0]?.reason).toBe('照片看不清')
    expect(lines[1]?.foot).toBe('01-03 · 3 票')
    const [closed] = entryLines([record('1', 'published', { number: 103, votes: null })])
    expect(closed?.foot).toBe('01-03 · 6月20日 14:05 提交')
  })
  it('leads to the checklist, alarmed where something came back', () => {
    const board: CleanupBoard = {
      villageId: 'v01',
      villageName: '中西里',
      progress: { total: 12, accepted: 3, claimed: 1, returned: 0 },
      deadline: '2026-06-30',
      daysLeft: 9,
      items: [],
    }
    expect(cleanupDoor(board)).toEqual({
      done: '3/12',
      percent: 25,
      hint: '还有 9 天，6月30日截止',
      alarm: false,
    })
    const back = { ...board, progress: { ...board.progress, returned: 2 } }
    expect(cleanupDoor(back)).toMatchObject({ hint: '2 项退回，要重做', alarm: true })
    expect(cleanupDoor({ ...back, daysLeft: -1 })).toMatchObject({
      hint: '6月30日已截止，9 项没有验收',
      alarm: true,
    })
    const veto: VetoView = {
      villageId: 'v01',
      villageName: '中西里',
      state: 'proposed',
      stateName: '已提出，待核实',
      version: 1,
      missing: [],
      deadline: '2026-06-30',
      proposedAt: 1,
      photos: [],
      mayMove: [],
      history: [],
    }
    expect(cleanupDoor({ ...back, daysLeft: -1, veto })).toMatchObject({
      hint: '一票否决：已提出，待核实',
      alarm: true,
    })
    expect(cleanupDoor({ ...back, veto: { ...veto, state: 'cleared' } }).alarm).toBe(false)
    expect(cleanupDoor().alarm).toBe(false)
  })
})
