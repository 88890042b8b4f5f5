import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prizeMoney } from '../miniprogram/shared/campaign/plan'
import { selfCheck } from '../miniprogram/shared/campaign/self-check'
import { campaignFor, loadPlan, villagesOf, xiliFolder } from './plan'

const plan = loadPlan()

describe('the plan of 西里镇 as data', () => {
  it('has 59 villages whose tasks sum to 200', () => {
    expect(plan.villages).toHaveLength(59)
    expect(plan.villages[0]).toEqual({ id: 'v01', name: '中西里', quota: 4 })
    expect(plan.villages[58]).toEqual({ id: 'v59', name: '黎明', quota: 3 })
    expect(plan.villages.reduce((sum, village) => sum + village.quota, 0)).toBe(200)
  })

  it('announces 100,000 yuan and gives out 97,500', () => {
    expect(plan.awards.prizes.map((prize) => [prize.name, prize.count, prize.amount])).toEqual([
      ['一等奖', 10, 3000],
      ['二等奖', 30, 1000],
      ['三等奖', 50, 600],
      ['最佳创意奖', 3, 2500],
    ])
    expect(prizeMoney(plan.awards.prizes)).toBe(97_500)
    expect(plan.campaign.announcedPrizeMoney).toBe(100_000)
  })

  it('has the checklists and sheets of the plan', () => {
    expect(plan.cleanup.sheet.groups.flatMap((group) => group.items)).toHaveLength(13)
    expect(plan.pledge.items).toHaveLength(5)
    expect(
      plan.household.sheet.groups.map((group) => group.items.reduce((sum, i) => sum + i.cap, 0)),
    ).toEqual([4500, 4000, 1500])
    expect(plan.contestSheet.groups[0]?.items.map((item) => item.cap)).toEqual([
      2500, 2500, 1500, 1500, 1000, 1000,
    ])
  })

  it('finds where the plan contradicts itself', () => {
    const { _id, ...campaign } = campaignFor(plan, 2026)
    const villages = villagesOf(plan).map(({ _id: id, name, quota }) => ({ id, name, quota }))
    const findings = selfCheck({ id: _id, ...campaign, ...plan.awards }, villages).map(
      (finding) => finding.id,
    )
    expect(findings).toEqual([
      'PRIZE_SUM',
      'QUOTA_RANGE:v24',
      'PHASE_OVERLAP:2026-06-17',
      'PHASE_OVERLAP:2026-06-25',
      'DISTRICT_MISSING',
      'DOUBLE_PRIZE',
    ])
  })
})

describe('a town folder with mistakes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is refused with file, place and reason', () => {
    cpSync(xiliFolder, folder, { recursive: true })
    writeFileSync(join(folder, 'villages.json'), JSON.stringify([{ id: 'v01', name: '', quota: 0 }]))
    expect(() => loadPlan(folder)).toThrow(/villages\.json[^]*0\.name[^]*0\.quota/)
    writeFileSync(join(folder, 'villages.json'), '{')
    expect(() => loadPlan(folder)).toThrow(/villages\.json/)
  })
})
