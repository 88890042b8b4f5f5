import type { MonthRanking, RankedVillage } from '../../shared/ranking/ranking'
import { matching, rankingNotes, rankingRows } from './rows'

const village = (over: Partial<RankedVillage>): RankedVillage => ({
  villageId: 'v01',
  villageName: '中西里',
  districtId: 'd1',
  districtName: '东管区',
  place: 1,
  score: 9240,
  visits: 9050,
  visitCount: 2,
  households: 20,
  due: 0,
  inTime: 0,
  rectification: 10_000,
  trend: [],
  ...over,
})
const ref = { name: 'ranking', version: 1, sha256: 'a'.repeat(64) } as const
const ranking: MonthRanking = {
  month: '2026-10',
  rules: { ranking: ref, household: { ...ref, name: 'household' } },
  inputsSha256: 'b'.repeat(64),
  villages: [
    village({ villageId: 'v03', villageName: '泉头', place: 0, score: 0 }),
    village({
      villageId: 'v02',
      villageName: '辛庄',
      districtName: '西管区',
      place: 2,
      before: 1,
      score: 4620,
    }),
    village({
      before: 3,
      due: 4,
      inTime: 3,
      rectification: 7500,
      supervisors: 9500,
      trend: [
        { month: '2026-09', place: 3, score: 8000 },
        { month: '2026-10', place: 1, score: 9240 },
      ],
    }),
  ],
  missing: ['泉头'],
  agreement: { difference: 450, tau: 62, villages: 58 },
}

describe('rankingRows', () => {
  const rows = rankingRows(ranking)

  it('puts the ranked villages in their order and leaves out who has no place', () => {
    expect(rows.map(({ id, place, score, share }) => [id, place, score, share])).toEqual([
      ['v01', '1', '92.40', 100],
      ['v02', '2', '46.20', 26],
    ])
  })

  it('says how each moved since last month', () => {
    expect(rows.map(({ change, tone }) => [change, tone])).toEqual([
      ['↑ 2', 'up'],
      ['↓ 1', 'down'],
    ])
    const [fresh] = rankingRows({ ...ranking, villages: [village({})] })
    expect(fresh).toMatchObject({ change: '上月无', tone: 'same', trend: [] })
  })

  it('unfolds to the figures the score is made of, and the trend', () => {
    expect(rows[0]?.facts).toEqual([
      '督查 90.50 分：2 次入村，看了 20 户',
      '整改 75.00 分：4 个到期问题，按时销号 3 个',
      '上月第 3 名',
      '村监督员自评平均 95.00 分，只作对照，不计入排名',
    ])
    expect(rows[0]?.trend).toEqual([
      { month: '9月', place: '3', height: 0 },
      { month: '10月', place: '1', height: 100 },
    ])
  })

  it('finds a village by its name or district', () => {
    expect(matching(rows, ' 西管区 ').map(({ id }) => id)).toEqual(['v02'])
    expect(matching(rows, '')).toHaveLength(2)
  })
})

it('names the missing villages and says how far supervisors and inspectors agree', () => {
  expect(rankingNotes(ranking)).toEqual([
    '2026年10月共 2 个村有名次，分数相同的并列。横条从 30 分画起。',
    '本月没有督查、不排名次：泉头。',
    '58 个村既有督查又有监督员打分：监督员平均比督查高 4.50 分，名次一致程度 62%（100% 为完全一致）。',
  ])
})
