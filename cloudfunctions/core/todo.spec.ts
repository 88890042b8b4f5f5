import type { Desk } from './records/campaign'
import { todoLines } from './todo'

const desk: Desk = {
  entriesToPublish: 3,
  photosToReview: 0,
  noticesToPublish: 1,
  drafts: [['oMe'], ['oOther'], ['oOther', 'oMe']],
  resultDrafts: [['oMe']],
  cleanupToAccept: 4,
  vetoesToVerify: 2,
  vetoesToConfirm: [['oOther']],
  appeals: [['oMe']],
  objections: 0,
  payoutsToRecord: 5,
  payoutsToConfirm: [['oMe'], ['oOther']],
  judges: [
    { judge: 'oJudge', left: 7 },
    { judge: 'oMe', left: 0 },
  ],
  villages: [
    { id: 'v01', name: '中西里', returned: 1, missing: 2, cleanupReturned: 3, mayAppeal: true },
    { id: 'v02', name: '东升', returned: 5, missing: 0, cleanupReturned: 0, mayAppeal: false },
  ],
}

const kindsOf = (lines: ReturnType<typeof todoLines>) => lines.map((line) => [line.kind, line.count])

describe('todoLines', () => {
  it('shows staff the desks that are not empty, without the drafts they may not check', () => {
    expect(kindsOf(todoLines([{ role: 'office', office: 'women' }], 'oMe', desk))).toEqual([
      ['entriesToPublish', 3],
      ['noticesToCheck', 1],
      ['noticesToPublish', 1],
      ['payoutsToConfirm', 1],
    ])
    expect(kindsOf(todoLines([{ role: 'office', office: 'discipline' }], 'oMe', desk))).toContainEqual([
      'vetoesToConfirm',
      1,
    ])
  })

  it('shows a cadre the own village alone', () => {
    const lines = todoLines([{ role: 'cadre', villageId: 'v01' }], 'oCadre', desk)
    expect(lines).toEqual([
      { kind: 'mayAppeal', count: 1, text: '中西里被一票否决，有不同意见请尽快申诉', villageId: 'v01' },
      {
        kind: 'cleanupReturned',
        count: 3,
        text: '中西里有 3 项清底子被退回，请整改后重新申报',
        villageId: 'v01',
      },
      { kind: 'entriesReturned', count: 1, text: '中西里有 1 件作品被退回，请修改', villageId: 'v01' },
      { kind: 'quotaBehind', count: 2, text: '中西里还差 2 件作品没有提交', villageId: 'v01' },
    ])
  })

  it('shows judges and inspectors their own work', () => {
    expect(kindsOf(todoLines([{ role: 'judge' }], 'oJudge', desk))).toEqual([['sheetsToFill', 7]])
    expect(todoLines([{ role: 'judge' }], 'oMe', desk)).toEqual([])
    expect(kindsOf(todoLines([{ role: 'inspector', office: 'women' }], 'o', desk))).toEqual([
      ['cleanupToAccept', 4],
      ['vetoesToVerify', 2],
    ])
  })

  it('shows others nothing', () => {
    expect(todoLines([], 'oVillager', desk)).toEqual([])
    expect(todoLines([{ role: 'judge' }, { role: 'supervisor', villageId: 'v01' }], 'o', desk)).toEqual([])
  })
})
