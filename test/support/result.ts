import type { CampaignView, ResultView } from '@contract'
import type { RuleWords } from '../../miniprogram/page/award'
import type { ContestResult, RankedWork } from '@shared/award/result'

/** A moment within the sample's notice period. */
export const inside = Date.parse('2026-07-02T10:00:00+08:00')

const sha = (digit: string) => digit.repeat(64)

const work = (
  part: Pick<RankedWork, 'entryId' | 'number' | 'title' | 'villageName' | 'place'> & Partial<RankedWork>,
): RankedWork => ({
  villageId: part.entryId.replace('e', 'v'),
  sheets: 3,
  raw: 8500,
  adjusted: 8610,
  score: 8600,
  error: 210,
  creativity: 750,
  items: { creativity: 2200, benefit: 2100 },
  ...part,
})

export const sampleResult: ContestResult = {
  rules: {
    sheet: { name: 'contestSheet', version: 1, sha256: sha('a') },
    awards: { name: 'awards', version: 2, sha256: sha('b') },
    cleanup: { name: 'cleanup', version: 1, sha256: sha('c') },
  },
  sheetsSha256: sha('d'),
  sheets: 6,
  judges: [
    { severity: -150, low: -320, high: 20, sheets: 3 },
    { severity: 150, low: -10, high: 310, sheets: 3 },
  ],
  reliability: { rawSheet: 41, sheet: 52, adjusted: 83 },
  works: [
    work({ entryId: 'e1', number: 103, title: '石磨人家', villageName: '中西里', place: 1 }),
    work({
      entryId: 'e2',
      number: 201,
      title: '老井新泉',
      villageName: '东里',
      place: 2,
      raw: 8700,
      decidedBy: 'creativity',
    }),
    work({ entryId: 'e3', number: 301, title: '果木小院', villageName: '辛庄', place: 3, score: 8000 }),
  ],
  awards: [
    { prizeId: 'first', prizeName: '一等奖', entryId: 'e1', amount: 3000, kept: 100 },
    { prizeId: 'second', prizeName: '二等奖', entryId: 'e2', amount: 1000, kept: 92 },
    { prizeId: 'creativity', prizeName: '最佳创意奖', entryId: 'e1', amount: 2500, kept: 50 },
  ],
  vacant: [{ prizeId: 'second', prizeName: '二等奖', count: 1 }],
  vetoed: [{ villageId: 'v04', villageName: '李庄', missing: ['草垛', '粪堆'], entries: 2 }],
  money: { prizes: 7500, awarded: 6500 },
  noticeDays: 3,
}

export const aResult = (part: Partial<ResultView> = {}): ResultView => ({
  id: 'r1',
  number: '西里评〔2026〕1号',
  state: 'published',
  publishedAt: Date.parse('2026-07-01T09:00:00+08:00'),
  noticeUntil: Date.parse('2026-07-04T23:59:00+08:00'),
  result: sampleResult,
  sha256: sha('e'),
  objections: { filed: 2, answered: 1 },
  paid: ['first:e1'],
  covers: { e1: 'cloud://e1.jpg' },
  ...part,
})

const item = (id: string, name: string, cap: number) => ({ id, name, asks: '', cap, step: 50 })

export const sampleRules: RuleWords = {
  sheet: {
    id: 'contest',
    name: '小微景观评分表',
    total: 5000,
    groups: [
      {
        id: 'graded',
        name: '综合奖项',
        fill: 'give',
        beside: false,
        items: [item('creativity', '创造性', 2500), item('benefit', '公益性与服务功能', 2500)],
      },
      {
        id: 'besides',
        name: '另行评分',
        fill: 'give',
        beside: true,
        items: [item('localCreativity', '景点小品的本土创意性', 1000)],
      },
    ],
  },
  awards: {
    prizes: [
      { id: 'first', name: '一等奖', group: 'graded', count: 1, amount: 3000 },
      { id: 'second', name: '二等奖', group: 'graded', count: 2, amount: 1000 },
      { id: 'creativity', name: '最佳创意奖', group: 'creativity', count: 1, amount: 2500 },
    ],
    orders: {
      graded: { by: 'total', ties: ['creativity', 'benefit', 'submittedAt'] },
      creativity: { by: 'localCreativity', ties: ['total', 'submittedAt'] },
    },
    score: 'expected',
    doublePrize: true,
    noticeDays: 3,
  },
}

export const sampleCampaign: CampaignView = {
  id: 'xili',
  name: '西里镇城乡环境整治巩固提升行动',
  town: '西里镇',
  contestName: '小微景观创意创建大赛',
  phases: [],
  prizes: sampleRules.awards.prizes,
  announcedPrizeMoney: 100_000,
  perVillage: { min: 3, max: 5 },
  plannedLandscapes: 200,
  doublePrize: null,
  today: '2026-07-02',
  demo: true,
  turn: 0,
  window: { window: null, state: 'none' },
}
