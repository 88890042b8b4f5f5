import type { Input } from '@contract'
import { dayOf } from '@shared/kernel/days'
import { answersFor, householdOf } from '../support/homes'
import { photoOf } from '../support/landscape'
import { idempotentId } from '../../cloudfunctions/core/ids'
import { edit, freshClientId, startTown, type Someone, type Town } from '../support/town'
import { householdId, type Household, type HouseholdScore } from '../../cloudfunctions/core/records/household'

jest.setTimeout(60_000)

const village = '中西里'
const day = 86_400_000

let town: Town
let supervisor: Someone
let second: Someone
let secretary: Someone
let member: Someone
let villageId: string

beforeEach(async () => {
  town = await startTown()
  await town.makeAdmin()
  villageId = town.villageId(village)
  supervisor = await town.make({ role: 'supervisor', villageId })
  second = await town.make({ role: 'supervisor', villageId })
  secretary = await town.make({ role: 'cadre', villageId, isSecretary: true })
  member = await town.make({ role: 'partyMember', villageId })
})
afterEach(() => town.close())

const now = () => town.cloud.now().getTime()
const all = (collection: string) => town.cloud.readAll(collection)
const stored = (number: string) =>
  all('households').find(({ _id }) => _id === id(number)) as unknown as Household
const scores = () => all('householdScores') as unknown as HouseholdScore[]
const sums = (month = '2026-06') =>
  all('villageMonths').find(({ _id }) => _id === `${villageId}:${month}`)?.['supervisors']
const tasks = () => all('reboundTasks')
const lines = (action: string) => all('ledger').filter((line) => line['action'] === action)
const id = (number: string, of = villageId) => householdId(of, number)

async function register(number: string, over: Partial<Household> = {}): Promise<string> {
  const household = householdOf(villageId, number, { villageName: village, ...over })
  await town.cloud.insertMany('households', [{ ...household }])
  return household._id
}

const scoreOf = (number: string, total: number, over: Partial<Input<'householdScore.submit'>> = {}) => ({
  clientId: freshClientId(),
  householdId: id(number),
  answers: answersFor(total),
  filledAt: now(),
  ...over,
})
type Over = Parameters<typeof scoreOf>[2]
const submit = (number: string, total: number, over: Over = {}, who = supervisor) =>
  who.call('householdScore.submit', scoreOf(number, total, over))
const refused = (number: string, total: number, over: Over = {}, who = supervisor) =>
  who.refused('householdScore.submit', scoreOf(number, total, over))

describe('a supervisor scores', () => {
  it('sees the village’s poor households with the sheet, and who is done today', async () => {
    await register('001', { pairedWith: member.openid, protected: true })
    await register('002', { latest: [{ total: 7000, at: now() - day }] })
    await register('003', { kind: 'ordinary' })
    await register('004', { villageId: town.villageId('东升') })
    await submit('001', 88)
    const board = await supervisor.call('householdScore.board', { villageId })
    expect(board).toMatchObject({ villageName: village, month: '2026-06', sheet: { total: 10_000 } })
    expect(board.rule).toMatchObject({ name: 'household', version: 1 })
    expect(board.households).toMatchObject([
      { number: '001', doneToday: true, scores: [{ total: 8800 }], pairedWith: { personId: member.openid } },
      { number: '002', doneToday: false, scores: [{ total: 7000 }] },
    ])
    expect(JSON.stringify(board)).not.toContain('13900000000')
    expect(await secretary.call('householdScore.board', { villageId })).toEqual(board)
  })

  it('leaves a score, the month’s sums, the last two with the household, and a line', async () => {
    await register('001')
    const line = await submit('001', 82, { note: '院子要收拾' })
    expect(line).toMatchObject({ source: 'supervisor', total: 8200, note: '院子要收拾' })
    expect(line.by).toMatch(/^supervisor/)
    expect(line.items['floorAndRoof']).toBe(0)
    town.cloud.setNow('2026-06-21T10:00:00+08:00')
    await submit('001', 90)
    town.cloud.setNow('2026-06-22T10:00:00+08:00')
    await submit('001', 85)
    expect(stored('001').latest.map(({ total }) => total)).toEqual([8500, 9000])
    expect(stored('001').version).toBe(4)
    expect(sums()).toEqual({ count: 3, sum: 25_700 })
    expect(scores()).toHaveLength(3)
    expect(lines('householdScore.submit')).toHaveLength(3)
    expect(all('rules').find(({ _id }) => _id === 'household:1')?.['frozenAt']).toBeGreaterThan(0)
  })

  it('takes scores of earlier days that arrive late, each where it belongs', async () => {
    await register('001')
    await submit('001', 80, { filledAt: now() })
    await submit('001', 70, { filledAt: now() - 3 * day })
    await submit('001', 75, { filledAt: now() - day })
    await submit('001', 78, { filledAt: Date.parse('2026-05-31T20:00:00+08:00') })
    expect(stored('001').latest.map(({ total }) => total)).toEqual([8000, 7500])
    expect([sums(), sums('2026-05')]).toEqual([
      { count: 3, sum: 22_500 },
      { count: 1, sum: 7800 },
    ])
  })

  it('is answered as before when the same score comes again, at once or after the household was scored anew', async () => {
    await register('001')
    const input = scoreOf('001', 80)
    const answers = await Promise.all([1, 2, 3].map(() => supervisor.call('householdScore.submit', input)))
    town.cloud.setNow('2026-06-21T10:00:00+08:00')
    await submit('001', 90)
    answers.push(await supervisor.call('householdScore.submit', input))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(sums()).toEqual({ count: 2, sum: 17_000 })
    expect(stored('001').latest.map(({ total }) => total)).toEqual([9000, 8000])
    expect(lines('householdScore.submit')).toHaveLength(2)
    await register('002')
    expect(await submit('002', 50, { clientId: input.clientId })).toEqual(answers[0])
    expect([stored('002').latest, sums()]).toEqual([[], { count: 2, sum: 17_000 }])
  })

  it('lets one of two supervisors score a household at once, and names the first to the other', async () => {
    await register('001')
    const both = await Promise.all([
      supervisor.refused('householdScore.submit', scoreOf('001', 80)),
      second.refused('householdScore.submit', scoreOf('001', 70)),
    ])
    expect([...both].sort()).toEqual(['ACCEPTED', 'SCORED_TODAY'])
    expect([scores().length, stored('001').latest.length, sums()]).toMatchObject([1, 1, { count: 1 }])
    const late = second.call('householdScore.submit', scoreOf('001', 70, { filledAt: now() - 1000 }))
    await expect(late).rejects.toThrow(/supervisor|您/)
    expect(await refused('001', 60)).toBe('SCORED_TODAY')
  })

  it('counts every score of many that arrive at once', async () => {
    const numbers = Array.from({ length: 6 }, (_, i) => `00${i + 1}`)
    for (const number of numbers) await register(number)
    await Promise.all(numbers.map((number, i) => submit(number, 70 + i, {}, i % 2 ? supervisor : second)))
    expect(sums()).toEqual({ count: 6, sum: 43_500 })
    expect(
      scores()
        .map(({ turn }) => turn)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('completes what a request left that died after its score was stored', async () => {
    await register('001', { latest: [{ total: 9500, at: now() - day }] })
    await register('002')
    await register('003')
    await submit('003', 90)
    const input = scoreOf('001', 80)
    await town.cloud.insertMany('householdScores', [{ ...orphan(input, 2) }])
    // The next one meets the turn that nobody counted, counts it and takes its own.
    await submit('002', 70)
    expect(sums()).toEqual({ count: 3, sum: 24_000 })
    expect(stored('001').latest).toHaveLength(1)
    const once = await supervisor.call('householdScore.submit', input)
    expect(await supervisor.call('householdScore.submit', input)).toEqual(once)
    expect(sums()).toEqual({ count: 3, sum: 24_000 })
    expect(stored('001').latest.map(({ total }) => total)).toEqual([8000, 9500])
    expect(tasks()).toMatchObject([{ _id: once.id, state: 'open' }])
  })
})

/** A score as a request leaves it that dies before it counted. */
function orphan(input: ReturnType<typeof scoreOf>, turn: number): HouseholdScore {
  return {
    _id: `${villageId}:2026-06:${turn}`,
    slot: `${input.householdId}:${dayOf(input.filledAt)}:supervisor`,
    householdId: input.householdId,
    villageId,
    source: 'supervisor',
    visitId: '',
    by: supervisor.openid,
    month: '2026-06',
    at: input.filledAt,
    receivedAt: input.filledAt,
    answers: {},
    score: { items: {}, groups: {}, total: 8000 },
    note: '',
    rule: { name: 'household', version: 1, sha256: '' },
    requestId: idempotentId('householdScore', supervisor.openid, input.clientId),
    turn,
  }
}

describe('a score is refused', () => {
  it('of another village, by anyone else, or of a household nobody knows', async () => {
    await register('001')
    const elsewhere = await register('009', { villageId: town.villageId('东升') })
    expect(await refused('001', 80, { householdId: elsewhere })).toBe('NOT_YOUR_VILLAGE')
    expect(await refused('001', 80, { householdId: id('999') })).toBe('NOT_FOUND')
    expect(await refused('001', 80, { householdId: 'nonsense' })).toBe('NOT_YOUR_VILLAGE')
    for (const who of [secretary, member, town.as('oVillager')])
      expect(await refused('001', 80, {}, who)).toBe('NO_ROLE')
    expect([scores(), all('villageMonths'), lines('householdScore.submit')]).toEqual([[], [], []])
  })

  it('from the future, but not for a clock that is a little ahead', async () => {
    await register('001')
    expect(await refused('001', 80, { filledAt: now() + day })).toBe('SCORE_IN_FUTURE')
    expect(await refused('001', 80, { filledAt: now() + 11 * 60_000 })).toBe('SCORE_IN_FUTURE')
    expect((await submit('001', 80, { filledAt: now() + 5 * 60_000 })).at).toBeLessThanOrEqual(now())
  })

  it('in a closed month, and the one before it was closed stands', async () => {
    await register('001')
    await submit('001', 80)
    await edit(town, 'villageMonths', `${villageId}:2026-06`, { closed: true })
    town.cloud.setNow('2026-07-02T10:00:00+08:00')
    const june = { filledAt: Date.parse('2026-06-29T10:00:00+08:00') }
    expect(await refused('001', 90, june)).toBe('MONTH_CLOSED')
    await submit('001', 90)
    expect([sums(), sums('2026-07')]).toEqual([
      { count: 1, sum: 8000 },
      { count: 1, sum: 9000 },
    ])
  })

  it('where the month was closed between the score and the sums: it is taken back', async () => {
    await register('001')
    await register('002')
    await submit('002', 90)
    const input = scoreOf('001', 80)
    await town.cloud.insertMany('householdScores', [{ ...orphan(input, 2) }])
    await edit(town, 'villageMonths', `${villageId}:2026-06`, { closed: true })
    expect(await supervisor.refused('householdScore.submit', input)).toBe('MONTH_CLOSED')
    expect(scores()).toHaveLength(1)
    expect([sums(), stored('001').latest]).toEqual([{ count: 1, sum: 9000 }, []])
  })

  it('with a sheet that is not filled or not this one, or photos that are not there', async () => {
    await register('001')
    const { spirit: _left, ...incomplete } = answersFor(80)
    expect(await refused('001', 80, { answers: incomplete })).toBe('SHEET_INCOMPLETE')
    expect(await refused('001', 80, { answers: { ...answersFor(80), ghost: { points: 100 } } })).toBe(
      'NOT_ON_SHEET',
    )
    const photographed = (photoIds: string[]) => ({
      answers: { ...answersFor(100), gate: { places: [{ points: 200, photoIds }] } },
    })
    expect(await refused('001', 80, photographed(['ghost']))).toBe('PHOTO_MISSING')
    expect(scores()).toEqual([])
    const photo = await photoOf(town, supervisor, 'safe', villageId)
    await submit('001', 80, photographed([photo]))
    expect(all('photos').find(({ _id }) => _id === photo)?.['usedBy']).toBe(scores()[0]?.requestId)
    const spare = await photoOf(town, second, 'safe', villageId)
    expect(await refused('001', 80, photographed([spare]), second)).toBe('SCORED_TODAY')
    expect(all('photos').find(({ _id }) => _id === spare)?.['usedBy']).toBeNull()
  })
})

describe('a rebound', () => {
  const score = async (number: string, total: number, date: string) => {
    town.cloud.setNow(`${date}T10:00:00+08:00`)
    return submit(number, total)
  }

  it('of 15 points makes one task for the paired member, of 14 none', async () => {
    await register('001', { pairedWith: member.openid })
    await register('002')
    for (const [number, total] of [
      ['001', 82],
      ['002', 82],
    ] as const)
      await score(number, total, '2026-06-20')
    await score('002', 68, '2026-06-21')
    expect(tasks()).toEqual([])
    await score('001', 67, '2026-06-21')
    await score('001', 50, '2026-06-22')
    expect(tasks()).toMatchObject([
      {
        householdId: id('001'),
        pairedWith: member.openid,
        state: 'open',
        why: '比上次少了 15 分（82 → 67）',
      },
    ])
    const mine = await member.call('pairing.mine', {})
    expect(mine.tasks).toMatchObject([{ household: { number: '001' }, state: 'open' }])
    expect(mine.households).toMatchObject([{ number: '001', pairedWith: { personId: member.openid } }])
    const { items } = await supervisor.call('task.list', { villageId })
    expect(items).toEqual(mine.tasks)
  })

  it('is two scores in a row under the line', async () => {
    await register('001')
    await score('001', 59, '2026-06-20')
    expect(tasks()).toEqual([])
    await score('001', 58, '2026-06-21')
    expect(tasks()).toMatchObject([{ why: '连续两次低于 60 分（59、58）' }])
  })

  it('makes a second task only once the first is closed, and none for a score sent again', async () => {
    await register('001', { pairedWith: member.openid, latest: [{ total: 9000, at: now() - day }] })
    const input = scoreOf('001', 70)
    await supervisor.call('householdScore.submit', input)
    const [task] = tasks()
    const closing = { taskId: String(task?._id), what: '一起打扫了院子', clientId: freshClientId() }
    const photoIds = [await photoOf(town, member, 'safe', villageId)]
    expect(await town.as('oVillager').refused('task.close', closing)).toBe('NO_ROLE')
    const other = await town.make({ role: 'partyMember', villageId })
    expect(await other.refused('task.close', closing)).toBe('NO_ROLE')
    expect(await member.refused('task.close', { ...closing, what: ' ' })).toBe('INVALID_INPUT')
    const closed = await member.call('task.close', { ...closing, photoIds })
    expect(closed).toMatchObject({ state: 'closed', what: '一起打扫了院子' })
    expect(await member.call('task.close', { ...closing, photoIds })).toEqual(closed)
    expect(await supervisor.refused('task.close', closing)).toBe('WRONG_STATE')
    expect(lines('task.close')).toMatchObject([{ by: member.openid, why: '一起打扫了院子' }])
    await supervisor.call('householdScore.submit', input)
    expect(tasks()).toHaveLength(1)
    await score('001', 50, '2026-06-21')
    expect(
      tasks()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['closed', 'open'])
    const { items } = await secretary.call('task.list', { villageId })
    expect(items.map(({ state }) => state)).toEqual(['open', 'closed'])
    expect((await member.call('pairing.mine', {})).tasks).toHaveLength(1)
  })
})

describe('pairing', () => {
  it('shows coverage and proposes the worst households to the leaders; a person confirms', async () => {
    const scored = (total: number) => [{ total, at: now() - day }]
    await register('001', { latest: scored(5500) })
    await register('002', { latest: scored(8000), pairedWith: member.openid })
    await register('003', { kind: 'ordinary' })
    const board = await secretary.call('pairing.board', { villageId })
    expect(board).toMatchObject({ households: 3, memberLoad: 15 })
    expect(board.members).toMatchObject([
      { personId: secretary.openid, leads: true, households: 0, over: false },
      { personId: member.openid, leads: false, households: 1, over: false },
    ])
    expect(board.unpaired.map(({ number }) => number)).toEqual(['001', '003'])
    expect(board.proposals).toMatchObject([{ household: { number: '001' }, personId: secretary.openid }])

    const input = {
      clientId: freshClientId(),
      villageId,
      personId: secretary.openid,
      householdIds: [id('001'), id('003')],
      zone: '东片',
    }
    const after = await secretary.call('pairing.assign', input)
    expect([after.unpaired, after.proposals]).toEqual([[], []])
    expect(await secretary.call('pairing.assign', input)).toEqual(after)
    expect(lines('pairing.assign')).toHaveLength(1)
    expect(stored('001')).toMatchObject({ pairedWith: secretary.openid, zone: '东片', version: 2 })
    await secretary.call('pairing.assign', { ...input, personId: member.openid, zone: '' })
    expect(stored('001')).toMatchObject({ pairedWith: member.openid, zone: '东片', version: 3 })
  })

  it('flags a member over the load, and counts households again whose member left', async () => {
    const numbers = Array.from({ length: 16 }, (_, i) => String(i + 1).padStart(3, '0'))
    for (const number of numbers) await register(number, { pairedWith: member.openid })
    const before = await secretary.call('pairing.board', { villageId })
    expect(before.members[1]).toMatchObject({ households: 16, over: true })
    await edit(town, 'people', member.openid, { grants: [] })
    const after = await secretary.call('pairing.board', { villageId })
    expect([after.members.length, after.unpaired.length]).toEqual([1, 16])
    expect(await member.refused('pairing.mine', {})).toBe('NO_ROLE')
  })

  it('takes open tasks along to the new member', async () => {
    await register('001', { pairedWith: member.openid, latest: [{ total: 9000, at: now() - day }] })
    await submit('001', 60)
    await secretary.call('pairing.assign', {
      clientId: freshClientId(),
      villageId,
      personId: secretary.openid,
      householdIds: [id('001')],
    })
    expect((await member.call('pairing.mine', {})).tasks).toEqual([])
    expect((await secretary.call('pairing.mine', {})).tasks).toHaveLength(1)
  })

  it('refuses other villages, strangers and households nobody knows', async () => {
    await register('001')
    const elsewhere = await register('009', { villageId: town.villageId('东升') })
    const input = {
      clientId: freshClientId(),
      villageId,
      personId: member.openid,
      householdIds: [id('001')],
    }
    const assign = (over: Partial<typeof input>, who = secretary) =>
      who.refused('pairing.assign', { ...input, ...over })
    expect(await assign({ householdIds: [id('001'), elsewhere] })).toBe('NOT_YOUR_VILLAGE')
    expect(await assign({ villageId: town.villageId('东升') })).toBe('NOT_YOUR_VILLAGE')
    expect(await assign({ householdIds: [id('001'), id('999')] })).toBe('NOT_FOUND')
    expect(await assign({ householdIds: [id('001'), id('001')] })).toBe('INVALID_INPUT')
    expect(await assign({ personId: supervisor.openid })).toBe('NOT_A_MEMBER')
    expect(await assign({ personId: 'oNobody' })).toBe('NOT_FOUND')
    expect(await assign({}, supervisor)).toBe('NO_ROLE')
    expect([stored('001').version, lines('pairing.assign')]).toEqual([1, []])
  })
})

describe('help', () => {
  it('is logged once with its photo by those who look after the household, and by nobody else', async () => {
    await register('001', { pairedWith: member.openid })
    const photo = await photoOf(town, member, 'safe', villageId)
    const input = {
      clientId: freshClientId(),
      householdId: id('001'),
      what: '帮着搬走柴堆',
      on: '2026-06-19',
      photoIds: [photo],
    }
    const help = await member.call('help.log', input)
    expect(help).toMatchObject({ what: '帮着搬走柴堆', on: '2026-06-19', photos: [{ id: photo }] })
    expect(await member.call('help.log', input)).toEqual(help)
    expect([all('helps').length, lines('help.log').length]).toEqual([1, 1])
    const plain = () => ({ ...input, clientId: freshClientId(), photoIds: [] })
    for (const who of [supervisor, secretary]) expect(await who.refused('help.log', plain())).toBe('ACCEPTED')
    const other = await town.make({ role: 'partyMember', villageId })
    const neighbour = await town.make({ role: 'supervisor', villageId: town.villageId('东升') })
    // Nor does anybody outside learn which numbers are in the register.
    for (const who of [other, neighbour, town.as('oVillager')])
      expect(await who.refused('help.log', { ...plain(), householdId: id('999') })).toBe('NO_ROLE')
    for (const who of [other, neighbour, town.as('oVillager')])
      expect(await who.refused('help.log', plain())).toBe('NO_ROLE')
    expect(await member.refused('help.log', { ...plain(), on: '2026-06-21' })).toBe('INVALID_INPUT')
    expect(await supervisor.refused('help.log', { ...plain(), householdId: id('999') })).toBe('NOT_FOUND')
    expect(JSON.stringify(help)).not.toContain(member.openid)
  })
})

describe('supervision', () => {
  it('sets every village’s supervisors against its poor households, and names no household', async () => {
    const numbers = Array.from({ length: 25 }, (_, i) => String(i + 1).padStart(3, '0'))
    for (const number of numbers)
      await register(number, {
        kind: number < '022' ? 'poor' : 'ordinary',
        pairedWith: number < '011' ? member.openid : '',
        latest: number === '001' ? [{ total: 9000, at: now() - day }] : [],
      })
    await submit('001', 50)
    const women = await town.make({ role: 'office', office: 'women' })
    const { items } = await women.call('supervision.board', {})
    expect(items).toHaveLength(59)
    expect(items.find((line) => line.villageId === villageId)).toEqual({
      villageId,
      villageName: village,
      households: 25,
      poor: 21,
      supervisors: 2,
      wanted: 3,
      flag: 'few',
      unpaired: 15,
      openTasks: 1,
    })
    expect(items.find((line) => line.villageName === '东升')).toMatchObject({ supervisors: 0, flag: 'few' })
    expect(JSON.stringify(items)).not.toContain('户主')
    for (const who of [secretary, supervisor, member, town.as('oVillager')])
      expect(await who.refused('supervision.board', {})).toBe('NO_ROLE')
  })
})

describe('database requests', () => {
  const counted = async (run: () => Promise<unknown>): Promise<number> => {
    town.cloud.resetCounters()
    await run()
    return town.cloud.counters().requests
  }

  /** The same calls on the same households, whatever else is stored. */
  async function measured(prefix: string): Promise<Record<string, number>> {
    const leader = await town.make({ role: 'leader' })
    for (const n of [1, 2, 3]) await register(`${prefix}${n}`, { pairedWith: member.openid })
    await submit(`${prefix}1`, 80)
    const photo = await photoOf(town, supervisor, 'safe', villageId)
    const gate = { places: [{ points: 200, photoIds: [photo] }] }
    const withPhoto = { answers: { ...answersFor(100), gate } }
    const first = {
      submit: await counted(() => submit(`${prefix}2`, 80)),
      submitWithPhoto: await counted(() => submit(`${prefix}3`, 80, withPhoto)),
    }
    town.cloud.setNow(new Date(now() + day).toISOString())
    return {
      ...first,
      rebound: await counted(() => submit(`${prefix}2`, 60)),
      scoringBoard: await counted(() => supervisor.call('householdScore.board', { villageId })),
      pairingBoard: await counted(() => secretary.call('pairing.board', { villageId })),
      mine: await counted(() => member.call('pairing.mine', {})),
      taskList: await counted(() => supervisor.call('task.list', { villageId })),
      supervision: await counted(() => leader.call('supervision.board', {})),
    }
  }

  it('stay within their ceilings, the same with thousands of households and scores stored', async () => {
    const small = await measured('a')
    expect(small).toEqual({
      submit: 6,
      submitWithPhoto: 8,
      rebound: 7,
      // Each of these four writes who looked.
      scoringBoard: 6,
      pairingBoard: 6,
      mine: 6,
      taskList: 5,
      supervision: 6,
    })
    const others = all('villages').map(({ _id }) => String(_id))
    const households = others.flatMap((of) =>
      Array.from({ length: 40 }, (_, i) => ({
        ...stored('a1'),
        pairedWith: '',
        _id: householdId(of, `x${i}`),
        villageId: of,
      })),
    )
    await town.cloud.insertMany('households', households)
    const [example] = scores()
    await town.cloud.insertMany(
      'householdScores',
      Array.from({ length: 5000 }, (_, i) => ({
        ...example,
        _id: `old${i}`,
        slot: `old${i}`,
        requestId: `old${i}`,
      })),
    )
    expect(await measured('b')).toEqual(small)
  })
})
