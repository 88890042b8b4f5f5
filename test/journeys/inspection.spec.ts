import { photoOf } from '../support/landscape'
import { answersFor, householdOf } from '../support/homes'
import { dies, freshClientId, startTown, type Someone, type Town } from '../support/town'
import { drawHouseholds } from '@shared/inspection/sample'

jest.setTimeout(60_000)

const month = '2026-06'
const round = `${month}:second`

let town: Town
let admin: Someone
let women: Someone
let inspector: Someone
let other: Someone

beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  women = await town.make({ role: 'office', office: 'women' })
  inspector = await town.make({ role: 'inspector', office: 'discipline' })
  other = await town.make({ role: 'inspector', office: 'women' })
})
afterEach(() => town.close())

const now = () => town.cloud.now().getTime()

/** So many households for each of these villages, half of them poor. */
async function register(
  count: number,
  villages = town.cloud.readAll('villages').map(({ _id }) => String(_id)),
) {
  await town.cloud.insertMany(
    'households',
    villages.flatMap((villageId) =>
      Array.from({ length: count }, (_, i) => ({
        ...householdOf(villageId, String(i + 1).padStart(3, '0'), { kind: i % 2 ? 'ordinary' : 'poor' }),
      })),
    ),
  )
}

const open = (
  who = women,
  over: Partial<{ perVillage: number; inspectors: string[]; clientId: string }> = {},
) =>
  who.call('round.open', {
    clientId: freshClientId(),
    month,
    half: 'second',
    perVillage: 4,
    inspectors: [inspector.openid],
    ...over,
  })

const scoreOf = (visitId: string, householdId: string, total: number) => ({
  clientId: freshClientId(),
  visitId,
  householdId,
  answers: answersFor(total),
  filledAt: now(),
})
const visitOf = (village: string) => `${round}:${town.villageId(village)}`
const drawnOf = async (visitId: string) => (await inspector.call('visit.get', { visitId })).households

describe('a round', () => {
  it('draws households of both kinds, the same for everybody who has the seed and the register', async () => {
    await register(12)
    const opened = await open()
    expect(opened.visits).toHaveLength(59)
    expect(opened.missing).toHaveLength(59)
    const villageId = town.villageId('中西里')
    const drawn = await drawnOf(visitOf('中西里'))
    expect(drawn.filter(({ kind }) => kind === 'poor')).toHaveLength(2)
    expect(drawn.filter(({ kind }) => kind === 'ordinary')).toHaveLength(2)
    const own = town.cloud
      .readAll('households')
      .filter((household) => household['villageId'] === villageId)
      .map(({ _id, kind }) => ({ id: String(_id), kind: kind as 'poor' | 'ordinary' }))
    expect(drawn.map(({ id }) => id)).toEqual(drawHouseholds(opened.seed, villageId, own, 4))
  })

  it('is opened once a half month, by the town’s staff, with inspectors', async () => {
    await register(2)
    expect(await inspector.refused('round.open', { ...openInput(), inspectors: [inspector.openid] })).toBe(
      'NO_ROLE',
    )
    expect(await women.refused('round.open', openInput([women.openid]))).toBe('NOT_INSPECTORS')
    expect(await women.refused('round.open', openInput([]))).toBe('INVALID_INPUT')
    // Chosen by mistake it could never be taken back, and its ranking would be missed for ever.
    const ahead = { ...openInput([inspector.openid]), month: '2026-07' }
    expect(await women.refused('round.open', ahead)).toBe('MONTH_AHEAD')
    const input = openInput([inspector.openid])
    const first = await women.call('round.open', input)
    expect((await women.call('round.open', input)).seed).toBe(first.seed)
    expect(await women.refused('round.open', openInput([other.openid]))).toBe('ROUND_EXISTS')
    expect(town.cloud.readAll('visits')).toHaveLength(59)
  })

  const openInput = (inspectors: string[] = []) => ({
    clientId: freshClientId(),
    month,
    half: 'second' as const,
    perVillage: 4,
    inspectors,
  })

  it('deals the villages among several inspectors, each sees the own ones', async () => {
    await register(2)
    await open(women, { inspectors: [inspector.openid, other.openid] })
    const [mine, theirs] = await Promise.all([inspector.call('visit.mine', {}), other.call('visit.mine', {})])
    expect([mine.items.length, theirs.items.length].sort()).toEqual([29, 30])
    const [own] = mine.items
    await inspector.call('visit.get', { visitId: own?.id ?? '' })
    const { items } = await (await town.makeAdmin()).call('ledger.list', { kind: 'looked' })
    expect(items[0]).toMatchObject({ what: '看督查抽到的户', about: own?.villageName })
    const [foreign] = theirs.items
    expect(await inspector.refused('visit.get', { visitId: foreign?.id ?? '' })).toBe('NOT_YOUR_VISIT')
    expect(await women.refused('visit.mine', {})).toBe('NO_ROLE')
  })

  it('sends nobody to the own village, and is not opened where nobody else could go', async () => {
    await register(2)
    const own = ['中西里', '东升', '石匣峪'].map(town.villageId)
    for (const villageId of own) await town.make({ role: 'cadre', villageId }, inspector.openid)
    expect(await women.refused('round.open', openInput([inspector.openid]))).toBe('INSPECTOR_OF_VILLAGE')
    expect(town.cloud.readAll('rounds')).toEqual([])
    await open(women, { inspectors: [inspector.openid, other.openid] })
    const dealt = new Map(
      town.cloud.readAll('visits').map((visit) => [visit['villageId'], visit['inspector']]),
    )
    expect(own.map((villageId) => dealt.get(villageId))).toEqual(own.map(() => other.openid))
    expect([...dealt.values()].filter((one) => one === inspector.openid).length).toBeGreaterThan(20)
  })

  it('gives the villages of one who cannot go to another, with what was scored there; once, and never the own', async () => {
    await register(4)
    await open()
    const visitId = visitOf('中西里')
    const [first, second] = await drawnOf(visitId)
    await inspector.call('visit.score', scoreOf(visitId, first?.id ?? '', 90))
    const handing = (village: string, to = other.openid) => ({
      ...{ roundId: round, visitIds: [visitOf('辛庄'), visitOf(village)], personId: to },
      reason: '生病请假',
    })
    expect(await inspector.refused('visit.handOver', handing('中西里'))).toBe('NO_ROLE')
    expect(await women.refused('visit.handOver', handing('中西里', women.openid))).toBe('NOT_INSPECTORS')
    await town.make({ role: 'cadre', villageId: town.villageId('泉头') }, other.openid)
    expect(await women.refused('visit.handOver', handing('泉头'))).toBe('OWN_VISIT')
    await Promise.all([1, 2].map(() => women.call('visit.handOver', handing('中西里'))))
    const lines = town.cloud.readAll('ledger').filter(({ action }) => action === 'visit.handOver')
    expect(lines).toMatchObject([{ why: '生病请假' }])

    const theirs = (await other.call('visit.mine', {})).items
    expect(theirs.map(({ villageName }) => villageName).sort()).toEqual(['中西里', '辛庄'])
    expect(await inspector.refused('visit.score', scoreOf(visitId, second?.id ?? '', 80))).toBe(
      'NOT_YOUR_VISIT',
    )
    await other.call('visit.score', scoreOf(visitId, second?.id ?? '', 80))
    const visits = (await women.call('round.get', { roundId: round })).visits
    expect(visits.find(({ id }) => id === visitId)).toMatchObject({ scored: 2, mean: 8500 })
    await women.call('round.close', { roundId: round, clientId: freshClientId() })
    expect(await women.refused('visit.handOver', handing('东升'))).toBe('ROUND_CLOSED')
  })
})

describe('a village whose inspector has come to belong to it', () => {
  it('is scored by another to whom it is given, and keeps what was scored before', async () => {
    await register(6, [town.villageId('中西里')])
    const { id: roundId } = await open()
    const visitId = visitOf('中西里')
    const villageId = town.villageId('中西里')
    const [first, second] = await drawnOf(visitId)
    await inspector.call('visit.score', scoreOf(visitId, first?.id ?? '', 90))
    await town.make({ role: 'cadre', villageId }, inspector.openid)
    const late = scoreOf(visitId, second?.id ?? '', 100)
    expect(await inspector.refused('visit.score', late)).toBe('VISIT_OF_OWN_VILLAGE')
    expect(await inspector.refused('visit.finish', { visitId })).toBe('VISIT_OF_OWN_VILLAGE')
    const barred = (await women.call('round.get', { roundId })).visits.filter((visit) => visit.barred)
    expect(barred.map(({ villageName }) => villageName)).toEqual(['中西里'])
    expect((await inspector.call('visit.mine', {})).items.filter((visit) => visit.barred)).toHaveLength(1)

    const given = { roundId, visitIds: [visitId], personId: other.openid, reason: '成了本村干部' }
    await town.make({ role: 'cadre', villageId }, women.openid)
    expect(await women.refused('visit.handOver', given)).toBe('OTHERS_DECIDE')
    await (await town.makeAdmin()).call('visit.handOver', given)
    expect(await inspector.refused('visit.score', late)).toBe('NOT_YOUR_VISIT')
    await other.call('visit.score', late)
    expect(await other.call('visit.finish', { visitId })).toMatchObject({
      scored: 2,
      finished: true,
      mean: 9500,
    })
    expect((await women.call('round.get', { roundId })).visits.filter((visit) => visit.barred)).toEqual([])
  })
})

describe('a visit', () => {
  it('takes a score once for each drawn household, and counts it once', async () => {
    await register(6)
    await open()
    const visitId = visitOf('中西里')
    const [first, second] = await drawnOf(visitId)
    const input = scoreOf(visitId, first?.id ?? '', 90)
    expect(await inspector.call('visit.score', input)).toMatchObject({ scored: 1, mean: 9000 })
    expect(await inspector.call('visit.score', input)).toMatchObject({ scored: 1, mean: 9000 })
    expect(await inspector.refused('visit.score', scoreOf(visitId, first?.id ?? '', 50))).toBe(
      'SCORED_ON_VISIT',
    )
    expect(await inspector.call('visit.score', scoreOf(visitId, second?.id ?? '', 81))).toMatchObject({
      scored: 2,
      mean: 8550,
    })
    expect(town.cloud.readAll('householdScores')).toHaveLength(2)
    // Supervisors' last scores stay theirs.
    const household = town.cloud.read('households', first?.id ?? '')
    expect(household?.['latest']).toEqual([])
  })

  it('refuses a household that was not drawn, another’s visit, the future, and a wrong sheet', async () => {
    await register(12)
    await open()
    const visitId = visitOf('中西里')
    const drawn = (await drawnOf(visitId)).map(({ id }) => id)
    const [id = ''] = drawn
    const left = town.cloud
      .readAll('households')
      .find((one) => one['villageId'] === town.villageId('中西里') && !drawn.includes(String(one._id)))
    expect(await inspector.refused('visit.score', scoreOf(visitId, String(left?._id), 90))).toBe('NOT_DRAWN')
    expect(await other.refused('visit.score', scoreOf(visitId, id, 90))).toBe('NOT_YOUR_VISIT')
    expect(await admin.refused('visit.score', scoreOf(visitId, id, 90))).toBe('NO_ROLE')
    const input = scoreOf(visitId, id, 90)
    expect(await inspector.refused('visit.score', { ...input, filledAt: now() + 3_600_000 })).toBe(
      'SCORE_IN_FUTURE',
    )
    expect(await inspector.refused('visit.score', { ...input, answers: {} })).toBe('SHEET_INCOMPLETE')
    expect(await inspector.refused('visit.score', { ...input, visitId: 'nowhere' })).toBe('NOT_FOUND')
    expect(town.cloud.readAll('householdScores')).toEqual([])
  })

  it('notes a problem with photo and deadline, once', async () => {
    await register(4)
    await open()
    const visitId = visitOf('中西里')
    const photo = await photoOf(town, inspector)
    const input = {
      clientId: freshClientId(),
      visitId,
      category: 'waste' as const,
      what: '垃圾桶满溢',
      place: '村北路口',
      deadline: '2026-06-25',
      photoIds: [photo],
    }
    expect(await inspector.refused('visit.problem', { ...input, deadline: '2026-06-01' })).toBe(
      'DEADLINE_PAST',
    )
    expect(await inspector.refused('visit.problem', { ...input, deadline: '2027-06-01' })).toBe(
      'DEADLINE_TOO_FAR',
    )
    expect(await inspector.refused('visit.problem', { ...input, deadline: '2026-06-31' })).toBe(
      'INVALID_INPUT',
    )
    expect(await inspector.refused('visit.problem', { ...input, photoIds: [] })).toBe('INVALID_INPUT')
    expect(await inspector.call('visit.problem', input)).toMatchObject({ problems: 1 })
    expect(await inspector.call('visit.problem', input)).toMatchObject({ problems: 1 })
    const [problem, ...more] = town.cloud.readAll('problems')
    expect(more).toEqual([])
    expect(problem).toMatchObject({ state: 'open', dueMonth: '2026-06', closedInTime: false })
    expect((await inspector.call('visit.get', { visitId })).notes).toMatchObject([{ what: '垃圾桶满溢' }])
    expect(await inspector.refused('visit.problem', { ...input, clientId: freshClientId() })).toBe(
      'PHOTO_IN_USE',
    )
  })

  it('is finished by its inspector, not before anything was scored', async () => {
    await register(4)
    await open()
    const visitId = visitOf('中西里')
    expect(await inspector.refused('visit.finish', { visitId })).toBe('NO_HOUSEHOLD_SCORED')
    const [first] = await drawnOf(visitId)
    await inspector.call('visit.score', scoreOf(visitId, first?.id ?? '', 90))
    expect(await inspector.call('visit.finish', { visitId })).toMatchObject({ finished: true, scored: 1 })
    expect(await inspector.call('visit.finish', { visitId })).toMatchObject({ finished: true })
  })
})

describe('a score given by mistake', () => {
  const visitId = () => visitOf('中西里')
  const lines = () => town.cloud.readAll('ledger').filter(({ action }) => action === 'visit.voidScore')
  const rowOf = async (id: string) =>
    (await women.call('visit.get', { visitId: visitId() })).households.find((one) => one.id === id)
  const voiding = async (id: string) => ({
    ...{ clientId: freshClientId(), visitId: visitId(), scoreId: (await rowOf(id))?.scoreId ?? '' },
    reason: '打成了邻居家',
  })

  it('is voided once by somebody else and scored anew; the old request brings nothing back', async () => {
    await register(4, [town.villageId('中西里')])
    const { id: roundId } = await open()
    const [first, second] = (await drawnOf(visitId())).map(({ id }) => id) as [string, string]
    const wrong = scoreOf(visitId(), first, 40)
    await inspector.call('visit.score', wrong)
    await inspector.call('visit.score', scoreOf(visitId(), second, 90))
    await inspector.call('visit.finish', { visitId: visitId() })
    const input = await voiding(first)

    expect(await inspector.refused('visit.voidScore', input)).toBe('NO_ROLE')
    await town.make({ role: 'office', office: 'discipline' }, inspector.openid)
    expect(await inspector.refused('visit.voidScore', input)).toBe('SECOND_PERSON_NEEDED')
    const neighbour = await town.make({ role: 'office', office: 'discipline' })
    await town.make({ role: 'cadre', villageId: town.villageId('中西里') }, neighbour.openid)
    expect(await neighbour.refused('visit.voidScore', input)).toBe('OTHERS_DECIDE')
    expect(await women.refused('visit.voidScore', { ...input, reason: ' ' })).toBe('INVALID_INPUT')
    const elsewhere = { ...input, visitId: visitOf('辛庄') }
    expect(await women.refused('visit.voidScore', elsewhere)).toBe('NOT_FOUND')
    expect(lines()).toEqual([])

    // Two people at once: one of them did it, and the other is told.
    const both = await Promise.allSettled([
      women.call('visit.voidScore', input),
      admin.call('visit.voidScore', input),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(town.cloud.read('visits', visitId())?.['voided']).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'SCORE_VOIDED' },
    })
    const [who, late] = both[0].status === 'fulfilled' ? [women, admin] : [admin, women]
    expect(await who.call('visit.voidScore', input)).toMatchObject({
      scored: 1,
      mean: 9000,
      finished: false,
    })
    const again = { ...input, clientId: freshClientId() }
    expect(await late.refused('visit.voidScore', again)).toBe('SCORE_VOIDED')
    expect(lines()).toMatchObject([
      { why: '打成了邻居家', by: who.openid, facts: { householdId: first, total: 4000 } },
    ])

    // The phone sends the old score once more.
    expect(await inspector.call('visit.score', wrong)).toMatchObject({ scored: 1, mean: 9000 })
    const anew = scoreOf(visitId(), first, 80)
    await Promise.all([anew, anew].map((one) => inspector.call('visit.score', one)))
    expect(await inspector.refused('visit.score', scoreOf(visitId(), first, 70))).toBe('SCORED_ON_VISIT')
    expect(await inspector.call('visit.score', wrong)).toMatchObject({ scored: 2, mean: 8500 })
    expect(await rowOf(first)).toMatchObject({
      total: 8000,
      voided: [{ total: 4000, reason: '打成了邻居家' }],
    })
    const { history } = await admin.call('household.get', { householdId: first })
    expect(history.map(({ total, voided }) => [total, voided?.reason])).toEqual(
      expect.arrayContaining([
        [8000, undefined],
        [4000, '打成了邻居家'],
      ]),
    )

    // Also the second one may be wrong, in its turn.
    await women.call('visit.voidScore', await voiding(first))
    await inspector.call('visit.score', scoreOf(visitId(), first, 70))
    const { noticeId = '' } = await women.call('round.close', { roundId, clientId: freshClientId() })
    const { body } = (await women.call('notice.record', { noticeId })).form
    expect(body).toContain('中西里（80分）')
    expect(await women.refused('visit.voidScore', await voiding(second))).toBe('ROUND_CLOSED')
  })

  it('stays out and says so, also where the call died behind the visit', async () => {
    await register(4, [town.villageId('中西里')])
    await open()
    const [first] = (await drawnOf(visitId())).map(({ id }) => id) as [string]
    await inspector.call('visit.score', scoreOf(visitId(), first, 40))
    const input = await voiding(first)
    const marks = () => town.cloud.readAll('householdScores').map(({ voided }) => voided)
    // The first update is the visit's, the second the score's.
    await dies(town, 'database.modifyDocument', 2, () => women.call('visit.voidScore', input))
    expect(marks()).toEqual([undefined])
    await inspector.call('visit.score', scoreOf(visitId(), first, 80))
    town.cloud.setNow(new Date(now() + 11 * 60_000).toISOString())
    expect(await town.cloud.runJob('finishCalls')).toEqual({ finishCalls: '1 finished' })
    expect(await town.cloud.runJob('finishCalls')).toEqual({ finishCalls: 'nothing to do' })
    expect(marks()).toEqual(
      expect.arrayContaining([undefined, expect.objectContaining({ reason: input.reason })]),
    )
    expect(await women.call('visit.voidScore', input)).toMatchObject({ scored: 1, mean: 8000 })
    expect(lines()).toHaveLength(1)
  })
})

describe('closing a round', () => {
  it('names missing villages and drafts the bulletin, once; nothing enters any more', async () => {
    await register(4)
    await open()
    const visitId = visitOf('中西里')
    const [first, second] = await drawnOf(visitId)
    await inspector.call('visit.score', scoreOf(visitId, first?.id ?? '', 90))
    const input = { roundId: round, clientId: freshClientId() }
    const closed = await women.call('round.close', input)
    expect(closed).toMatchObject({ state: 'closed' })
    expect(closed.missing).toHaveLength(58)
    expect(await women.call('round.close', input)).toMatchObject({ noticeId: closed.noticeId })
    expect(await women.refused('round.close', { ...input, clientId: freshClientId() })).toBe('WRONG_STATE')
    const notice = await women.call('notice.record', { noticeId: closed.noticeId ?? '' })
    expect(notice).toMatchObject({ state: 'draft', form: { kind: 'inspection' } })
    expect(notice.form.body).toContain('中西里（90分）')
    expect(notice.form.body).toContain('没有完成督查的村')
    expect(await inspector.refused('visit.score', scoreOf(visitId, second?.id ?? '', 90))).toBe(
      'ROUND_CLOSED',
    )
    expect((await inspector.call('visit.mine', {})).items).toEqual([])
    // Who drafted does not check: the second pair of eyes as for every notice.
    expect(await women.refused('notice.check', { noticeId: closed.noticeId ?? '' })).toBe(
      'SECOND_PERSON_NEEDED',
    )
  })

  it('that died and never came again is opened again, or closed where its draft was written', async () => {
    await register(4)
    await open()
    const visitId = visitOf('中西里')
    const [first] = await drawnOf(visitId)
    const input = { roundId: round, clientId: freshClientId() }
    const close = () => women.call('round.close', input)
    const score = () => inspector.call('visit.score', scoreOf(visitId, first?.id ?? '', 90))
    const later = async () => {
      town.cloud.setNow(new Date(town.cloud.now().getTime() + 11 * 60_000).toISOString())
      return town.cloud.runJob('finishCalls')
    }
    const stateOf = (name: string) => town.cloud.readAll(name).map(({ state, closed }) => state ?? closed)

    // The first insert is the draft.
    await dies(town, 'database.insertDocument', 1, close)
    expect(stateOf('visits')).not.toContain(false)
    expect(await town.cloud.runJob('finishCalls')).toEqual({ finishCalls: 'nothing to do' })
    expect(await later()).toEqual({ finishCalls: '1 finished' })
    expect(stateOf('visits')).not.toContain(true)
    await score()

    // The first update shuts the visits, the second closes the round.
    await dies(town, 'database.modifyDocument', 2, close)
    expect(stateOf('rounds')).toEqual(['open'])
    expect(await later()).toEqual({ finishCalls: '1 finished' })
    expect(stateOf('rounds')).toEqual(['closed'])
    expect(stateOf('visits')).not.toContain(false)
    expect(await close()).toMatchObject({ state: 'closed' })
    expect(await later()).toEqual({ finishCalls: 'nothing to do' })
  })

  it('tells nothing of what was found to be no problem', async () => {
    await register(2)
    await open()
    for (const [what, place] of [
      ['垃圾桶满溢', '村北路口'],
      ['路边堆着沙子', '村南小桥'],
    ] as const)
      await inspector.call('visit.problem', {
        clientId: freshClientId(),
        visitId: visitOf('中西里'),
        category: 'waste',
        what,
        place,
        deadline: '2026-06-25',
        photoIds: [await photoOf(town, inspector)],
      })
    const untrue = town.cloud.readAll('problems').find((one) => one['place'] === '村南小桥')
    await other.call('problem.invalidate', {
      clientId: freshClientId(),
      problemId: String(untrue?._id),
      reason: '是修路备的料',
    })
    const { noticeId = '' } = await women.call('round.close', { roundId: round, clientId: freshClientId() })
    const { body } = (await women.call('notice.record', { noticeId })).form
    expect(body).toContain('共记录问题1个：垃圾清运1个')
    expect(body).not.toContain('村南小桥')
  })

  it('costs the same few requests for 59 villages of ten households, all scored', async () => {
    await register(10)
    await open(women, { perVillage: 10 })
    for (const visit of town.cloud.readAll('visits'))
      await Promise.all(
        (visit['drawn'] as string[]).map((id) =>
          inspector.call('visit.score', scoreOf(String(visit._id), id, 90)),
        ),
      )
    town.cloud.resetCounters()
    const closed = await women.call('round.close', { roundId: round, clientId: freshClientId() })
    expect(closed.missing).toEqual([])
    expect(closed.visits.reduce((sum, { scored }) => sum + scored, 0)).toBe(590)
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(16)
  })

  it('scores at six requests each, however much is stored', async () => {
    await register(10)
    await open(women, { perVillage: 10 })
    const visitId = visitOf('中西里')
    const [first, second] = await drawnOf(visitId)
    await inspector.call('visit.score', scoreOf(visitId, first?.id ?? '', 90))
    town.cloud.resetCounters()
    await inspector.call('visit.score', scoreOf(visitId, second?.id ?? '', 90))
    expect(town.cloud.counters().requests).toBe(6)
  })
})
