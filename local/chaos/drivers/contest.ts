import { demoSteps } from '../../../seeds'
import type { Action } from '../../../typings/contract'
import type { ChaosTown } from '../town'
import { admin, driver, reviseRule, second, villager, type Driver } from './driver'

/** A work on a judge's list without a sheet, and full marks for it. */
async function anOpenStop(town: ChaosTown, openid = 'demo-judge-01') {
  const { stops, sheet } = await town.call(openid, 'judging.route', {})
  const entryId = stops.find((stop) => !stop.sheet)?.entryId ?? ''
  const items = sheet.groups.flatMap((group) => group.items)
  return { openid, entryId, answers: Object.fromEntries(items.map(({ id, cap }) => [id, { points: cap }])) }
}

/** Every work on a judge's list has its sheet. */
async function handInAll(town: ChaosTown, judge?: string): Promise<void> {
  for (let stop = await anOpenStop(town, judge); stop.entryId; stop = await anOpenStop(town, judge)) {
    const { openid, entryId, answers } = stop
    const sheet = { clientId: town.clientId(), entryId, answers, note: '', filledAt: town.now() }
    await town.call(openid, 'sheet.submit', sheet)
  }
}

const closeJudging = async (town: ChaosTown) => {
  await handInAll(town)
  await town.call(admin, 'judging.close', { clientId: town.clientId() })
}

const resultStates = ['closed', 'draft', 'checked', 'published', 'final'] as const
type ResultState = (typeof resultStates)[number]

/** The contest's result taken as far as asked, by the people who take it there. */
async function aResult(town: ChaosTown, until: ResultState, daysShown = 10): Promise<string> {
  const reached = (state: ResultState) => resultStates.indexOf(until) >= resultStates.indexOf(state)
  const clientId = () => town.clientId()
  await closeJudging(town)
  await reviseRule(town, 'awards', { doublePrize: false })
  if (!reached('draft')) return ''
  const computed = { clientId: clientId(), allowVacant: true }
  const { id: resultId } = await town.call(admin, 'result.compute', computed)
  if (reached('checked')) await town.call(second, 'result.check', { resultId, clientId: clientId() })
  if (reached('published')) {
    await town.call(admin, 'result.publish', { resultId, clientId: clientId() })
    town.pass(daysShown * 86_400_000)
  }
  if (reached('final')) await town.call(admin, 'result.finalise', { resultId, clientId: clientId() })
  return resultId
}

/** The actions that take a result on, and how it must stand before. */
const resultMoves: readonly (readonly [Action, ResultState])[] = [
  ['result.compute', 'closed'],
  ['result.check', 'draft'],
  ['result.publish', 'checked'],
  ['result.finalise', 'published'],
]

const objection = '第三名去年就建好了'

/** Anchors from villages of their own, and all judges. */
function setUp(town: ChaosTown) {
  const villages = new Set<unknown>()
  const anchors = town.cloud
    .readAll('entries')
    .filter(
      ({ state, villageId }) =>
        state === 'published' && villages.size < 4 && !villages.has(villageId) && villages.add(villageId),
    )
  const judges = town.cloud
    .readAll('people')
    .map(({ _id }) => String(_id))
    .filter((openid) => openid.startsWith('demo-judge-'))
  return {
    anchors: anchors.map(({ _id }) => String(_id)),
    judges: judges.map((personId) => ({ personId, recused: [] })),
    perEntry: 3,
    clientId: town.clientId(),
  }
}

/** A work a judge does not have, of a village the judge may score. */
async function aLook(town: ChaosTown) {
  const personId = 'demo-judge-02'
  const { stops } = await town.call(personId, 'judging.route', {})
  const known = new Set(stops.map(({ entryId }) => entryId))
  const vetoed = new Set(town.cloud.readAll('vetoes').map(({ _id }) => _id))
  const entry = town.one(
    'entries',
    ({ _id, state, villageId }) =>
      state === 'published' && !known.has(String(_id)) && !vetoed.has(villageId as string),
  )
  return { looks: [{ entryId: String(entry._id), personId }], clientId: town.clientId() }
}

async function recorded(town: ChaosTown) {
  const resultId = await aResult(town, 'final')
  const payout = town.one('payouts', (each) => each['resultId'] === resultId)
  const payoutId = String(payout._id)
  const paid = {
    payoutId,
    amount: Number(payout['amount']),
    voucher: 'XL-1',
    payee: '村民委员会',
    photoIds: [await town.photo(admin)],
    clientId: town.clientId(),
  }
  await town.call(admin, 'payout.record', paid)
  return paid
}

const judged = { stage: 'judged' } as const

/** The judging, its result, objections and the money. */
export const contest: readonly Driver[] = [
  driver('judging.setUp', (town) => ({ openid: admin, input: setUp(town) })),
  driver('judging.train', async (town) => {
    await town.call(admin, 'judging.setUp', setUp(town))
    return { openid: admin, input: { clientId: town.clientId() } }
  }),
  driver(
    'judging.assign',
    async (town) => {
      await demoSteps.find(({ id }) => id === 'training')?.run(town.cloud)
      await handInAll(town)
      return { openid: admin, input: { seed: 'chaos', clientId: town.clientId() } }
    },
    { stage: 'deadline' },
  ),
  driver('judging.addLooks', async (town) => ({ openid: admin, input: await aLook(town) }), judged),
  driver('judging.close', (town) => ({ openid: admin, input: { clientId: town.clientId() } }), judged),
  driver(
    'judging.reopen',
    async (town) => {
      await closeJudging(town)
      return { openid: admin, input: { reason: '有一张表要重评', clientId: town.clientId() } }
    },
    judged,
  ),
  driver(
    'sheet.submit',
    async (town) => {
      const { openid, entryId, answers } = await anOpenStop(town)
      return {
        openid,
        input: { clientId: town.clientId(), entryId, answers, note: '', filledAt: town.now() },
      }
    },
    judged,
  ),
  driver(
    'sheet.void',
    (town) => ({
      openid: admin,
      input: {
        sheetId: String(town.one('sheets', ({ state }) => state === 'valid')._id),
        reason: '评委认错了作品',
        clientId: town.clientId(),
      },
    }),
    judged,
  ),
  ...resultMoves.map(([action, stands]) =>
    driver(
      action,
      async (town) => {
        const resultId = await aResult(town, stands)
        const moved = { resultId, clientId: town.clientId() }
        const compute = { clientId: town.clientId(), allowVacant: true }
        return {
          openid: action === 'result.check' ? second : admin,
          input: (stands === 'closed' ? compute : moved) as never,
        }
      },
      judged,
    ),
  ),
  driver(
    'result.withdraw',
    async (town) => ({
      openid: admin,
      input: {
        resultId: await aResult(town, 'published'),
        reason: '有一张表算错了',
        clientId: town.clientId(),
      },
    }),
    judged,
  ),
  driver(
    'objection.file',
    async (town) => ({
      openid: villager,
      input: {
        clientId: town.clientId(),
        resultId: await aResult(town, 'published', 0),
        reason: objection,
      },
    }),
    judged,
  ),
  driver(
    'objection.answer',
    async (town) => {
      const resultId = await aResult(town, 'published', 0)
      const filed = { clientId: town.clientId(), resultId, reason: objection }
      const { id: objectionId } = await town.call(villager, 'objection.file', filed)
      return {
        openid: second,
        input: { objectionId, verdict: 'reject', reason: '照片可以证明', clientId: town.clientId() },
      }
    },
    judged,
  ),
  driver(
    'payout.record',
    // Put right, with another photo, so that the first is free again.
    async (town) => {
      const paid = await recorded(town)
      const photoIds = [await town.photo(admin)]
      return { openid: admin, input: { ...paid, voucher: 'XL-2', photoIds, clientId: town.clientId() } }
    },
    judged,
  ),
  driver(
    'payout.confirm',
    async (town) => ({
      openid: second,
      input: { payoutId: (await recorded(town)).payoutId, clientId: town.clientId() },
    }),
    judged,
  ),
  driver(
    'payout.return',
    async (town) => ({
      openid: second,
      input: {
        payoutId: (await recorded(town)).payoutId,
        reason: '凭证号不对',
        clientId: town.clientId(),
      },
    }),
    judged,
  ),
]
