import { dayOf, monthOf } from '../../miniprogram/shared/kernel/days'
import type { Sheet } from '../../miniprogram/shared/sheet/sheet'
import { actorsIn } from '../../seeds/demo/steps/actors'
import { scoreRound } from '../../seeds/demo/steps/inspection'
import type { LocalCloud } from '../cloud'
import { townCall } from '../town-call'
import type { RequestRow } from './requests'

/** At 50× the 300,000 scores the town would have after some years. */
const scoresStored = 6_000
/** Documents a ranking may read of each village. */
const perVillage = 5

const ceilings = { submit: 6, get: 1, compute: 20, close: 200 }

/** Clean homes: a supervisor's score, the public ranking, computing it, and closing a round of 59 villages × 10 households. */
export async function measureHomes(cloud: LocalCloud, scale: number): Promise<RequestRow[]> {
  await storeScores(cloud, scoresStored * scale)
  const measure = async (action: string, limit: number, run: () => Promise<unknown>): Promise<RequestRow> => {
    cloud.resetCounters()
    await run()
    return { action, scale, ...cloud.counters(), limit }
  }
  const supervisor = 'demo-supervisor'
  const { grants } = await townCall(cloud, supervisor, 'me.get', {})
  const villageId = grants[0]?.villageId ?? ''
  const board = await townCall(cloud, supervisor, 'householdScore.board', { villageId })
  const submit = (nth: number) =>
    townCall(cloud, supervisor, 'householdScore.submit', {
      clientId: `bench-household-score-${scale}-${nth}`,
      householdId: board.households[nth]?.id ?? '',
      answers: clean(board.sheet),
      filledAt: cloud.now().getTime(),
    })
  await submit(0)
  const rows = [await measure('householdScore.submit', ceilings.submit, () => submit(1))]

  const get = () => townCall(cloud, 'bench-villager', 'ranking.get', {})
  const { ranking } = await get()
  rows.push(await measure('ranking.get', ceilings.get, get))

  const compute = (nth: number) =>
    townCall(cloud, 'demo-women', 'ranking.compute', {
      clientId: `bench-ranking-${scale}-${nth}`,
      month: ranking.month,
      reason: '量一量',
    })
  await compute(0)
  const computed = await measure('ranking.compute', ceilings.compute, () => compute(1))
  const most = perVillage * ranking.villages.length
  if (computed.documentsRead > most)
    throw new Error(`ranking.compute read ${computed.documentsRead} documents, more than ${most}`)
  rows.push(computed)

  const actors = actorsIn(cloud)
  const opened = await actors.call('demo-women', 'round.open', {
    clientId: actors.clientId(),
    month: monthOf(dayOf(cloud.now().getTime())),
    half: 'first',
    perVillage: 10,
    inspectors: ['demo-inspector-1'],
  })
  const scored = await scoreRound(actors, 'demo-inspector-1', opened.id)
  const roundId = opened.id
  const close = () => actors.call('demo-women', 'round.close', { roundId, clientId: actors.clientId() })
  rows.push(
    await measure(
      `round.close, ${opened.visits.length} villages, ${scored} households`,
      ceilings.close,
      close,
    ),
  )
  return rows
}

/** Everything in order, and all points that are given. */
const clean = (sheet: Sheet): Record<string, { points: number }> =>
  Object.fromEntries(
    sheet.groups.flatMap(({ fill, items }) =>
      fill === 'give' ? items.map(({ id, cap }) => [id, { points: cap }] as const) : [],
    ),
  )

async function storeScores(cloud: LocalCloud, count: number): Promise<void> {
  const villages = cloud.readAll('villages').map(({ _id }) => _id)
  const chunk = 10_000
  for (let from = 0; from < count; from += chunk)
    await cloud.insertMany(
      'householdScores',
      Array.from({ length: Math.min(chunk, count - from) }, (_, i) => {
        const n = from + i
        const villageId = villages[n % villages.length] ?? ''
        return {
          _id: `bench-${n}`,
          slot: `bench-${n}`,
          householdId: `${villageId}:b${n % 100}`,
          villageId,
          source: 'supervisor',
          visitId: '',
          month: '2025-01',
          at: n,
          score: { items: {}, groups: {}, total: 9000 },
        }
      }),
    )
}
