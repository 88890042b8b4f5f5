import type { AssessedVillage } from '../../shared/assessment/sheet'
import { gradeChoices, listRows } from './rows'

const village = (over: Partial<AssessedVillage>) => ({
  villageId: 'v01',
  villageName: '中西里',
  districtName: '东管区',
  place: 1,
  score: 9108,
  grade: 'excellent',
  gradeName: '优秀',
  vetoed: false,
  components: [
    { id: 'rankings' as const, weight: 4000, score: 3600 },
    { id: 'inspections' as const, weight: 500, score: -150 },
  ],
  sha256: '',
  ...over,
})
const villages = [
  village({}),
  village({
    villageId: 'v02',
    villageName: '辛庄',
    districtName: '西管区',
    place: 2,
    score: 5000,
    grade: 'failed',
    gradeName: '不合格',
    vetoed: true,
    components: [{ id: 'rankings', weight: 4000, score: 4000 }],
  }),
]
const wish = { order: 'score' as const, grade: '', words: '' }

describe('the list of villages', () => {
  it('stands by place, or by a component, with bars of what is the most', () => {
    expect(listRows({ villages }, wish).map(({ id, score, share }) => [id, score, share])).toEqual([
      ['v01', '91.08', 91],
      ['v02', '50.00', 50],
    ])
    expect(
      listRows({ villages }, { ...wish, order: 'rankings' }).map(({ id, place, score, share }) => [
        id,
        place,
        score,
        share,
      ]),
    ).toEqual([
      ['v02', '2', '40.00', 100],
      ['v01', '1', '36.00', 90],
    ])
    // Lost more than there was: a bar has no negative width.
    expect(listRows({ villages }, { ...wish, order: 'inspections' })[1]).toMatchObject({
      score: '-1.50',
      share: 0,
    })
  })

  it('is filtered by grade and by words, and says who is under a veto', () => {
    expect(gradeChoices({ villages }).map(({ label }) => label)).toEqual(['全部 2', '优秀 1', '不合格 1'])
    expect(listRows({ villages }, { ...wish, grade: 'failed' })).toMatchObject([
      { id: 'v02', veto: '一票否决', tone: 'persimmon' },
    ])
    expect(listRows({ villages }, { ...wish, words: ' 东管区 ' }).map(({ id }) => id)).toEqual(['v01'])
    expect(listRows({ villages }, { ...wish, words: '没有' })).toEqual([])
  })
})
