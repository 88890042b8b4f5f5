import { dayOf, monthOf } from '../../../miniprogram/shared/kernel/days'
import { readRound, type Half } from '../../../miniprogram/shared/inspection/round-case'
import { asVisited } from '../scores'
import type { Actors, DemoStep } from './actors'

const inspectors = ['demo-inspector-1', 'demo-inspector-2', 'demo-inspector-3']
const women = 'demo-women'
const halves: readonly Half[] = ['first', 'second']

/** The rounds of this month, opened, walked and closed: what was done by hand before stays. */
export const inspectMonth: DemoStep = {
  id: 'inspection',
  title: '本月两次督查走完、结束',
  async run(actors) {
    const { cloud, call } = actors
    const month = monthOf(dayOf(cloud.now().getTime()))
    const done: string[] = []
    let scored = 0
    for (const half of halves) {
      const { items } = await call(women, 'round.list', {})
      const known = items.find((round) => round.month === month && round.half === half)
      if (known?.state === 'closed') continue
      const roundId =
        known?.id ??
        (
          await call(women, 'round.open', {
            clientId: actors.clientId(),
            month,
            half,
            perVillage: 6,
            inspectors: [...inspectors],
          })
        ).id
      for (const inspector of inspectors) scored += await scoreRound(actors, inspector, roundId)
      await call(women, 'round.close', { roundId, clientId: actors.clientId() })
      done.push(readRound({ month, half }))
    }
    return done.length ? `${done.join('、')}督查结束，入户 ${scored} 户，通报已起草` : '本月两次督查早已结束'
  },
}

/** One inspector's visits of a round, household by household. */
export async function scoreRound(
  { cloud, call, clientId }: Actors,
  inspector: string,
  roundId: string,
): Promise<number> {
  const { items } = await call(inspector, 'visit.mine', {})
  let scored = 0
  for (const { id: visitId } of items.filter(
    (visit) => !visit.finished && visit.id.startsWith(`${roundId}:`),
  )) {
    const { sheet, households, villageId } = await call(inspector, 'visit.get', { visitId })
    for (const [nth, { id: householdId, total }] of households.entries()) {
      if (total !== undefined) continue
      await call(inspector, 'visit.score', {
        clientId: clientId(),
        visitId,
        householdId,
        answers: asVisited(sheet, { _id: visitId, villageId, drawn: households }, nth),
        filledAt: cloud.now().getTime(),
      })
      scored++
    }
    await call(inspector, 'visit.finish', { visitId })
  }
  return scored
}
