import type { Desk } from './records/campaign'
import { todoLines } from './todo'

const desk: Desk = {
  entriesToPublish: 3,
  photosToReview: 0,
  noticesToPublish: 1,
  drafts: [['oMe'], ['oOther'], ['oOther', 'oMe']],
  villages: [
    { id: 'v01', name: '中西里', returned: 1, missing: 2 },
    { id: 'v02', name: '东升', returned: 5, missing: 0 },
  ],
}

const kindsOf = (lines: ReturnType<typeof todoLines>) => lines.map((line) => [line.kind, line.count])

describe('todoLines', () => {
  it('shows staff the desks that are not empty, without the drafts they may not check', () => {
    expect(kindsOf(todoLines([{ role: 'office', office: 'women' }], 'oMe', desk))).toEqual([
      ['entriesToPublish', 3],
      ['noticesToCheck', 1],
      ['noticesToPublish', 1],
    ])
  })

  it('shows a cadre the own village alone', () => {
    const lines = todoLines([{ role: 'cadre', villageId: 'v01' }], 'oCadre', desk)
    expect(lines).toEqual([
      { kind: 'entriesReturned', count: 1, text: '中西里有 1 件作品被退回，请修改', villageId: 'v01' },
      { kind: 'quotaBehind', count: 2, text: '中西里还差 2 件作品没有提交', villageId: 'v01' },
    ])
  })

  it('shows others nothing', () => {
    expect(todoLines([], 'oVillager', desk)).toEqual([])
    expect(todoLines([{ role: 'judge' }, { role: 'supervisor', villageId: 'v01' }], 'o', desk)).toEqual([])
  })
})
