import type { AwardRules } from '@shared/award/rules'
import type { Input, JudgeRoute } from '@contract'
import type { Entry } from '../../cloudfunctions/core/records/landscape'
import type { SheetRecord } from '../../cloudfunctions/core/records/judging'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

const villages = ['中西里', '东升', '五福', '北下庄', '北石桥', '北西里']
const perVillage = 2
const seed = 'xili-2026'
/** How far below the others each judge scores; the third is the strict one. */
const planted = [0, 0, 6, 0, 0]

let town: Town
let admin: Someone
let second: Someone
let leader: Someone
let villager: Someone
let judges: Someone[]
let works: { id: string; village: string; quality: number }[]
let anchors: string[]
let townVillages: string[]

const recordOf = (id: string, number: number, villageId: string, villageName: string): Entry => ({
  _id: id,
  state: 'published',
  version: 2,
  history: [],
  villageId,
  villageName,
  form: {
    title: `景观${id}`,
    siteKind: 'wellAndTree',
    materials: ['stone'],
    functions: ['rest'],
    cultures: [],
    area: 60,
    cost: 800,
    people: 12,
    story: '',
    place: { words: '村口', latitude: 36.5 + number / 100_000, longitude: 117.5 + (number % 100) / 1000 },
    photos: [],
  },
  textUnchecked: false,
  submittedBy: 'oSecretary',
  submittedAt: 1_781_000_000_000 + number,
  number,
  publishedAt: 1_781_000_000_000 + number,
  photos: [],
  cover: `cloud://local/photos/${id}.jpg`,
  votes: 0,
  shownVotes: 0,
  shuffle: { a: 0, b: 0, c: 0, d: 0 },
})

const judge = (i: number): Someone => judges[i] ?? town.as('oNobody')
const work = (i: number): string => works[i]?.id ?? ''
const villageOf = (entryId: string) => works.find(({ id }) => id === entryId)?.village ?? ''

/** A whole sheet with this total in points (steps of a half). */
function answersFor(total: number): Input<'sheet.submit'>['answers'] {
  let left = Math.round(total * 2) * 50
  const give = (cap: number) => {
    const points = Math.min(cap, left)
    left -= points
    return { points }
  }
  return {
    creativity: give(2500),
    benefit: give(2500),
    scale: give(1500),
    culture: give(1500),
    materials: give(1000),
    finish: give(1000),
    localCreativity: { points: 500 },
  }
}

/** Noise of a point and a half, up as often as down for every judge over the anchors. */
const noiseOf = (entryId: string, i: number) => ((Number(entryId.slice(1)) + i) % 2 ? 1.5 : -1.5)
const scoreOf = (entryId: string, i: number) =>
  (works.find(({ id }) => id === entryId)?.quality ?? 0) - (planted[i] ?? 0) + noiseOf(entryId, i)

const sheetFor = (entryId: string, i: number, change: Partial<Input<'sheet.submit'>> = {}) => ({
  clientId: freshClientId(),
  entryId,
  answers: answersFor(scoreOf(entryId, i)),
  note: '',
  filledAt: town.cloud.now().getTime() - 60_000,
  ...change,
})
const submit = (entryId: string, i: number, change: Partial<Input<'sheet.submit'>> = {}) =>
  judge(i).call('sheet.submit', sheetFor(entryId, i, change))
const submitRefused = (entryId: string, i: number, change: Partial<Input<'sheet.submit'>> = {}) =>
  judge(i).refused('sheet.submit', sheetFor(entryId, i, change))

const setup = (change: Partial<Input<'judging.setUp'>> = {}): Input<'judging.setUp'> => ({
  anchors,
  judges: judges.map(({ openid }) => ({ personId: openid, recused: [] })),
  perEntry: 3,
  ...change,
})
const routeOf = (i: number) => judge(i).call('judging.route', {})
const open = (route: JudgeRoute) => route.stops.filter(({ sheet }) => !sheet)
const stored = () => town.cloud.readAll('sheets') as unknown as SheetRecord[]
const validFor = (entryId: string, openid: string) =>
  stored().filter((one) => one.entryId === entryId && one.judge === openid && one.state === 'valid')
const ledger = (action: string) => town.cloud.readAll('ledger').filter((line) => line['action'] === action)

/** As many prizes as a small town has cuts for. */
async function fewPrizes(): Promise<void> {
  const { items } = await admin.call('rule.list', {})
  const awards = items.find(({ name }) => name === 'awards')
  const body = awards?.body as AwardRules
  await admin.call('rule.revise', {
    clientId: freshClientId(),
    name: 'awards',
    basedOn: awards?.version ?? 0,
    body: { ...body, prizes: body.prizes.map((prize) => ({ ...prize, count: 3 })) },
    reason: '作品少',
  })
}

beforeAll(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  second = await town.makeAdmin('oSecondAdmin')
  await fewPrizes()
  leader = await town.make({ role: 'leader' }, 'oLeader')
  villager = town.as('oVillager')
  const all = town.cloud
    .readAll('villages')
    .sort((a, b) => Number(a['order']) - Number(b['order']))
    .slice(0, villages.length)
  townVillages = all.map((village) => String(village._id))
  works = all.flatMap((village, v) =>
    Array.from({ length: perVillage }, (_, n) => ({
      id: `w${v * perVillage + n}`,
      village: String(village._id),
      quality: 64 + (((v * perVillage + n) * 7) % 25),
    })),
  )
  await town.cloud.insertMany(
    'entries',
    works.map(({ id, village }, i) => ({
      ...recordOf(
        id,
        (Math.floor(i / perVillage) + 1) * 100 + (i % perVillage) + 1,
        village,
        String(all[Math.floor(i / perVillage)]?.['name']),
      ),
    })),
  )
  anchors = [0, 3, 6, 9].map(work)
  judges = []
  for (let i = 0; i < 5; i++) judges.push(await town.make({ role: 'judge' }, `oJudge${i}`))
}, 60_000)
afterAll(() => town.close())

describe('setting up the judging', () => {
  it('stands ready before anybody made it, and is no villager’s to see', async () => {
    expect(await admin.call('judging.board', {})).toMatchObject({ state: 'setup', judges: [], perEntry: 3 })
    expect(await leader.call('judging.board', {})).toMatchObject({ state: 'setup' })
    expect(await villager.refused('judging.board', {})).toBe('NO_ROLE')
    expect(await villager.refused('judging.route', {})).toBe('NO_ROLE')
    expect(await judge(0).refused('judging.board', {})).toBe('NO_ROLE')
    expect(await judge(0).refused('judging.report', {})).toBe('NO_ROLE')
    expect(await leader.refused('judging.setUp', setup())).toBe('NO_ROLE')
    expect(await judge(0).call('judging.route', {})).toMatchObject({ state: 'setup', stops: [] })
    expect(await submitRefused(work(0), 0)).toBe('JUDGING_NOT_OPEN')
    expect(await admin.refused('judging.train', {})).toBe('INVALID_INPUT')
    expect(await admin.refused('judging.report', {})).toBe('NO_SHEETS')
  })

  it('takes published anchors, real judges, and no anchor a judge must avoid', async () => {
    await town.cloud.insertMany('entries', [
      { ...recordOf('hidden', 999, townVillages[0] ?? '', '中西里'), state: 'submitted' },
    ])
    expect(await admin.refused('judging.setUp', setup({ anchors: [work(0), work(3), 'hidden'] }))).toBe(
      'NOT_PUBLISHED',
    )
    expect(await admin.refused('judging.setUp', setup({ anchors: [work(0), work(3), 'none'] }))).toBe(
      'NOT_FOUND',
    )
    expect(await admin.refused('judging.setUp', setup({ anchors: [work(0), work(3)] }))).toBe('INVALID_INPUT')
    expect(await admin.refused('judging.setUp', setup({ anchors: [work(0), work(3), work(3)] }))).toBe(
      'INVALID_INPUT',
    )
    const panel = setup().judges
    const withLeader = [...panel, { personId: leader.openid, recused: [] }]
    expect(await admin.refused('judging.setUp', setup({ judges: withLeader }))).toBe('NOT_A_JUDGE')
    const avoiding = [{ personId: judge(0).openid, recused: [villageOf(work(3))] }, ...panel.slice(1)]
    expect(await admin.refused('judging.setUp', setup({ judges: avoiding }))).toBe('ANCHOR_RECUSED')
    const nowhere = [{ personId: judge(0).openid, recused: ['v99999'] }, ...panel.slice(1)]
    expect(await admin.refused('judging.setUp', setup({ judges: nowhere }))).toBe('NOT_FOUND')
    expect(ledger('judging.setUp')).toHaveLength(0)
  })

  it('lets a judge avoid the own village by itself', async () => {
    const own = townVillages[5] ?? ''
    const { code } = await admin.call('invitation.create', {
      clientId: freshClientId(),
      role: 'partyMember',
      villageId: own,
    })
    await judge(0).call('invitation.accept', { code, name: '评委零' })
    expect(await admin.refused('judging.setUp', setup({ anchors: [work(0), work(3), work(10)] }))).toBe(
      'ANCHOR_RECUSED',
    )
    const named = townVillages[3] ?? ''
    const panel = setup({ anchors: [work(0), work(3), work(6), work(9)] }).judges
    expect(
      await admin.refused(
        'judging.setUp',
        setup({ judges: panel.map((one, i) => (i === 1 ? { ...one, recused: [named] } : one)) }),
      ),
    ).toBe('ANCHOR_RECUSED')
    anchors = [0, 3, 6, 9].map(work)
    const board = await admin.call('judging.setUp', setup())
    expect(board.judges[0]?.recused).toEqual([{ villageId: own, villageName: expect.any(String), own: true }])
    expect(board.anchors.map(({ entryId }) => entryId)).toEqual(anchors)
    expect(await judge(0).call('judging.route', {})).toMatchObject({ recused: [expect.any(String)] })
  })

  it('does the same set-up twice once', async () => {
    await admin.call('judging.setUp', setup())
    await admin.call('judging.setUp', setup())
    expect(ledger('judging.setUp')).toHaveLength(1)
  })

  it('goes over no other than the one that was seen, and the same again over itself', async () => {
    const { version = 0 } = await admin.call('judging.board', {})
    const stale = { seen: version - 1 }
    expect(await admin.refused('judging.setUp', setup({ ...stale, perEntry: 4 }))).toBe('CHANGED_MEANWHILE')
    expect(await admin.refused('judging.setUp', setup(stale))).toBe('ACCEPTED')
    expect((await admin.call('judging.board', {})).perEntry).toBe(3)
  })
})

describe('the training', () => {
  it('freezes the sheet and gives every judge the anchors', async () => {
    const clientId = freshClientId()
    expect(await admin.call('judging.train', { clientId })).toMatchObject({ state: 'training' })
    expect(await admin.call('judging.train', { clientId })).toMatchObject({ state: 'training' })
    expect(await admin.refused('judging.train', {})).toBe('WRONG_STATE')
    expect(ledger('judging.train')).toHaveLength(1)
    const route = await routeOf(0)
    expect(route.stops.map(({ turn }) => turn)).toEqual(['anchor', 'anchor', 'anchor', 'anchor'])
    expect(route.stops.map(({ entryId }) => entryId).sort()).toEqual([...anchors].sort())
    expect(route.training).toBeUndefined()
    const [rule] = town.cloud.readAll('rules').filter((one) => one['name'] === 'contestSheet')
    expect(rule).toMatchObject({ frozenAt: expect.any(Number), sha256: route.rule.sha256 })
    expect(await admin.refused('judging.assign', { seed })).toBe('ANCHORS_MISSING')
    expect(await submitRefused(work(1), 0)).toBe('NOT_ON_ROUTE')
  })

  it('may change its panel, and keeps what was filled', async () => {
    await submit(anchors[0] ?? '', 4)
    const four = setup({ judges: setup().judges.slice(0, 4) })
    expect((await admin.call('judging.setUp', four)).judges).toHaveLength(4)
    expect(await submitRefused(anchors[1] ?? '', 4)).toBe('NOT_ON_ROUTE')
    expect((await admin.call('judging.setUp', setup())).judges[4]).toMatchObject({ load: 4, anchorsDone: 1 })
  })

  it('shows a judge the own severity only once all own anchors are in, alone with no finding', async () => {
    for (const anchor of anchors.slice(0, 3)) await submit(anchor, 2)
    expect((await routeOf(2)).training).toBeUndefined()
    await submit(anchors[3] ?? '', 2)
    const alone = (await routeOf(2)).training
    expect(alone).toMatchObject({ finished: 1, own: { severity: 0, interval: [-100, 100], sheets: 4 } })
  })

  it('shows the planted severity to the strict judge once all have finished, without a name', async () => {
    for (const i of [0, 1, 3, 4])
      for (const anchor of anchors) if (i !== 4 || anchor !== anchors[0]) await submit(anchor, i)
    const route = await routeOf(2)
    // The mean judge is 6 / 5 stricter than the four lenient ones, so the strict one stands 4.8 below the mean.
    const { severity, interval } = route.training?.own ?? { severity: NaN, interval: [NaN, NaN] }
    expect(Math.abs(severity - 4.8)).toBeLessThan(1.5)
    expect(interval[0]).toBeLessThan(4.8)
    expect(interval[1]).toBeGreaterThan(4.8)
    expect(interval[0]).toBeGreaterThan(0)
    expect(route.training?.finished).toBe(5)
    for (const { entryId, own, mean } of route.training?.anchors ?? []) {
      const totals = stored().filter((one) => one.entryId === entryId && one.state === 'valid')
      expect(totals).toHaveLength(5)
      expect(mean).toBe(Math.round(totals.reduce((sum, { score }) => sum + score.total, 0) / 5))
      expect(own).toBe(totals.find((one) => one.judge === judge(2).openid)?.score.total)
    }
    const words = JSON.stringify(route)
    for (const other of [0, 1, 3, 4]) expect(words).not.toContain(judge(other).openid)
    expect(words).not.toMatch(/judge\d|评委零/)
  })
})

describe('the assignment', () => {
  it('is refused where recusal leaves a work too few judges', async () => {
    const avoided = townVillages[2] ?? ''
    const avoiding = setup().judges.map((one, i) => (i < 3 ? { ...one, recused: [avoided] } : one))
    await admin.call('judging.setUp', setup({ judges: avoiding }))
    expect(await admin.refused('judging.plan', { seed })).toBe('ASSIGNMENT_IMPOSSIBLE')
    expect(await admin.refused('judging.assign', { seed })).toBe('ASSIGNMENT_IMPOSSIBLE')
    expect(await admin.call('judging.setUp', setup())).toMatchObject({ state: 'training', seed: '' })
  })

  it('is planned as it will be, with even loads and nobody near a recused village', async () => {
    const plan = await admin.call('judging.plan', { seed })
    expect(plan).toMatchObject({ seed, entries: 8, sheets: 24 })
    const loads = plan.judges.map(({ load }) => load)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    for (const { kilometres, villages: visited } of plan.judges) {
      expect(kilometres).toBeGreaterThan(0)
      expect(visited).toBeGreaterThan(0)
    }
    expect(town.cloud.readAll('routes').flatMap((route) => route['stops'])).toHaveLength(20)
    expect(await leader.refused('judging.plan', { seed })).toBe('NO_ROLE')

    const clientId = freshClientId()
    const board = await admin.call('judging.assign', { seed, clientId })
    expect(board).toMatchObject({ state: 'judging', seed })
    expect(board.judges.map(({ personId, load }) => [personId, load - 4])).toEqual(
      plan.judges.map(({ personId, load }) => [personId, load]),
    )
    const before = town.cloud.readAll('routes')
    await admin.call('judging.assign', { seed, clientId })
    await admin.call('judging.assign', { seed })
    expect(town.cloud.readAll('routes')).toEqual(before)
    expect(ledger('judging.assign')).toHaveLength(1)
    expect(ledger('judging.assign')[0]?.['facts']).toMatchObject({
      seed,
      sheets: 24,
      recusals: expect.arrayContaining([
        { judge: judge(0).openid, recused: [townVillages[5]], own: [townVillages[5]] },
      ]),
    })
    expect(await admin.refused('judging.assign', { seed: 'other' })).toBe('WRONG_STATE')
    expect(await admin.refused('judging.setUp', setup())).toBe('WRONG_STATE')
  })

  it('gives each work three judges, and no judge a work of the own village', async () => {
    const board = await admin.call('judging.board', {})
    expect(board.sheets).toEqual({ wanted: 44, got: 20, voided: 0 })
    expect(board.missing).toHaveLength(8)
    for (const line of board.missing) expect(line).toMatchObject({ wanted: 3, got: 0 })
    const mine = (await routeOf(0)).stops
    expect(mine.map(({ villageId }) => villageId)).not.toContain(townVillages[5])
    expect(mine.filter(({ turn }) => turn === 'first').length).toBeGreaterThan(0)
  })
})

describe('a sheet', () => {
  const first = async (i: number, skip = 0) =>
    open(await routeOf(i)).filter(({ turn }) => turn === 'first')[skip]?.entryId ?? ''

  it('is scored on the server, within the items’ caps, once', async () => {
    const entryId = await first(1)
    const answers = answersFor(80)
    const over = { ...answers, scale: { points: 1550 } }
    expect(await submitRefused(entryId, 1, { answers: over })).toBe('OVER_CAP')
    expect(await submitRefused(entryId, 1, { answers: { ...answers, scale: { points: 1025 } } })).toBe(
      'WRONG_STEP',
    )
    expect(await submitRefused(entryId, 1, { answers: { ...answers, charm: { points: 100 } } })).toBe(
      'NOT_ON_SHEET',
    )
    const { finish: _finish, ...short } = answers as Record<string, { points: number }>
    expect(await submitRefused(entryId, 1, { answers: short })).toBe('SHEET_INCOMPLETE')
    expect(validFor(entryId, judge(1).openid)).toHaveLength(0)
    const sheet = await submit(entryId, 1, { answers, note: '很好' })
    expect(sheet).toMatchObject({ entryId, state: 'valid', score: { total: 8000, groups: { besides: 500 } } })
    expect(await submitRefused(entryId, 1, { answers })).toBe('SHEET_EXISTS')
    expect(validFor(entryId, judge(1).openid)).toHaveLength(1)
  })

  it('is taken from the route alone, and never from a village that is avoided', async () => {
    const mine = (await routeOf(0)).stops.map(({ entryId }) => entryId)
    const foreign = works.find(({ id, village }) => !mine.includes(id) && village !== townVillages[5])
    expect(await submitRefused(foreign?.id ?? '', 0)).toBe('NOT_ON_ROUTE')
    expect(await submitRefused(work(10), 0)).toBe('RECUSED')
    expect(await submitRefused('nowhere', 0, { answers: answersFor(50) })).toBe('NOT_FOUND')
    expect(await villager.refused('sheet.submit', sheetFor(mine[0] ?? '', 0))).toBe('NO_ROLE')
  })

  it('answers the same request again as before, also when two come at once', async () => {
    const entryId = await first(1)
    const input = sheetFor(entryId, 1)
    const answers = await Promise.all([1, 2, 3].map(() => judge(1).call('sheet.submit', input)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await judge(1).call('sheet.submit', input)).toEqual(answers[0])
    expect(validFor(entryId, judge(1).openid)).toHaveLength(1)
    expect(
      ledger('sheet.submit').filter((line) => line['subject'] === `sheet:${answers[0]?.id}`),
    ).toHaveLength(1)
  })

  it('is one, however many different ones arrive at once', async () => {
    const entryId = await first(3)
    const codes = await Promise.all([0, 1, 2, 3].map(() => submitRefused(entryId, 3)))
    expect(codes.sort()).toEqual(['ACCEPTED', 'SHEET_EXISTS', 'SHEET_EXISTS', 'SHEET_EXISTS'])
    expect(validFor(entryId, judge(3).openid)).toHaveLength(1)
  })

  it('keeps the phone’s word for its time, but none from the future', async () => {
    const now = town.cloud.now().getTime()
    const early = await submit(await first(3), 3, { filledAt: now - 7_200_000 })
    expect(early.filledAt).toBe(now - 7_200_000)
    expect(early.receivedAt).toBeGreaterThanOrEqual(now)
    const ahead = await submit(await first(3), 3, { filledAt: now + 300_000 })
    expect(ahead.filledAt).toBe(now + 300_000)
    const future = await submit(await first(4), 4, { filledAt: now + 86_400_000 })
    expect(future.filledAt).toBe(future.receivedAt)
  })

  it('costs seven database requests at most', async () => {
    const entryId = await first(4)
    town.cloud.resetCounters()
    await submit(entryId, 4)
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(7)
  })

  it('is seen by its judge and by staff, by no other judge, and names nobody to the judge', async () => {
    const [sheet] = stored().filter((one) => one.judge === judge(1).openid)
    const sheetId = sheet?._id ?? ''
    const own = await judge(1).call('sheet.get', { sheetId })
    expect(own.judgeName).toBeUndefined()
    expect(own.history.every(({ by }) => by === undefined)).toBe(true)
    expect(JSON.stringify(own)).not.toContain(judge(1).openid)
    expect((await admin.call('sheet.get', { sheetId })).judgeName).toMatch(/judge/)
    for (const stranger of [judge(0), leader, villager])
      expect(['NO_ROLE', 'NOT_YOURS']).toContain(await stranger.refused('sheet.get', { sheetId }))
    expect(await judge(1).refused('sheet.ofEntry', { entryId: sheet?.entryId ?? '' })).toBe('NO_ROLE')
    expect(await judge(1).refused('sheet.void', { sheetId, reason: '填错' })).toBe('NO_ROLE')
  })

  it('is voided by an admin with a reason, and filled anew', async () => {
    const [sheet] = stored().filter((one) => one.judge === judge(1).openid && !anchors.includes(one.entryId))
    const sheetId = sheet?._id ?? ''
    const entryId = sheet?.entryId ?? ''
    const clientId = freshClientId()
    expect(await admin.refused('sheet.void', { sheetId, reason: ' ' })).toBe('INVALID_INPUT')
    const voided = await admin.call('sheet.void', { sheetId, reason: '填错了作品', clientId })
    expect(voided).toMatchObject({ state: 'voided', history: [{ label: '交表' }, { reason: '填错了作品' }] })
    await admin.call('sheet.void', { sheetId, reason: '填错了作品', clientId })
    expect(ledger('sheet.void')).toHaveLength(1)
    expect(await second.refused('sheet.void', { sheetId, reason: '再来' })).toBe('WRONG_STATE')
    expect((await admin.call('judging.board', {})).sheets.voided).toBe(1)
    expect(open(await routeOf(1)).map((stop) => stop.entryId)).toContain(entryId)
    const anew = await submit(entryId, 1)
    expect(anew.id).not.toBe(sheetId)
    const { items } = await admin.call('sheet.ofEntry', { entryId })
    expect(items.filter(({ state }) => state === 'voided')).toHaveLength(1)
    expect(items.find(({ id }) => id === anew.id)).toMatchObject({
      state: 'valid',
      judgeName: expect.any(String),
    })
  })

  it('is not voided by whoever filled it, and an unfinished anchor comes before other works', async () => {
    const { code } = await admin.call('invitation.create', { clientId: freshClientId(), role: 'admin' })
    await judge(4).call('invitation.accept', { code, name: '评委四' })
    const [own] = validFor(anchors[0] ?? '', judge(4).openid)
    const sheetId = own?._id ?? ''
    expect(await judge(4).refused('sheet.void', { sheetId, reason: '重填' })).toBe('SECOND_PERSON_NEEDED')
    await admin.call('sheet.void', { sheetId, reason: '重填' })
    await admin.call('person.revokeRole', { personId: judge(4).openid, role: 'admin', reason: '测试' })
    expect(await submitRefused(await first(4), 4)).toBe('ANCHORS_FIRST')
    await submit(anchors[0] ?? '', 4)
  })
})

describe('the board and the report', () => {
  it('name what is missing, and show live severities', async () => {
    const before = await admin.call('judging.board', {})
    expect(before.sheets.wanted - before.sheets.got).toBe(
      before.missing.reduce((sum, { wanted, got }) => sum + wanted - got, 0),
    )
    for (let i = 0; i < 5; i++) for (const { entryId } of open(await routeOf(i))) await submit(entryId, i)
    const after = await leader.call('judging.board', {})
    expect(after).toMatchObject({ sheets: { wanted: 44, got: 44 }, missing: [] })
    const severities = after.judges.map(({ severity }) => severity?.severity ?? NaN)
    const mild = (severities.reduce((sum, one) => sum + one, 0) - (severities[2] ?? NaN)) / 4
    expect((severities[2] ?? NaN) - mild).toBeGreaterThan(4.5)
    expect((severities[2] ?? NaN) - mild).toBeLessThan(7.5)
  })

  it('put raw and adjusted scores side by side, with places by what the awards go by', async () => {
    const report = await leader.call('judging.report', {})
    expect(report.works).toHaveLength(12)
    expect(report.works.map(({ place }) => place)).toEqual(
      [...report.works.map(({ place }) => place)].sort((a, b) => a - b),
    )
    for (const line of report.works) {
      const totals = stored()
        .filter(({ entryId, state }) => entryId === line.entryId && state === 'valid')
        .map(({ score }) => score.total / 100)
      expect(line.sheets).toBe(totals.length)
      expect(line.raw).toBeCloseTo(totals.reduce((sum, one) => sum + one, 0) / totals.length, 9)
    }
    const strict = report.judges.find(({ personId }) => personId === judge(2).openid)
    expect(strict?.severity).toBe(Math.max(...report.judges.map(({ severity }) => severity)))
    // Works the strict judge saw gain, the others lose.
    const seen = new Set(validBy(2))
    for (const { entryId, raw, adjusted } of report.works)
      if (!anchors.includes(entryId)) expect(adjusted > raw).toBe(seen.has(entryId))
    expect(report.reliability.sheet).toBeGreaterThan(report.reliability.rawSheet)
    expect(report.noiseMeasured).toBe(true)
    expect(report.missing).toEqual([])
    const cutAt = (prizeName: string, place: number) => ({
      prizeName,
      place,
      at: report.works[place - 1]?.expected,
    })
    expect(report.cuts).toEqual([cutAt('一等奖', 3), cutAt('二等奖', 6), cutAt('三等奖', 9)])
    expect(await villager.refused('judging.report', {})).toBe('NO_ROLE')
  })

  const validBy = (i: number) =>
    stored()
      .filter((one) => one.judge === judge(i).openid && one.state === 'valid')
      .map(({ entryId }) => entryId)
})

describe('further looks', () => {
  it('are proposed to judges who have not seen the work and may', async () => {
    const { items } = await admin.call('judging.looks', { looks: 4 })
    expect(items).toHaveLength(4)
    for (const { entryId, personId, saves } of items) {
      expect(validFor(entryId, personId)).toHaveLength(0)
      expect(personId === judge(0).openid && villageOf(entryId) === townVillages[5]).toBe(false)
      expect(saves).toBeGreaterThan(0)
    }
    expect(await leader.refused('judging.looks', { looks: 4 })).toBe('NO_ROLE')
    expect(await judge(0).refused('judging.looks', { looks: 4 })).toBe('NO_ROLE')
  })

  it('join the routes once, and are not proposed again', async () => {
    const { items } = await admin.call('judging.looks', { looks: 2 })
    const looks = items.map(({ entryId, personId }) => ({ entryId, personId }))
    const board = await admin.call('judging.addLooks', { looks })
    expect(board.sheets).toMatchObject({ wanted: 46, got: 44 })
    expect(board.missing.map(({ entryId }) => entryId).sort()).toEqual(
      [...new Set(looks.map(({ entryId }) => entryId))].sort(),
    )
    await admin.call('judging.addLooks', { looks })
    await admin.call('judging.addLooks', { looks: [...looks, ...looks] })
    expect((await admin.call('judging.board', {})).sheets.wanted).toBe(46)
    expect(ledger('judging.addLooks')).toHaveLength(1)
    const again = await admin.call('judging.looks', { looks: 4 })
    for (const look of looks) expect(again.items).not.toContainEqual(expect.objectContaining(look))
    const [look] = looks
    const i = judges.findIndex(({ openid }) => openid === look?.personId)
    expect(open(await routeOf(i)).find(({ entryId }) => entryId === look?.entryId)?.turn).toBe('look')
    await submit(look?.entryId ?? '', i)
    expect((await admin.call('judging.board', {})).sheets).toMatchObject({ wanted: 46, got: 45 })
  })

  it('lose none when two admins add some at once', async () => {
    const before = (await admin.call('judging.board', {})).sheets.wanted
    const { items } = await admin.call('judging.looks', { looks: 2 })
    expect(items).toHaveLength(2)
    const requests = items.map(({ entryId, personId }) => ({ looks: [{ entryId, personId }] }))
    const outcomes = await Promise.all(
      requests.map((input, i) => (i ? second : admin).refused('judging.addLooks', input)),
    )
    for (const outcome of outcomes) expect(['ACCEPTED', 'BUSY']).toContain(outcome)
    for (const input of requests) await admin.call('judging.addLooks', input)
    expect((await admin.call('judging.board', {})).sheets.wanted).toBe(before + 2)
  })

  it('name a work that came in late, and let it be scored', async () => {
    const late = recordOf('w12', 203, townVillages[1] ?? '', '东升')
    await town.cloud.insertMany('entries', [{ ...late }])
    works = [...works, { id: 'w12', village: townVillages[1] ?? '', quality: 75 }]
    expect((await admin.call('judging.board', {})).missing).toContainEqual(
      expect.objectContaining({ entryId: 'w12', wanted: 3, got: 0 }),
    )
    const looks = [1, 2, 3].map((i) => ({ entryId: 'w12', personId: judge(i).openid }))
    await admin.call('judging.addLooks', { looks })
    for (const i of [1, 2, 3]) await submit('w12', i)
    expect((await admin.call('judging.board', {})).missing.map(({ entryId }) => entryId)).not.toContain('w12')
  })

  it('keep recusal, vetoes and the panel', async () => {
    const look = (entryId: string, { openid }: Someone) => ({ looks: [{ entryId, personId: openid }] })
    expect(await admin.refused('judging.addLooks', look(work(10), judge(0)))).toBe('RECUSED')
    expect(await admin.refused('judging.addLooks', look(work(1), leader))).toBe('NOT_A_JUDGE')
    expect(await admin.refused('judging.addLooks', look('hidden', judge(1)))).toBe('NOT_PUBLISHED')
    expect(await admin.refused('judging.addLooks', look('nothing', judge(1)))).toBe('NOT_FOUND')
    expect(await leader.refused('judging.addLooks', look(work(1), judge(1)))).toBe('NO_ROLE')
    await town.cloud.insertMany('vetoes', [
      { _id: townVillages[4], villageId: townVillages[4], state: 'confirmed', version: 3, history: [] },
    ])
    const unseen = judges.find(({ openid }) => !validFor(work(8), openid).length)
    expect(await admin.refused('judging.addLooks', look(work(8), unseen ?? judge(1)))).toBe('ENTRY_VETOED')
  })

  it('leave a vetoed village’s works out of the places and of the list', async () => {
    const report = await admin.call('judging.report', {})
    expect(report.works).toHaveLength(13)
    const vetoed = report.works.filter((line) => line.vetoed)
    expect(vetoed.map(({ entryId }) => entryId).sort()).toEqual([work(8), work(9)].sort())
    for (const line of vetoed) expect(line).toMatchObject({ place: 0, rawPlace: 0 })
    expect(report.cuts.map(({ place }) => place)).toEqual([3, 6, 9])
    const { items } = await admin.call('judging.looks', { looks: 20 })
    expect(items.length).toBeGreaterThan(0)
    for (const { entryId } of items) expect([work(8), work(9)]).not.toContain(entryId)
  })
})

describe('closing', () => {
  it('takes no sheet any more, answers one sent before, and opens again for a reason', async () => {
    const i = await withWork()
    const [stop] = open(await routeOf(i))
    const input = sheetFor(stop?.entryId ?? '', i)
    const filled = stored().find((one) => one.judge === judge(1).openid && one.state === 'valid')
    expect(await leader.refused('judging.close', {})).toBe('NO_ROLE')
    const clientId = freshClientId()
    expect(await admin.call('judging.close', { clientId })).toMatchObject({ state: 'closed' })
    expect(await admin.call('judging.close', { clientId })).toMatchObject({ state: 'closed' })
    expect(ledger('judging.close')).toHaveLength(1)
    expect(await judge(i).refused('sheet.submit', input)).toBe('JUDGING_CLOSED')
    const again = {
      ...sheetFor(filled?.entryId ?? '', 1),
      clientId: filled?.history[0]?.clientId ?? '',
    }
    expect((await judge(1).call('sheet.submit', again)).id).toBe(filled?._id)
    expect(
      await admin.refused('judging.addLooks', { looks: [{ entryId: work(1), personId: judge(1).openid }] }),
    ).toBe('WRONG_STATE')
    expect(await admin.refused('judging.reopen', { reason: '' })).toBe('INVALID_INPUT')
    const board = await admin.call('judging.reopen', { reason: '评委手机坏了' })
    expect(board.history.map(({ label }) => label)).toEqual([
      '开始培训',
      '分配作品',
      '截止评分',
      '重新开放评分',
    ])
    expect(board.history[3]).toMatchObject({ reason: '评委手机坏了', by: expect.any(String) })
    await judge(i).call('sheet.submit', input)
  })

  /** A judge with something left to score. */
  async function withWork(): Promise<number> {
    for (let i = 0; i < judges.length; i++) if (open(await routeOf(i)).length) return i
    throw new Error('every route is done')
  }
})

describe('a judge who leaves', () => {
  it('is waited for no longer', async () => {
    for (let i = 0; i < 5; i++) for (const { entryId } of open(await routeOf(i))) await submit(entryId, i)
    const { items } = await admin.call('judging.looks', { looks: 1 })
    const looks = items.map(({ entryId, personId }) => ({ entryId, personId }))
    const board = await admin.call('judging.addLooks', { looks })
    expect(board.missing).toHaveLength(1)
    await admin.call('person.revokeRole', {
      personId: looks[0]?.personId ?? '',
      role: 'judge',
      reason: '请假',
    })
    expect((await admin.call('judging.board', {})).missing).toEqual([])
    expect(await town.as(looks[0]?.personId ?? '').refused('judging.route', {})).toBe('NO_ROLE')
  })
})

describe('an assignment whose routes were never written', () => {
  it('is completed by the same seed again', async () => {
    const other = await startTown()
    const boss = await other.makeAdmin()
    const panel: Someone[] = []
    for (let i = 0; i < 3; i++) panel.push(await other.make({ role: 'judge' }))
    const ids = panel.map(({ openid }) => openid)
    await other.cloud.insertMany(
      'entries',
      works.slice(0, 8).map(({ id, village }, i) => ({ ...recordOf(id, 101 + i, village, '村') })),
    )
    const stops = works.slice(0, 3).map(({ id }) => ({ entryId: id, turn: 'anchor' }))
    await other.cloud.insertMany('judgings', [
      {
        _id: 'judging',
        state: 'judging',
        version: 3,
        history: [],
        perEntry: 2,
        anchors: stops.map(({ entryId }) => entryId),
        judges: ids.map((one) => ({ judge: one, recused: [], own: [] })),
        seed,
        rule: { name: 'contestSheet', version: 1, sha256: '' },
      },
    ])
    await other.cloud.insertMany(
      'routes',
      ids.map((_id) => ({ _id, stops })),
    )
    const board = await boss.call('judging.assign', { seed })
    expect(board.judges.map(({ load }) => load - 3).sort()).toEqual([3, 3, 4])
    const written = other.cloud.readAll('routes')
    await boss.call('judging.assign', { seed })
    expect(other.cloud.readAll('routes')).toEqual(written)
    await other.close()
  })
})
