import type { RankingView } from '../../../typings/contract'
import { districtRows, monthlyView, monthOptions } from './monthly'

const ref = { name: 'ranking', version: 2, sha256: 'a'.repeat(64) } as const

it('says which month, when it was published and why it was corrected', () => {
  const view: RankingView = {
    id: 'r1',
    number: '2026年10月排名',
    publishedAt: Date.parse('2026-10-31T16:00:00+08:00'),
    ranking: {
      month: '2026-10',
      rules: { ranking: ref, household: { ...ref, name: 'household' } },
      inputsSha256: '',
      villages: [],
      missing: [],
    },
    sha256: 'c'.repeat(64),
    corrected: '泉头漏录一户',
    months: ['2026-09', '2026-10'],
  }
  expect(monthlyView(view)).toMatchObject({
    title: '2026年10月全镇洁美排名',
    published: '2026年10月排名 · 10月31日 16:00公布',
    corrected: '泉头漏录一户',
    short: 'cccc cccc cccc',
  })
  expect(monthOptions(view.months).map(({ label }) => label)).toEqual(['2026年10月', '2026年9月'])
})

it('puts districts in their order, the unfinished last and without a place', () => {
  const rows = districtRows({
    districts: [
      { districtId: 'd3', districtName: '北管区', villages: [] },
      {
        districtId: 'd2',
        districtName: '西管区',
        place: 2,
        score: 8800,
        drawId: 'w1',
        villages: [{ villageId: 'v2', villageName: '辛庄', how: 'drawn', scores: 3, mean: 8650 }],
      },
      { districtId: 'd1', districtName: '东管区', place: 1, score: 9100, villages: [] },
    ],
  })
  expect(rows.map(({ name, place, score }) => [name, place, score])).toEqual([
    ['东管区', '1', '91.00'],
    ['西管区', '2', '88.00'],
    ['北管区', '—', '还没有评完'],
  ])
  expect(rows[1]?.villages[0]?.words).toBe('当场抽取 · 86.50 分')
  expect(rows[1]?.drawUrl).toBe('/pages/draw/index?id=w1')
})
