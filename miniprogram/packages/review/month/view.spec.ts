import type { Output } from '../../../../typings/contract'
import { publishWords, reviewFace } from './view'

const record: Output<'review.record'> = {
  id: '2026-11',
  month: '2026-11',
  state: 'open',
  publishedAt: 0,
  districts: [
    {
      districtId: 'd1',
      districtName: '东管区',
      drawId: 'w1',
      score: 9000,
      place: 1,
      villages: [
        { villageId: 'v1', villageName: '中西里', how: 'offered', scores: 2, mean: 9150 },
        { villageId: 'v2', villageName: '辛庄', how: 'drawn', scores: 0 },
      ],
    },
    { districtId: 'd2', districtName: '西管区', villages: [] },
  ],
  missing: [],
  history: [],
  mine: { v1: { points: 9200, words: '', turn: 1 } },
}
const nobody = { staff: false, scores: false, ownDistrict: '' }

describe('a review', () => {
  it('lets a leader score every village, and a district head none of the own district', () => {
    const canScore = (standing: typeof nobody) =>
      reviewFace(record, standing).districts[0]?.villages.map((village) => village.canScore)
    expect(canScore({ ...nobody, scores: true })).toEqual([true, true])
    expect(canScore({ ...nobody, scores: true, ownDistrict: 'd1' })).toEqual([false, false])
    expect(canScore({ ...nobody, scores: true, ownDistrict: 'd2' })).toEqual([true, true])
    expect(canScore({ ...nobody, staff: true })).toEqual([false, false])
  })

  it('shows the own score beside the mean', () => {
    expect(reviewFace(record, nobody).districts[0]?.villages[0]).toMatchObject({
      mine: '92.00',
      facts: '2 人打分，平均 91.50',
      how: '管区推荐',
    })
  })

  it('asks for the good village first, then for the draw, then for nothing', () => {
    const [first, second] = reviewFace(record, { ...nobody, ownDistrict: 'd2' }).districts
    expect(second).toMatchObject({ canOffer: true, canDraw: false, hint: '还没有推荐村' })
    expect(first).toMatchObject({ canOffer: false, canDraw: false, hint: '' })
    const offered = {
      ...record,
      districts: [
        {
          districtId: 'd1',
          districtName: '东管区',
          villages: [{ villageId: 'v1', villageName: '中西里', how: 'offered', scores: 0 } as const],
        },
      ],
    }
    expect(reviewFace(offered, { ...nobody, staff: true }).districts[0]).toMatchObject({
      canDraw: true,
      canOffer: true,
    })
    const drawing = { ...record, districts: offered.districts.map((one) => ({ ...one, drawId: 'w1' })) }
    expect(reviewFace(drawing, nobody).districts[0]).toMatchObject({
      drawWords: '去交底、亮数',
      hint: '正在当场抽村',
    })
    expect(first?.drawWords).toBe('看抽取过程')
    expect(reviewFace({ ...offered, state: 'published' }, { ...nobody, staff: true })).toMatchObject({
      mayPublish: false,
    })
  })

  it('says before publishing which district has no score', () => {
    expect(publishWords(record)).toContain('西管区还有村没有打分')
    expect(publishWords({ districts: record.districts.slice(0, 1) })).toContain('看不到谁打了几分')
  })
})
