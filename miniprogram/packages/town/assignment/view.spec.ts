import { planAssignment } from '../../../shared/judging/schema'
import { parseInput } from '../../../shared/kernel/parse'
import { assignWords, drawSeed, planFace } from './view'

const judge = (name: string, load: number, kilometres?: number) => ({
  personId: name,
  name,
  load,
  villages: 5,
  ...(kilometres === undefined ? {} : { kilometres }),
})
const plan = { seed: 'xili-a', entries: 10, sheets: 30, judges: [judge('甲', 15, 8.24), judge('乙', 16)] }

describe('a plan of the assignment', () => {
  it('draws seeds the server takes, a different one with other luck', () => {
    for (const chance of [0, 0.5, 0.999999])
      expect(parseInput(planAssignment, { seed: drawSeed(() => chance) }).ok).toBe(true)
    expect(drawSeed(() => 0)).not.toBe(drawSeed(() => 0.5))
  })

  it('tells loads and ways, and no way where none is known', () => {
    expect(planFace(plan)).toMatchObject({
      each: '每位评委 15–16 个',
      way: '全部评委一共走约 8 公里',
      judges: [{ foot: '5 个村，约 8.2 公里' }, { foot: '5 个村' }],
    })
    expect(planFace({ ...plan, judges: [judge('乙', 16)] })).toMatchObject({
      each: '每位评委 16 个',
      way: '作品没有填地图位置，算不出路程',
    })
  })

  it('says before it assigns that it is final', () => {
    expect(assignWords(plan)).toContain('2 位评委')
    expect(assignWords(plan)).toContain('30 张评分表')
  })
})
