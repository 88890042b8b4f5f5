import { sampleCampaign } from '../../../../test/support/result'
import { comparePlans, fieldsOf, parsePlan, phasesOf, whatChanges } from './view'

const stands = {
  ...sampleCampaign,
  phases: [
    { id: 'building' as const, name: '实施阶段', from: '2026-06-17', to: '2026-06-25', tasks: '利用9天时间' },
  ],
}
const fields = fieldsOf(stands)
const phases = phasesOf(stands)
const later = phases.map((phase) => ({ ...phase, to: '2026-06-28' }))
const rest = { clientId: 'abcdefgh', seen: 0, reason: '下雨，顺延' }

describe('the plan as it is changed', () => {
  it('comes back as it went in, and says which number is none', () => {
    expect(parsePlan(fields, phases, rest)).toMatchObject({
      ok: true,
      value: { form: { announcedPrizeMoney: 100_000, perVillage: { min: 3, max: 5 } } },
    })
    expect(parsePlan({ ...fields, money: '' }, phases, rest)).toMatchObject({
      ok: false,
      message: '公布的奖金总额要填数字',
    })
    expect(parsePlan({ ...fields, min: '6' }, phases, rest)).toMatchObject({
      ok: false,
      message: '每村最少的个数不能比最多的还多',
    })
  })

  it('says before it is saved what will be other, and nothing where nothing is', () => {
    expect(whatChanges({ fields, phases }, stands)).toBe('')
    expect(whatChanges({ fields, phases: later }, stands)).toContain(
      '实施阶段：2026年6月17日—2026年6月25日 → 2026年6月17日—2026年6月28日。',
    )
    expect(comparePlans({ fields: { ...fields, money: '97500' }, phases }, stands)).toEqual([
      { label: '公布的奖金总额（元）', mine: '97500', theirs: '100000' },
    ])
  })
})
