import { findPrivate } from '../publication/privacy'
import { rankingNotice } from './notice'
import type { RankedVillage } from './ranking'

const village = (villageName: string, place: number, before?: number): RankedVillage => ({
  ...{
    villageId: villageName,
    villageName,
    districtId: '',
    districtName: '',
    place,
    score: 9600 - place * 50,
  },
  ...{ visits: 9500, visitCount: 2, households: 12, due: 1, inTime: 1, rectification: 10_000, trend: [] },
  ...(before === undefined ? {} : { before }),
})
const noticeOf = (villages: readonly RankedVillage[], over: object = {}) =>
  rankingNotice({
    campaign: '西里镇城乡环境整治巩固提升行动',
    ranking: {
      month: '2026-11',
      rules: {
        ranking: { name: 'ranking', version: 1, sha256: '' },
        household: { name: 'household', version: 1, sha256: '' },
      },
      inputsSha256: '',
      villages,
      missing: ['抗洞洼'],
    },
    edition: 1,
    reason: '',
    ...over,
  })
const some = [village('东升', 2, 6), village('中西里', 1, 1), village('泉头', 3, 2), village('抗洞洼', 0)]

describe('the drafted notice of a month', () => {
  it('has every place in order, who has none, and who rose far', () => {
    const { title, body } = noticeOf(some)
    expect(title).toBe('关于2026年11月家庭洁美排名的通报')
    expect(body).toContain('第1名中西里（95.5分）；第2名东升（95分）；第3名泉头（94.5分）。')
    expect(body).toContain('不排名次的村：抗洞洼。')
    expect(body).toContain('比上月上升多的村：东升（4位）。')
    expect(body).not.toContain('比上月下降')
    expect(findPrivate(`${title}\n${body}`)).toEqual([])
  })

  it('says of a correction that it is one, and why', () => {
    const { title, body } = noticeOf(some, { edition: 2, reason: '泉头的成绩漏录' })
    expect(title).toBe('关于更正2026年11月家庭洁美排名的通报')
    expect(body).toContain('第2版，代替以前公布的排名。更正理由：泉头的成绩漏录。')
  })

  it('has room in a notice also of a town of 900 villages', () => {
    const { body } = noticeOf(Array.from({ length: 900 }, (_, i) => village(`北王家庄${i + 1}`, i + 1)))
    expect(body.length).toBeLessThanOrEqual(5000)
    expect(body).toMatch(/其余\d+个村见小程序/)
  })
})
