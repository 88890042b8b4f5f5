import type { Sheet } from '../../../miniprogram/shared/sheet/sheet'
import { makeDice } from '../pictures/random'
import type { Actors, DemoStep } from './actors'

const admin = 'demo-admin'
/** The judge left to be played by hand. */
const byHand = 'demo-judge-01'
const leftByHand = 3

/** What a judge of this severity gives a work of this quality: items around their share of the cap, in their steps. */
function answersOf(sheet: Sheet, entryId: string, judge: string): Record<string, { points: number }> {
  const quality = makeDice(`demo/quality/${entryId}`).around(0.74, 0.22)
  const severity = makeDice(`demo/severity/${judge}`).around(0, 0.12)
  const noise = makeDice(`demo/sheet/${entryId}/${judge}`)
  // The day's mood: what no ruler can take off.
  const mood = noise.around(0, 0.12)
  return Object.fromEntries(
    sheet.groups
      .flatMap((group) => group.items)
      .map(({ id, cap, step }) => {
        const share = quality + makeDice(`demo/quality/${entryId}/${id}`).around(0, 0.15) - severity + mood
        const points = Math.round((cap * noise.around(share, 0.12)) / step) * step
        return [id, { points: Math.min(cap, Math.max(0, points)) }]
      }),
  )
}

/** Fills what is open on a judge's route, anchors first; leaves the last `leave`. */
async function fill(actors: Actors, judge: string, turns: readonly string[], leave = 0): Promise<number> {
  const route = await actors.call(judge, 'judging.route', {})
  const open = route.stops.filter((stop) => !stop.sheet && turns.includes(stop.turn))
  const now = open.slice(0, Math.max(0, open.length - leave))
  for (const { entryId } of now)
    await actors.call(judge, 'sheet.submit', {
      clientId: actors.clientId(),
      entryId,
      answers: answersOf(route.sheet, entryId, judge),
      note: '',
      filledAt: actors.cloud.now().getTime(),
    })
  return now.length
}

const judgesOf = (actors: Actors) =>
  actors.cloud
    .readAll('people')
    .map((person) => String(person._id))
    .filter((openid) => openid.startsWith('demo-judge-'))
    .sort()

/** The town's first works as anchors, all twelve judges, and everybody but one trains. */
export const train: DemoStep = {
  id: 'training',
  title: '评委统一培训（留董学礼的样板自己评）',
  async run(actors) {
    const judges = judgesOf(actors)
    let board = await actors.call(admin, 'judging.board', {})
    if (board.state === 'setup') {
      if (board.anchors.length === 0) {
        const { items } = await actors.call(admin, 'entry.list', { limit: 50 })
        const villages = new Set<string>()
        const anchors = items.filter(
          ({ villageId }) => !villages.has(villageId) && villages.size < 4 && villages.add(villageId),
        )
        await actors.call(admin, 'judging.setUp', {
          anchors: anchors.map(({ id }) => id),
          judges: judges.map((personId) => ({ personId, recused: [] })),
          perEntry: 3,
        })
      }
      board = await actors.call(admin, 'judging.train', {})
    }
    let sheets = 0
    for (const { personId } of board.judges)
      if (personId !== byHand) sheets += await fill(actors, personId, ['anchor'])
    return `${board.judges.length} 位评委，样板作品又评了 ${sheets} 张表`
  },
}

/** Works are shared out if they are not yet, and everybody hands in; one judge keeps a few to be played by hand. */
export const judgeAll: DemoStep = {
  id: 'sheets',
  title: `评委交表（董学礼留最后 ${leftByHand} 个自己评）`,
  async run(actors) {
    let board = await actors.call(admin, 'judging.board', {})
    if (board.state === 'training') {
      for (const { personId } of board.judges) await fill(actors, personId, ['anchor'])
      board = await actors.call(admin, 'judging.assign', { seed: 'demo' })
    }
    let sheets = 0
    for (const { personId } of board.judges)
      sheets += await fill(
        actors,
        personId,
        ['anchor', 'first', 'look'],
        personId === byHand ? leftByHand : 0,
      )
    return `又交了 ${sheets} 张评分表`
  },
}
