import type { Action } from '@contract'
import { actorsOf, type OfferedMove } from '@shared/problem/actors'
import { movesFrom } from '@shared/case/case'
import { problemCase, type ProblemState } from '@shared/problem/problem-case'
import { roles } from '@shared/roster/roles'
import { householdOf } from '../support/homes'
import { photoOf } from '../support/landscape'
import { fixOf, reportOf, setProblemRule, spot } from '../support/problems'
import { dies, freshClientId, startTown, type Someone, type Town } from '../support/town'

jest.setTimeout(90_000)

let town: Town
let villager: Someone
let cadre: Someone
let neighbour: Someone
let inspector: Someone
let other: Someone
let admin: Someone
let discipline: Someone
let leader: Someone

beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  discipline = await town.make({ role: 'office', office: 'discipline' })
  inspector = await town.make({ role: 'inspector', office: 'discipline' })
  other = await town.make({ role: 'inspector', office: 'women' })
  leader = await town.make({ role: 'leader' })
  cadre = await town.makeCadre('中西里')
  neighbour = await town.makeCadre('东升')
  villager = town.as('oVillager')
})
afterEach(() => town.close())

const again = () => ({ clientId: freshClientId() })
const report = async (who = villager, change = {}) =>
  (await who.call('problem.report', await reportOf(town, who, change))).id
const confirm = (problemId: string, deadline = '2026-06-25') =>
  inspector.call('problem.confirm', { ...again(), problemId, deadline })
const fix = async (problemId: string, who = cadre) =>
  who.call('problem.fix', await fixOf(town, who, problemId))
const inReview = async () => {
  const id = await report()
  await confirm(id)
  await fix(id)
  return id
}
const closed = async () => {
  const id = await inReview()
  await inspector.call('problem.close', { ...again(), problemId: id })
  return id
}

describe('a villager’s report', () => {
  it('is confirmed, fixed, returned once, closed, and its reporter says so', async () => {
    const id = await report()
    expect(await villager.call('problem.get', { problemId: id })).toMatchObject({
      state: 'reported',
      may: [],
    })
    expect(await confirm(id)).toMatchObject({ state: 'open', deadline: '2026-06-25', daysLeft: 5 })
    expect(await cadre.call('problem.start', { ...again(), problemId: id })).toMatchObject({
      state: 'fixing',
    })
    expect(await fix(id)).toMatchObject({ state: 'review', may: [] })
    const returned = await inspector.call('problem.return', {
      ...again(),
      problemId: id,
      reason: '角上还有一堆',
      fault: 'incomplete',
    })
    expect(returned).toMatchObject({ state: 'returned', returns: 1 })
    await fix(id)
    expect(await inspector.call('problem.close', { ...again(), problemId: id })).toMatchObject({
      state: 'closed',
    })
    const [mine] = (await villager.call('problem.mine', {})).items
    expect(mine).toMatchObject({ id, state: 'closed', asked: true })
    const answered = await villager.call('problem.answer', { ...again(), problemId: id, fixed: true })
    expect(answered).toMatchObject({ answer: { fixed: true }, mine: true, may: [] })
    expect(answered.fixes).toHaveLength(2)
    expect(await villager.refused('problem.answer', { ...again(), problemId: id, fixed: false })).toBe(
      'ALREADY_ANSWERED',
    )
    expect(town.cloud.readAll('problems')).toMatchObject([{ closedInTime: true, dueMonth: '2026-06' }])
  })

  it('is one report however often it is sent, and ten a day, whatever comes at once', async () => {
    const [input, ...others] = await Promise.all(Array.from({ length: 14 }, () => reportOf(town, villager)))
    if (!input) throw new Error('no report')
    const answers = await Promise.all([1, 2, 3].map(() => villager.call('problem.report', input)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    const send = (one: typeof input) => villager.refused('problem.report', one)
    const codes = await Promise.all(others.map(send))
    expect(codes.filter((code) => code === 'ACCEPTED')).toHaveLength(9)
    expect(codes.filter((code) => code === 'REPORTS_TODAY')).toHaveLength(4)
    expect((await villager.call('problem.report', input)).id).toBe(answers[0]?.id)
    expect(town.cloud.readAll('problems')).toHaveLength(10)
    expect(town.cloud.readAll('photos').filter(({ usedBy }) => usedBy !== null)).toHaveLength(10)
    town.cloud.setNow('2026-06-21T08:00:00+08:00')
    // Those of the day before, sent again, are there already and take none of this day's places.
    expect(await Promise.all([input, ...others].map(send))).toEqual(Array(14).fill('ACCEPTED'))
    expect(town.cloud.readAll('problems')).toHaveLength(14)
    expect(town.cloud.readAll('leases')).toHaveLength(14)
  })

  it('is never of somebody’s home, of an unknown village, or with another’s photo', async () => {
    const bad = async (change: object) =>
      villager.refused('problem.report', await reportOf(town, villager, change))
    expect(await bad({ category: 'indoors' })).toBe('INVALID_INPUT')
    expect(await bad({ villageId: 'v99' })).toBe('NOT_FOUND')
    expect(await bad({ photoIds: [] })).toBe('INVALID_INPUT')
    expect(await bad({ photoIds: [await photoOf(town, cadre)] })).toBe('PHOTO_MISSING')
    expect(await bad({ photoIds: [await photoOf(town, villager, 'unsafe')] })).toBe('PHOTOS_UNSAFE')
    expect(town.cloud.readAll('problems')).toHaveLength(0)
  })

  it('shows what lies near, without words nobody has checked, and blocks nothing', async () => {
    const known = await report()
    const ask = (over: object = {}) =>
      villager.call('problem.near', {
        villageId: town.villageId('中西里'),
        category: 'waste',
        point: { latitude: spot.latitude + 0.00054, longitude: spot.longitude },
        ...over,
      })
    expect((await ask()).items).toMatchObject([{ id: known, meters: 60, place: '', mayOpen: true }])
    const asked = { villageId: town.villageId('中西里'), category: 'waste' } as const
    const stranger = await town.as('oStranger').call('problem.near', asked)
    expect(stranger.items).toMatchObject([{ id: known, mayOpen: false }])
    expect((await inspector.call('problem.near', asked)).items).toMatchObject([{ mayOpen: true }])
    await confirm(known)
    expect((await ask()).items[0]?.place).toBe('村北小桥边')
    expect((await ask({ point: { latitude: 36.2, longitude: 118.1 } })).items).toEqual([])
    expect((await ask({ villageId: town.villageId('东升') })).items).toEqual([])
    expect((await ask({ point: undefined })).items).toMatchObject([{ id: known }])
    await report(town.as('oAnother'))
    expect(town.cloud.readAll('problems')).toHaveLength(2)
  })

  it('shows nobody whose door it is near', async () => {
    const { _id: householdId, ...household } = householdOf(town.villageId('中西里'), '001')
    await town.cloud.insertMany('households', [{ _id: householdId, ...household, head: '李建国' }])
    for (const place of ['2组15号门口', '李建国家东墙外', '村北小桥边'])
      await confirm(await report(villager, { place }))
    const { items } = await town.as('oStranger').call('problem.near', {
      villageId: town.villageId('中西里'),
      category: 'waste',
    })
    expect(items.map(({ place }) => place).sort()).toEqual(['', '', '村北小桥边'])
  })

  it('costs eight requests, and a list two, however many there are', async () => {
    const input = await reportOf(town, villager)
    town.cloud.resetCounters()
    await villager.call('problem.report', input)
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(8)
    const [one] = town.cloud.readAll('problems')
    await town.cloud.insertMany(
      'problems',
      Array.from({ length: 300 }, (_, i) => ({ ...one, _id: `p${i}` })),
    )
    town.cloud.resetCounters()
    const page = await inspector.call('problem.list', { view: 'reported' })
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(2)
    let next = page.next
    let count = page.items.length
    for (; next;) {
      const more = await inspector.call('problem.list', { view: 'reported', cursor: next, limit: 50 })
      count += more.items.length
      next = more.next
    }
    expect(count).toBe(301)
  })
})

describe('the table of moves', () => {
  const inputFor = async (move: OfferedMove, problemId: string): Promise<[Action, unknown]> => {
    const base = { ...again(), problemId }
    const reason = '原因写在这里'
    switch (move) {
      case 'confirm':
        return ['problem.confirm', { ...base, deadline: '2026-06-28' }]
      case 'merge':
        return ['problem.merge', { ...base, into: 'another' }]
      case 'askExtension':
        return ['problem.askExtension', { ...base, until: '2026-07-02', reason }]
      case 'fix':
        return ['problem.fix', await fixOf(town, cadre, problemId)]
      case 'answer':
        return ['problem.answer', { ...base, fixed: true }]
      case 'invalidate':
      case 'refuseExtension':
      case 'return':
        return [`problem.${move}`, { ...base, reason }]
      case 'start':
      case 'extend':
      case 'close':
        return [`problem.${move}`, base]
    }
  }

  /** The head of a village's district. */
  async function head(village: string): Promise<Someone> {
    const [one] = town.cloud.readAll('people').filter(({ _id }) => _id === leader.openid)
    const grants = [{ role: 'districtHead', districtId: `district of ${village}` }]
    await town.cloud.insertMany('people', [{ ...one, _id: 'oHead', grants }])
    return town.as('oHead')
  }

  it('lets each move from each state be made by those it names, and by nobody else', async () => {
    const base = await report()
    const [known] = town.cloud.readAll('problems')
    await town.cloud.insertMany('problems', [
      { ...known, _id: 'another', state: 'open', deadline: '2026-06-25' },
    ])
    const people = {
      cadre,
      neighbour,
      inspector,
      staff: admin,
      leader,
      reporter: villager,
      guest: town.as('oGuest'),
    }
    // Roles that have nothing to do with problems.
    const bystanders = {
      partyMember: await town.make({ role: 'partyMember', villageId: town.villageId('中西里') }),
      supervisor: await town.make({ role: 'supervisor', villageId: town.villageId('中西里') }),
      judge: await town.make({ role: 'judge' }),
      districtHead: await head('中西里'),
    }
    const offices = { office: await town.make({ role: 'office', office: 'women' }) }
    const standing = { ...people, ...offices }
    expect(new Set([...Object.keys({ ...standing, ...bystanders })])).toEqual(
      new Set([...roles.filter((role) => role !== 'admin'), 'staff', 'neighbour', 'reporter', 'guest']),
    )
    const step = (move: string, by: string) => ({ move, from: 'none', to: 'open', at: 1, by })
    const photoId = await photoOf(town, cadre)
    let made = 0
    const stored = (problemId: string) => town.cloud.read('problems', problemId)
    async function put(state: ProblemState, move: OfferedMove): Promise<string> {
      const problemId = `t${made++}`
      await town.cloud.insertMany('problems', [
        {
          ...known,
          _id: problemId,
          state,
          deadline: '2026-06-25',
          dueMonth: '2026-06',
          history: [step('askExtension', 'someone'), step('fix', 'someone'), step('close', 'someone')],
          extension:
            move === 'extend' || move === 'refuseExtension' ? { until: '2026-06-30', reason: '' } : null,
          fixes: [{ photoIds: [photoId], note: '', at: 1, comparedAt: 1, findings: [] }],
        },
      ])
      return problemId
    }
    for (const state of Object.keys(problemCase.states) as ProblemState[])
      for (const move of Object.keys(actorsOf) as OfferedMove[]) {
        if (state === 'none') continue
        const shared = await put(state, move)
        const untouched = stored(shared)
        for (const [role, person] of Object.entries(bystanders)) {
          const answer = await person.refused(...((await inputFor(move, shared)) as [Action, never]))
          expect({ state, move, role, answer }).toEqual({
            state,
            move,
            role,
            answer: expect.stringMatching(/^(NO_ROLE|NOT_YOUR_REPORT)$/) as string,
          })
        }
        expect(stored(shared)).toEqual(untouched)
        for (const [role, person] of Object.entries(standing)) {
          const problemId = await put(state, move)
          const [action, input] = await inputFor(move, problemId)
          const before = stored(problemId)
          const answer = await person.refused(action, input as never)
          const actor = role in offices ? 'staff' : role
          const named = (actorsOf[move] as readonly string[]).includes(actor)
          const allowed = named && movesFrom(problemCase, state).includes(move)
          expect({ state, move, role, accepted: answer === 'ACCEPTED' }).toEqual({
            state,
            move,
            role,
            accepted: allowed,
          })
          if (!allowed) {
            expect(answer).toMatch(/^(WRONG_STATE|NO_ROLE|NOT_YOUR_VILLAGE|NOT_YOUR_REPORT)$/)
            expect(stored(problemId)).toEqual(before)
          }
        }
      }
    expect(base).toBeTruthy()
    expect(made).toBe(8 * Object.keys(actorsOf).length * (8 + 1))
  }, 240_000)
})

describe('who fixes', () => {
  it('never verifies, nor does anybody of the village', async () => {
    const both = await town.make({ role: 'inspector', office: 'poverty' }, cadre.openid)
    const id = await report()
    await confirm(id)
    await fix(id)
    const words = { ...again(), problemId: id }
    expect(await both.refused('problem.close', words)).toBe('OWN_VILLAGE')
    const colleague = await town.makeCadre('中西里')
    await town.make({ role: 'inspector', office: 'poverty' }, colleague.openid)
    expect(await colleague.refused('problem.close', words)).toBe('OWN_VILLAGE')
    expect((await both.call('problem.get', { problemId: id })).may).toEqual([])
    expect(await inspector.refused('problem.close', words)).toBe('ACCEPTED')
  })

  it('does not make it go away as one of another that stands', async () => {
    const both = await town.make({ role: 'inspector', office: 'poverty' }, cadre.openid)
    const [id, into] = [await report(), await report()]
    for (const one of [id, into]) await confirm(one)
    expect(await both.refused('problem.merge', { ...again(), problemId: id, into })).toBe('OWN_VILLAGE')
    expect((await both.call('problem.get', { problemId: id })).may).not.toContain('merge')
  })

  it('shows a photo taken since, and only of this village', async () => {
    const old = await photoOf(town, cadre, 'safe', town.villageId('中西里'))
    town.cloud.setNow('2026-06-20T11:00:00+08:00')
    const id = await report()
    await confirm(id)
    const send = (photoIds: string[]) => cadre.refused('problem.fix', { ...again(), problemId: id, photoIds })
    expect(await send([old])).toBe('PHOTO_OLDER')
    expect(await send([await photoOf(town, cadre, 'safe', town.villageId('东升'))])).toBe(
      'PHOTO_OF_ANOTHER_VILLAGE',
    )
    expect(await send([])).toBe('INVALID_INPUT')
    const said = await photoOf(town, cadre, 'safe', town.villageId('中西里'))
    const [stored] = town.cloud.readAll('photos').filter(({ _id }) => _id === said)
    await town.cloud.insertMany('photos', [
      { ...stored, _id: 'gallery', takenAt: Date.parse('2026-06-19T23:00:00+08:00') },
    ])
    expect(await send(['gallery'])).toBe('PHOTO_OLDER')
    const photo = town.cloud.read('photos', old)
    expect(photo?.['usedBy']).toBeNull()
    expect(town.cloud.readAll('problems')).toMatchObject([{ state: 'open' }])
  })

  it('shows something new after it came back, and not the same pictures once more', async () => {
    const id = await report()
    await confirm(id)
    const first = await fixOf(town, cadre, id)
    await cadre.call('problem.fix', first)
    await inspector.call('problem.return', { ...again(), problemId: id, reason: '垃圾还在' })
    expect(await cadre.refused('problem.fix', { ...first, ...again() })).toBe('FIX_SHOWN_BEFORE')
    expect((await cadre.call('problem.get', { problemId: id })).fixes).toHaveLength(1)
    const more = await fixOf(town, cadre, id)
    const both = [...first.photoIds, ...more.photoIds]
    expect((await cadre.call('problem.fix', { ...more, photoIds: both })).state).toBe('review')
  })

  it('may say where it was, which tells who verifies how far off, and nobody else', async () => {
    const problemId = await report()
    await confirm(problemId)
    const near = { latitude: spot.latitude + 0.0004, longitude: spot.longitude }
    await cadre.call('problem.fix', { ...(await fixOf(town, cadre, problemId)), point: near })
    const fixes = async (who: Someone) => (await who.call('problem.get', { problemId })).fixes
    expect((await fixes(inspector))[0]?.traces).toMatchObject({ placed: true, meters: 40 })
    for (const who of [cadre, villager]) {
      expect((await fixes(who))[0]).not.toHaveProperty('traces')
      expect(JSON.stringify(await fixes(who))).not.toContain('latitude')
    }
    expect(JSON.stringify(await fixes(inspector))).not.toContain('latitude')
    await inspector.call('problem.return', { clientId: freshClientId(), problemId, reason: '还有一部分' })
    await cadre.call('problem.fix', await fixOf(town, cadre, problemId))
    const [, second] = await fixes(inspector)
    expect(second?.traces).toMatchObject({ placed: false })
    expect(second?.traces).not.toHaveProperty('meters')
  })

  it('sends the same fix twice and it is there once', async () => {
    const id = await report()
    await confirm(id)
    const input = await fixOf(town, cadre, id)
    const answers = await Promise.allSettled([1, 2, 3].map(() => cadre.call('problem.fix', input)))
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true)
    const sent = await cadre.call('problem.fix', input)
    expect(sent.fixes).toHaveLength(1)
    expect(sent.state).toBe('review')
  })
})

describe('a deadline', () => {
  it('is a day to come and not too far, and may be put off once asked', async () => {
    const id = await report()
    const give = (deadline: string) =>
      inspector.refused('problem.confirm', { ...again(), problemId: id, deadline })
    expect(await give('2026-06-19')).toBe('DEADLINE_PAST')
    expect(await give('2026-12-31')).toBe('DEADLINE_TOO_FAR')
    await confirm(id)
    expect(await admin.refused('problem.extend', { ...again(), problemId: id })).toBe('NO_EXTENSION_ASKED')
    const ask = (until: string) => ({ ...again(), problemId: id, until, reason: '下雨，车进不来' })
    expect(await cadre.refused('problem.askExtension', ask('2026-06-25'))).toBe('NOT_A_LATER_DAY')
    expect((await cadre.call('problem.askExtension', ask('2026-07-01'))).state).toBe('open')
    const asked = await admin.call('problem.get', { problemId: id })
    expect(asked).toMatchObject({ extensionAsked: true, may: expect.arrayContaining(['extend']) as unknown })
    expect(await admin.call('problem.extend', { ...again(), problemId: id })).toMatchObject({
      deadline: '2026-07-01',
      extensionAsked: false,
    })
    expect(town.cloud.readAll('problems')).toMatchObject([{ dueMonth: '2026-07' }])
  })

  it('passes by the server’s clock, and a late verifier is not the village’s fault', async () => {
    const late = await report()
    await confirm(late)
    const inGoodTime = await report()
    await confirm(inGoodTime)
    await fix(inGoodTime)
    town.cloud.setNow('2026-06-27T09:00:00+08:00')
    const { items } = await cadre.call('problem.list', {
      view: 'mending',
      villageId: town.villageId('中西里'),
    })
    expect(items).toMatchObject([{ id: late, overdue: true, daysLeft: -2 }])
    expect((await cadre.call('me.get', {})).todo).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'problemsOverdue', count: 1 })]),
    )
    await inspector.call('problem.close', { ...again(), problemId: inGoodTime })
    await fix(late)
    await inspector.call('problem.close', { ...again(), problemId: late })
    const inTime = new Map(town.cloud.readAll('problems').map((one) => [one._id, one['closedInTime']]))
    expect([inTime.get(late), inTime.get(inGoodTime)]).toEqual([false, true])
  })
})

describe('a report that is another’s, or none', () => {
  it('is merged into a standing one of the same village, or found untrue with a reason', async () => {
    const first = await report()
    await confirm(first)
    const second = await report()
    const elsewhere = await report(villager, { villageId: town.villageId('东升') })
    const merge = (into: string) =>
      inspector.refused('problem.merge', { ...again(), problemId: second, into })
    expect(await merge(second)).toBe('MERGE_INTO_ITSELF')
    expect(await merge(elsewhere)).toBe('MERGE_ELSEWHERE')
    expect(await merge('nothing')).toBe('MERGE_ELSEWHERE')
    expect(await merge(first)).toBe('ACCEPTED')
    const untrue = { ...again(), problemId: elsewhere, reason: ' ' }
    expect(await inspector.refused('problem.invalidate', untrue)).toBe('INVALID_INPUT')
    await inspector.call('problem.invalidate', { ...untrue, reason: '现场没有' })
    const { items } = await inspector.call('problem.list', { view: 'dropped' })
    expect(items.map(({ state }) => state).sort()).toEqual(['duplicate', 'invalid'])
  })

  it('is merged by the same request again, where the call died: at once behind the step, soon before it', async () => {
    const [a, b, c] = [await report(), await report(), await report()]
    const behind = { ...again(), problemId: a, into: c }
    await dies(town, 'database.removeDocument', 1, () => inspector.call('problem.merge', behind))
    expect((await inspector.call('problem.merge', behind)).state).toBe('duplicate')
    const before = { ...again(), problemId: b, into: c }
    town.cloud.setNow('2026-06-20T11:00:00+08:00')
    // The first takes over the lease that the other call left.
    await dies(town, 'database.modifyDocument', 2, () => inspector.call('problem.merge', before))
    await expect(inspector.call('problem.merge', before)).rejects.toThrow('这件事正有人在办')
    town.cloud.setNow('2026-06-20T11:00:31+08:00')
    expect((await inspector.call('problem.merge', before)).state).toBe('duplicate')
  })

  it('leaves one standing where two are merged into each other at once', async () => {
    const [a, b] = [await report(), await report()]
    await Promise.all([
      inspector.refused('problem.merge', { ...again(), problemId: a, into: b }),
      other.refused('problem.merge', { ...again(), problemId: b, into: a }),
    ])
    expect(town.cloud.readAll('problems').map(({ state }) => state)).toContain('reported')
  })
})

describe('a closed problem', () => {
  it('is looked at again by another, who is told nothing of the closing, and may overturn it', async () => {
    await setProblemRule(town, admin, { recheckPercent: 100 })
    const id = await closed()
    expect((await inspector.call('recheck.list', {})).items).toEqual([])
    const [task] = (await other.call('recheck.list', {})).items
    expect(Object.keys(task ?? {}).sort()).toEqual(
      ['category', 'id', 'photos', 'place', 'point', 'villageId', 'villageName', 'what'].sort(),
    )
    const found = async (who: Someone) => ({
      ...again(),
      recheckId: task?.id ?? '',
      fixed: false as const,
      note: '垃圾只是盖了土',
      fault: 'fake' as const,
      photoIds: [await photoOf(town, who)],
    })
    expect(await inspector.refused('recheck.give', await found(inspector))).toBe('SECOND_PERSON_NEEDED')
    const input = await found(other)
    expect(await other.call('recheck.give', input)).toEqual({ id: task?.id, fixed: false })
    expect(await other.call('recheck.give', input)).toEqual({ id: task?.id, fixed: false })
    expect(await cadre.call('problem.get', { problemId: id })).toMatchObject({
      state: 'returned',
      deadline: '2026-06-27',
    })
    expect(town.cloud.readAll('problems')).toMatchObject([{ closedInTime: false }])
    expect(await leader.call('recheck.report', {})).toMatchObject({
      done: 1,
      overturned: 1,
      verifiers: [{ done: 1, overturned: 1 }],
    })
    // Mended in time afterwards, it still does not count as closed in time.
    await fix(id)
    await inspector.call('problem.close', { ...again(), problemId: id })
    expect(town.cloud.readAll('problems')).toMatchObject([{ state: 'closed', closedInTime: false }])

    const [fault] = (await discipline.call('accountability.list', {})).items
    expect(fault).toMatchObject({ fault: 'fake', problemId: id, may: ['confirm', 'dismiss'] })
    const accountabilityId = fault?.id ?? ''
    expect(await other.refused('accountability.confirm', { ...again(), accountabilityId })).toBe('NO_ROLE')
    const own = await town.make({ role: 'office', office: 'discipline' }, cadre.openid)
    for (const [action, words] of [
      ['accountability.confirm', {}],
      ['accountability.dismiss', { reason: '不算' }],
    ] as const)
      expect(await own.refused(action, { ...again(), accountabilityId, ...words } as never)).toBe(
        'OTHERS_DECIDE',
      )
    const done = await discipline.call('accountability.confirm', { ...again(), accountabilityId })
    expect(done).toMatchObject({ state: 'confirmed', may: [] })
    expect(await neighbour.refused('accountability.list', { villageId: town.villageId('中西里') })).toBe(
      'NO_ROLE',
    )
  })

  it('is looked at again where its reporter says that it is not mended', async () => {
    await setProblemRule(town, admin, { recheckPercent: 0 })
    const id = await closed()
    expect((await other.call('recheck.list', {})).items).toEqual([])
    expect(await cadre.refused('problem.answer', { ...again(), problemId: id, fixed: false })).toBe(
      'NOT_YOUR_REPORT',
    )
    await villager.call('problem.answer', { ...again(), problemId: id, fixed: false, note: '还是老样子' })
    expect((await other.call('recheck.list', {})).items).toHaveLength(1)
  })

  it('is not closed without a picture that can be shown', async () => {
    const id = await inReview()
    const [problem] = town.cloud.readAll('problems')
    const fixes = problem?.['fixes'] as { photoIds: string[] }[]
    await town.cloud.insertMany('problems', [
      { ...problem, _id: 'bare', fixes: [{ ...fixes[0], photoIds: [] }] },
    ])
    expect(await inspector.refused('problem.close', { ...again(), problemId: 'bare' })).toBe('NO_AFTER_PHOTO')
    expect(await inspector.refused('problem.close', { ...again(), problemId: id })).toBe('ACCEPTED')
  })
})

describe('who sees a problem', () => {
  it('are those who work with it and who reported it, each what concerns them', async () => {
    const id = await inReview()
    for (const who of [neighbour, town.as('oGuest')])
      expect(await who.refused('problem.get', { problemId: id })).toMatch(/^(NOT_YOUR_VILLAGE|NO_ROLE)$/)
    expect(
      await neighbour.refused('problem.list', { view: 'review', villageId: town.villageId('中西里') }),
    ).toBe('NO_ROLE')
    expect(await cadre.refused('problem.list', { view: 'review' })).toBe('NO_ROLE')
    const forCadre = await cadre.call('problem.get', { problemId: id })
    expect(forCadre.fixes[0]).not.toHaveProperty('findings')
    const forInspector = await inspector.call('problem.get', { problemId: id })
    expect(forInspector.fixes[0]).toHaveProperty('findings')
    const forReporter = await villager.call('problem.get', { problemId: id })
    expect(JSON.stringify(forReporter)).not.toMatch(
      new RegExp(`${cadre.openid}|${inspector.openid}|findings`),
    )
    expect(forReporter.history.every((line) => line.by === undefined)).toBe(true)
    expect(JSON.stringify(forCadre)).not.toContain(villager.openid)
  })
})
