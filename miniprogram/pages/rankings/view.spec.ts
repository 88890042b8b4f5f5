import type { CampaignView, EntryCard, VillageRow } from '../../../typings/contract'
import { aResult, inside, sampleCampaign } from '../../../test/support/result'
import { awardsView, placedCards, progressLines, progressSummary, resultSummary } from './view'

const village = (order: number, published: number, quota: number): VillageRow => ({
  id: `v${order}`,
  name: `村${order}`,
  order,
  quota,
  cap: 5,
  taken: published,
  published,
  light: published >= quota ? 'met' : 'behind',
})
const entry = (id: string, votes: number | null): EntryCard => ({
  id,
  number: 101,
  title: id,
  villageId: 'v1',
  villageName: '村1',
  siteKind: 'other',
  cover: '',
  publishedAt: 0,
  votes,
})

it('puts the villages that are furthest first, equals as in the plan', () => {
  const villages = [village(1, 1, 4), village(2, 3, 3), village(3, 5, 4), village(4, 1, 4)]
  const lines = progressLines(villages)
  expect(lines.map(({ id, share }) => [id, share])).toEqual([
    ['v3', 100],
    ['v2', 100],
    ['v1', 25],
    ['v4', 25],
  ])
  expect(lines[2]?.word).toBe('差 3')
  expect(progressSummary(villages)).toBe('4 个村，2 个已完成任务，2 个还在建')
})

it('shares a place between equal votes, and shows none while the tally is closed', () => {
  const items = [entry('a', 9), entry('b', 9), entry('c', 4), entry('d', 0)]
  expect(placedCards({ items, votesShown: true }).map(({ id, place }) => [id, place])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 3],
  ])
  expect(placedCards({ items: [entry('a', null)], votesShown: false })).toEqual([])
})

it('says when prizes come and what they are, and where the sums differ', () => {
  const campaign = {
    phases: [{ id: 'results', name: '公布', from: '2026-07-01', to: '2026-07-01', tasks: '' }],
    prizes: [{ id: 'first', name: '一等奖', group: 'graded', count: 10, amount: 3000 }],
    announcedPrizeMoney: 100_000,
  } as unknown as CampaignView
  expect(awardsView(campaign, Date.parse('2026-07-02T08:00:00+08:00')).when).toBe('评比结束后公布')
  expect(awardsView(campaign, Date.parse('2026-07-01T20:00:00+08:00'))).toEqual({
    when: '7月1日公布',
    prizes: [{ name: '一等奖', words: '10 个，每个 3,000 元' }],
    money: '方案公布总奖金 100,000 元',
  })
})

it('sums up a published result with the first winners of each prize', () => {
  const summary = resultSummary(aResult(), sampleCampaign, inside)
  expect(summary).toMatchObject({
    word: '公示中',
    sum: '3 个奖，6,500 元',
    paid: '已兑现 1 个',
    final: false,
  })
  expect(summary.prizes.map(({ name, count, winners }) => [name, count, winners[0]?.title])).toEqual([
    ['一等奖', '1 个', '石磨人家'],
    ['二等奖', '1 个', '老井新泉'],
    ['最佳创意奖', '1 个', '石磨人家'],
  ])
  expect(resultSummary(aResult({ state: 'final' }), sampleCampaign, inside)).toMatchObject({
    word: '正式结果',
    until: '',
  })
})
