import { findPrivate } from '../publication/privacy'
import { bulletinOf, type BulletinFacts } from './bulletin'

const facts: BulletinFacts = {
  campaign: '西里镇城乡环境整治巩固提升行动',
  month: '2026-11',
  half: 'first',
  from: '2026-11-05',
  to: '2026-11-14',
  visits: [
    ...Array.from({ length: 11 }, (_, i) => ({
      villageName: `村${i + 1}`,
      count: 10,
      sum: 95_000 - i * 1000,
    })),
    { villageName: '泉头', count: 0, sum: 0 },
  ],
  problems: [
    {
      villageName: '村1',
      category: 'indoors',
      what: '王某家被褥没叠',
      place: '3排2号',
      deadline: '2026-11-20',
    },
    { villageName: '村2', category: 'waste', what: '垃圾桶满溢', place: '村北路口', deadline: '2026-11-18' },
  ],
}

describe('the drafted bulletin', () => {
  const { title, body } = bulletinOf(facts)

  it('says basis, dates, figures, who leads and who is behind, and who is missing', () => {
    expect(title).toBe('关于2026年11月上半月家庭洁美督查情况的通报')
    expect(body).toContain('根据西里镇城乡环境整治巩固提升行动工作方案，')
    expect(body).toContain('11月5日至11月14日对全镇12个村')
    expect(body).toContain('共入户110户')
    expect(body).toContain('有成绩的11个村平均90分')
    expect(body).toContain('成绩靠前的村：村1（95分）、村2（94分）')
    expect(body).toContain('成绩靠后的村：村11（85分）、村10（86分）')
    expect(body).toContain('没有完成督查的村：泉头')
  })

  it('tells problems outside with place and deadline, and only counts those in homes', () => {
    expect(body).toContain('共记录问题2个：室内卫生1个，垃圾清运1个')
    expect(body).toContain('1.村2村北路口：垃圾桶满溢（11月18日前整改）')
    expect(body).not.toContain('王某')
    expect(body).not.toContain('3排2号')
    expect(findPrivate(body).filter(({ certainty }) => certainty === 'certain')).toEqual([])
  })

  it('names no village both ahead and behind', () => {
    for (let scored = 1; scored <= 11; scored++) {
      const few = bulletinOf({ ...facts, visits: facts.visits.slice(0, scored), problems: [] }).body
      const named = few.match(/村\d+(?=（)/g) ?? []
      expect([scored, new Set(named).size]).toEqual([scored, named.length])
    }
  })

  it('fits a notice however many problems there are', () => {
    const many = Array.from({ length: 200 }, () => ({
      villageName: '五个字的村',
      category: 'street' as const,
      what: '乱'.repeat(200),
      place: '处'.repeat(60),
      deadline: '2026-11-20',
    }))
    const long = bulletinOf({ ...facts, problems: many }).body
    expect(long.length).toBeLessThanOrEqual(5000)
    expect(long).toContain('其余')
  })
})
