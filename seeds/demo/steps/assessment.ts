import { dayOf, readMonth } from '../../../miniprogram/shared/kernel/days'
import type { Actors, DemoStep } from './actors'
import { decideVetoes } from './cleanup'
import { inspectMonth } from './inspection'

const women = 'demo-women'
const discipline = 'demo-discipline'
const leader = 'demo-leader'

const yearNow = ({ cloud }: Actors) => dayOf(cloud.now().getTime()).slice(0, 4)

/** Lost in inspections from above: so much each. */
const lost = [
  {
    village: '泉头',
    issuer: '区城乡环境整治督查组',
    docNumber: '区环督〔演示〕12号',
    points: 150,
    reason: '进村路两侧有建筑垃圾没有清运',
  },
  {
    village: '抗洞洼',
    issuer: '区扶贫验收组',
    docNumber: '',
    points: 100,
    reason: '抽查的户庭院有杂草乱石',
  },
]

/** Every inspected month of the year is ranked and published; at least one is. */
async function rankMonths(actors: Actors): Promise<string[]> {
  const { call } = actors
  const year = yearNow(actors)
  const inYear = async () =>
    (await call(women, 'round.list', {})).items.filter(({ month }) => month.startsWith(year))
  const rounds = await inYear()
  if (!rounds.length || rounds.some(({ state }) => state === 'open')) await inspectMonth.run(actors)
  const held = [...new Set((await inYear()).map(({ month }) => month))].sort()
  const { items } = await call(women, 'ranking.desk', {})
  const published = new Set(items.flatMap(({ month, state }) => (state === 'published' ? [month] : [])))
  const missing = held.filter((month) => !published.has(month))
  for (const month of missing) {
    const { id: rankingId } = await call(women, 'ranking.compute', { clientId: actors.clientId(), month })
    await call('demo-admin', 'ranking.check', { rankingId })
    await call(women, 'ranking.publish', { rankingId })
  }
  return missing
}

/** The year's rankings, what was lost in inspections from above, a confirmed fake fix; then the draft, to be checked by hand. */
export const assessYear: DemoStep = {
  id: 'assessment',
  title: '年底考核：登记上级扣分、算出草稿',
  async run(actors) {
    const { call, clientId } = actors
    const year = yearNow(actors)
    const known = (await call(women, 'assessment.desk', {})).items.find(
      (one) => one.year === year && one.state !== 'withdrawn',
    )
    if (known) return `${year}年的考核早已算出`
    const ranked = await rankMonths(actors)
    await decideVetoes.run(actors)
    const { items: villages } = await call(women, 'village.list', {})
    const { items: recorded } = await call(discipline, 'deduction.list', {})
    for (const { village, ...written } of lost.filter(
      (one) => !recorded.some(({ villageName }) => villageName === one.village),
    )) {
      const villageId = villages.find(({ name }) => name === village)?.id ?? ''
      await call(discipline, 'deduction.record', {
        clientId: clientId(),
        villageId,
        on: dayOf(actors.cloud.now().getTime()),
        ...written,
        photoIds: [await actors.photo(discipline)],
      })
    }
    const faults = await call(discipline, 'accountability.list', { state: 'proposed' })
    for (const { id } of faults.items.filter(({ may }) => may.includes('confirm')).slice(0, 1))
      await call(discipline, 'accountability.confirm', { accountabilityId: id, clientId: clientId() })
    const { assessment } = await call(women, 'assessment.compute', { clientId: clientId(), year })
    const months = ranked.length ? `补发${ranked.map(readMonth).join('、')}排名，` : ''
    return `${months}${assessment.villages.length} 个村的考核表已算出，等另一位核对`
  },
}

/** The draft is checked and published; one village appeals, a leader follows one proposal and declines another. */
export const publishYear: DemoStep = {
  id: 'assessment-published',
  title: '公布年底考核（留申诉和建议自己办）',
  async run(actors) {
    const { call, clientId } = actors
    const year = yearNow(actors)
    const current = async () =>
      (await call(women, 'assessment.desk', {})).items.find(
        (one) => one.year === year && one.state !== 'withdrawn',
      )
    if (!(await current())) await assessYear.run(actors)
    const record = await current()
    if (!record) return '还没有算出考核'
    const assessmentId = record.id
    if (record.state === 'draft') await call('demo-admin', 'assessment.check', { assessmentId })
    if (record.state === 'draft' || record.state === 'checked')
      await call(women, 'assessment.publish', { assessmentId })
    const villages = (await call(women, 'village.list', {})).items
    const villageId = villages.find(({ name }) => name === '泉头')?.id ?? ''
    const { mayAppeal } = await call('demo-cadre-quantou', 'assessment.sheet', { villageId, assessmentId })
    if (mayAppeal)
      await call('demo-cadre-quantou', 'assessment.appeal', {
        clientId: clientId(),
        assessmentId,
        villageId,
        reason: '扣分的路段归公路站养护，不在本村的责任区里，请核对。',
      })
    const { items, proposals } = await call(leader, 'decision.list', {})
    const best = proposals.find(({ kind }) => kind === 'commendation')
    const other = proposals.find(({ kind }) => kind === 'admonition')
    if (best && !items.some(({ state }) => state === 'made'))
      await call(leader, 'decision.make', {
        clientId: clientId(),
        year,
        kind: best.kind,
        villageId: best.villageId,
        proposalId: best.id,
        reason: '全年工作扎实、效果显著，群众满意',
      })
    if (other && !items.some(({ state }) => state === 'declined'))
      await call(leader, 'decision.decline', {
        clientId: clientId(),
        assessmentId,
        proposalId: other.id,
        reason: '扣分的问题当天已经整改，先由管区书记提醒',
      })
    return `${year}年的考核已公布，泉头申诉，其余的建议等领导决定`
  },
}
