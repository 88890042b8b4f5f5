import { dayOf, monthOf } from '../../../miniprogram/shared/kernel/days'
import type { Input } from '../../../typings/contract'
import type { ChaosTown } from '../town'
import { admin, discipline, driver, inspector, otherInspector, someDay, women, type Driver } from './driver'

const round = (town: ChaosTown): Input<'round.open'> => {
  const month = monthOf(dayOf(town.now()))
  const opened = town.cloud.readAll('rounds').some(({ _id }) => _id === `${month}:first`)
  return {
    clientId: town.clientId(),
    month,
    half: opened ? 'second' : 'first',
    perVillage: 2,
    inspectors: [inspector],
  }
}

async function anOpenRound(town: ChaosTown): Promise<string> {
  const opened = round(town)
  await town.call(discipline, 'round.open', opened)
  return `${opened.month}:${opened.half}`
}

async function aVisit(town: ChaosTown) {
  const visitId = `${await anOpenRound(town)}:${town.villageId('中西里')}`
  const { households, sheet, villageId } = await town.call(inspector, 'visit.get', { visitId })
  const given = sheet.groups.filter(({ fill }) => fill === 'give').flatMap(({ items }) => items)
  return {
    visitId,
    villageId,
    householdId: households[0]?.id ?? '',
    answers: Object.fromEntries(given.map(({ id, cap }) => [id, { points: cap }])),
  }
}

async function scored(town: ChaosTown): Promise<Input<'visit.score'>> {
  const { visitId, villageId, householdId, answers } = await aVisit(town)
  const photoIds = [await town.photo(inspector, villageId)]
  const yard = { places: [{ points: 200, words: '', photoIds }] }
  return {
    clientId: town.clientId(),
    visitId,
    householdId,
    answers: { ...answers, yard },
    note: '',
    filledAt: town.now(),
  }
}

const corrected = (town: ChaosTown): Input<'ranking.compute'> => {
  const month = town.cloud
    .readAll('publications')
    .filter(({ type, state }) => type === 'ranking' && state === 'published')
    .map(({ kind }) => String(kind))
    .sort()[0]
  return { clientId: town.clientId(), month: month ?? '', reason: '更正一户的分数' }
}

async function aRanking(town: ChaosTown, until: 'draft' | 'checked' | 'published'): Promise<string> {
  const { id: rankingId } = await town.call(women, 'ranking.compute', corrected(town))
  if (until === 'draft') return rankingId
  await town.call(admin, 'ranking.check', { rankingId, clientId: town.clientId() })
  if (until === 'published')
    await town.call(women, 'ranking.publish', { rankingId, clientId: town.clientId() })
  return rankingId
}

/** The half-month rounds with their visits, and the months' rankings. */
export const months: readonly Driver[] = [
  driver('round.open', (town) => ({ openid: discipline, input: round(town) }), {
    lawsOnly: 'which households are visited is drawn by chance, until the round is there',
  }),
  driver('round.close', async (town) => ({
    openid: discipline,
    input: { roundId: await anOpenRound(town), clientId: town.clientId() },
  })),
  driver('visit.handOver', async (town) => {
    const { visitId } = await aVisit(town)
    const { roundId } = await town.call(inspector, 'visit.get', { visitId })
    return {
      openid: discipline,
      input: { roundId, visitIds: [visitId], personId: otherInspector, reason: '生病' },
    }
  }),
  driver('visit.score', async (town) => ({ openid: inspector, input: await scored(town) })),
  driver('visit.voidScore', async (town) => {
    const score = await scored(town)
    await town.call(inspector, 'visit.score', score)
    const { households } = await town.call(discipline, 'visit.get', { visitId: score.visitId })
    const scoreId = households.find(({ id }) => id === score.householdId)?.scoreId ?? ''
    const reason = '打成了邻居家的分'
    return {
      openid: discipline,
      input: { clientId: town.clientId(), visitId: score.visitId, scoreId, reason },
    }
  }),
  driver('visit.problem', async (town) => {
    const { visitId, villageId } = await aVisit(town)
    return {
      openid: inspector,
      input: {
        clientId: town.clientId(),
        visitId,
        category: 'waste',
        what: '门口有垃圾',
        place: '村北',
        deadline: someDay(town, 3),
        photoIds: [await town.photo(inspector, villageId)],
      },
    }
  }),
  driver('visit.finish', async (town) => {
    const score = await scored(town)
    await town.call(inspector, 'visit.score', score)
    return { openid: inspector, input: { visitId: score.visitId, clientId: town.clientId() } }
  }),
  driver('ranking.compute', (town) => ({ openid: women, input: corrected(town) })),
  driver('ranking.check', async (town) => ({
    openid: admin,
    input: { rankingId: await aRanking(town, 'draft'), clientId: town.clientId() },
  })),
  driver('ranking.publish', async (town) => ({
    openid: women,
    input: { rankingId: await aRanking(town, 'checked'), clientId: town.clientId() },
  })),
  driver('ranking.withdraw', async (town) => ({
    openid: women,
    input: {
      rankingId: await aRanking(town, 'published'),
      clientId: town.clientId(),
      reason: '分数有误',
    },
  })),
]
