import type { Waiting } from '../records/campaign'
import { todoLines } from './todo'

const ofVillage = (villageId: string, villageName: string) => ({ villageId, villageName })
const zhongxili = ofVillage('v01', '中西里')
const dongsheng = ofVillage('v02', '东升')
const desk: readonly Waiting[] = [
  { kind: 'entriesToPublish', count: 3 },
  { kind: 'photosToReview', count: 0 },
  { kind: 'noticesToPublish', count: 1 },
  { kind: 'noticesToCheck', count: 1, barred: ['oMe'] },
  { kind: 'noticesToCheck', count: 1, barred: ['oOther'] },
  { kind: 'noticesToCheck', count: 1, barred: ['oOther', 'oMe'] },
  { kind: 'resultsToCheck', count: 1, barred: ['oMe'] },
  { kind: 'cleanupToAccept', count: 4 },
  { kind: 'vetoesToVerify', count: 2 },
  { kind: 'vetoesToConfirm', count: 1, barred: ['oOther'] },
  { kind: 'appeals', count: 1, barred: ['oMe'] },
  { kind: 'payoutsToRecord', count: 5 },
  { kind: 'payoutsToConfirm', count: 1, barred: ['oMe'] },
  { kind: 'payoutsToConfirm', count: 1, barred: ['oOther'] },
  { kind: 'sheetsToFill', count: 7, person: 'oJudge' },
  { kind: 'sheetsToFill', count: 0, person: 'oMe' },
  { kind: 'mayAppeal', count: 1, ...zhongxili },
  { kind: 'entriesReturned', count: 1, ...zhongxili },
  { kind: 'entriesReturned', count: 5, ...dongsheng },
  { kind: 'quotaBehind', count: 2, ...zhongxili },
  { kind: 'quotaBehind', count: 0, ...dongsheng },
  { kind: 'cleanupReturned', count: 3, ...zhongxili },
]

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

  it('shows a supervisor the own village, and a party member the own households', () => {
    const homes: Waiting[] = [
      { kind: 'householdsToScore', count: 8, ...zhongxili },
      { kind: 'householdsToScore', count: 3, ...dongsheng },
      { kind: 'reboundsToHelp', count: 1, person: 'oMember' },
      { kind: 'reboundsToHelp', count: 1, person: 'oMember' },
      { kind: 'rebounds', count: 2, ...zhongxili },
    ]
    expect(
      todoLines([{ role: 'supervisor', villageId: 'v01' }], 'oMe', homes).map(({ text }) => text),
    ).toEqual(['中西里还有 8 户这个月没有打分', '中西里有 2 户分数反弹，请和联户党员一起上门'])
    expect(todoLines([{ role: 'partyMember', villageId: 'v01' }], 'oMember', homes)).toEqual([
      { kind: 'reboundsToHelp', count: 2, text: '您联的 2 户分数反弹，请上门帮扶' },
    ])
  })

  it('asks leaders and heads to score, but no head the own district, and nobody twice', () => {
    const review: Waiting[] = [
      { kind: 'villagesToReview', count: 1, districtId: 'd1', barred: [] },
      { kind: 'villagesToReview', count: 1, districtId: 'd2', barred: ['oHead'] },
      { kind: 'villagesToReview', count: 1, districtId: 'd3', barred: [] },
      { kind: 'offersToMake', count: 1, districtId: 'd1' },
      { kind: 'drawsToJoin', count: 1, barred: ['oHead'] },
      { kind: 'secretsToReveal', count: 1, person: 'oHead' },
    ]
    expect(kindsOf(todoLines([{ role: 'districtHead', districtId: 'd1' }], 'oHead', review))).toEqual([
      ['offersToMake', 1],
      ['secretsToReveal', 1],
      ['villagesToReview', 1],
    ])
    expect(kindsOf(todoLines([{ role: 'leader' }], 'oLeader', review))).toEqual([
      ['drawsToJoin', 1],
      ['villagesToReview', 3],
    ])
    expect(todoLines([{ role: 'judge' }], 'oJudge', review)).toEqual([])
  })

  it('shows others nothing', () => {
    expect(todoLines([], 'oVillager', desk)).toEqual([])
    expect(todoLines([{ role: 'judge' }, { role: 'supervisor', villageId: 'v01' }], 'o', desk)).toEqual([])
  })
})
