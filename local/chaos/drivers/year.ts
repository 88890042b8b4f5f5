import { dayOf } from '../../../miniprogram/shared/kernel/days'
import type { ChaosTown } from '../town'
import { admin, cadre, discipline, driver, leader, second, women, type Driver } from './driver'

const year = (town: ChaosTown) => dayOf(town.now()).slice(0, 4)
const reason = '路段不属于本村管理'

type Until = 'draft' | 'checked' | 'published'

async function anAssessment(town: ChaosTown, until: Until): Promise<string> {
  const clientId = () => town.clientId()
  const computed = { clientId: clientId(), year: year(town) }
  const { id: assessmentId } = await town.call(women, 'assessment.compute', computed)
  if (until === 'draft') return assessmentId
  await town.call(admin, 'assessment.check', { assessmentId, clientId: clientId() })
  if (until === 'published')
    await town.call(women, 'assessment.publish', { assessmentId, clientId: clientId() })
  return assessmentId
}

async function anAppeal(town: ChaosTown): Promise<string> {
  const assessmentId = await anAssessment(town, 'published')
  const villageId = town.villageId('中西里')
  const filed = { clientId: town.clientId(), assessmentId, villageId, reason }
  return (await town.call(cadre, 'assessment.appeal', filed)).id
}

const deduction = async (town: ChaosTown) => ({
  clientId: town.clientId(),
  villageId: town.villageId('泉头'),
  on: dayOf(town.now()),
  issuer: '县督查组',
  points: 100,
  reason: '路边有垃圾',
  photoIds: [await town.photo(discipline)],
})

/** The first thing the year's figures suggest. */
async function aProposal(town: ChaosTown) {
  const assessmentId = await anAssessment(town, 'published')
  const { proposals } = await town.call(leader, 'decision.list', {})
  const [proposal] = proposals
  if (!proposal) throw new Error('the year proposes nothing')
  return { assessmentId, proposal }
}

const decision = (town: ChaosTown) => ({
  clientId: town.clientId(),
  year: year(town),
  kind: 'criticism' as const,
  villageId: town.villageId('泉头'),
  about: '村两委',
  reason: '整改不力',
})

/** The year's assessment, what was lost from above, what a leader decides. */
export const yearsEnd: readonly Driver[] = [
  driver('assessment.compute', (town) => ({
    openid: women,
    input: { clientId: town.clientId(), year: year(town) },
  })),
  driver('assessment.check', async (town) => ({
    openid: admin,
    input: { assessmentId: await anAssessment(town, 'draft'), clientId: town.clientId() },
  })),
  driver('assessment.publish', async (town) => ({
    openid: women,
    input: { assessmentId: await anAssessment(town, 'checked'), clientId: town.clientId() },
  })),
  driver('assessment.finalise', async (town) => {
    const assessmentId = await anAssessment(town, 'published')
    town.pass(20 * 86_400_000)
    return { openid: women, input: { assessmentId, clientId: town.clientId() } }
  }),
  driver('assessment.withdraw', async (town) => ({
    openid: women,
    input: {
      assessmentId: await anAssessment(town, 'published'),
      reason: '漏了一个月',
      clientId: town.clientId(),
    },
  })),
  driver('assessment.appeal', async (town) => ({
    openid: cadre,
    input: {
      clientId: town.clientId(),
      assessmentId: await anAssessment(town, 'published'),
      villageId: town.villageId('中西里'),
      reason,
    },
  })),
  driver('assessment.answer', async (town) => ({
    openid: second,
    input: {
      appealId: await anAppeal(town),
      verdict: 'reject',
      reason: '那一段归村里管',
      clientId: town.clientId(),
    },
  })),
  driver('deduction.record', async (town) => ({ openid: discipline, input: await deduction(town) })),
  driver('deduction.withdraw', async (town) => {
    const { id: deductionId } = await town.call(discipline, 'deduction.record', await deduction(town))
    return {
      openid: discipline,
      input: { deductionId, reason: '记错了村', clientId: town.clientId() },
    }
  }),
  driver('decision.make', (town) => ({ openid: leader, input: decision(town) })),
  driver('decision.decline', async (town) => {
    const { assessmentId, proposal } = await aProposal(town)
    return {
      openid: leader,
      input: {
        proposalId: proposal.id,
        assessmentId,
        reason: '先由管区书记提醒',
        clientId: town.clientId(),
      },
    }
  }),
  driver('decision.revoke', async (town) => {
    const { id: decisionId } = await town.call(leader, 'decision.make', decision(town))
    return { openid: leader, input: { decisionId, reason: '情况已说明', clientId: town.clientId() } }
  }),
]
