import { endOfDay } from '@shared/kernel/days'
import { answersFor, householdOf } from '../support/homes'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'
import { readStored } from '../support/workbook'

jest.setTimeout(60_000)

const month = '2026-06'

let town: Town
let admin: Someone
let women: Someone
let inspector: Someone

beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  women = await town.make({ role: 'office', office: 'women' })
  inspector = await town.make({ role: 'inspector', office: 'discipline' })
})
afterEach(() => town.close())

const now = () => town.cloud.now().getTime()

/** A closed round in which these villages' households got these totals, in points. */
async function round(half: 'first' | 'second', totals: Readonly<Record<string, readonly number[]>>) {
  const known = new Set(town.cloud.readAll('households').map(({ _id }) => _id))
  const missing = Object.entries(totals).flatMap(([village, points]) =>
    points
      .map((_, i) => householdOf(town.villageId(village), `00${i + 1}`))
      .filter(({ _id }) => !known.has(_id)),
  )
  if (missing.length)
    await town.cloud.insertMany(
      'households',
      missing.map((one) => ({ ...one })),
    )
  const opened = await women.call('round.open', {
    clientId: freshClientId(),
    month,
    half,
    perVillage: 10,
    inspectors: [inspector.openid],
  })
  for (const [village, points] of Object.entries(totals))
    for (const [i, total] of points.entries())
      await inspector.call('visit.score', {
        clientId: freshClientId(),
        visitId: `${opened.id}:${town.villageId(village)}`,
        householdId: `${town.villageId(village)}:00${i + 1}`,
        answers: answersFor(total),
        filledAt: now(),
      })
  await women.call('round.close', { roundId: opened.id, clientId: freshClientId() })
}

const compute = (who = women, reason = '') =>
  who.call('ranking.compute', { clientId: freshClientId(), month, reason })

async function published(reason = ''): Promise<string> {
  const { id } = await compute(women, reason)
  await admin.call('ranking.check', { rankingId: id })
  await women.call('ranking.publish', { rankingId: id })
  return id
}

const villageIn = (ranking: { villages: readonly { villageName: string }[] }, name: string) =>
  ranking.villages.find(({ villageName }) => villageName === name)

describe('the month’s ranking', () => {
  it('is computed, checked by another, published, and read in one request', async () => {
    await round('first', { 中西里: [90, 80], 东升: [95] })
    await round('second', { 中西里: [95], 泉头: [90] })
    const { id, ranking } = await compute()
    // 中西里: visits (85 + 95) / 2 = 90; nothing due, so 100: 90 × 80% + 100 × 20% = 92.
    expect(villageIn(ranking, '中西里')).toMatchObject({ score: 9200, visits: 9000, visitCount: 2, place: 2 })
    expect(villageIn(ranking, '泉头')).toMatchObject({ score: 9200, place: 2 })
    expect(villageIn(ranking, '东升')).toMatchObject({ score: 9600, place: 1 })
    expect(ranking.missing).toHaveLength(56)
    expect(await women.refused('ranking.check', { rankingId: id })).toBe('SECOND_PERSON_NEEDED')
    expect(await women.refused('ranking.publish', { rankingId: id })).toBe('WRONG_STATE')
    const guest = town.as('oGuest')
    expect(await guest.refused('ranking.get', {})).toBe('NOT_FOUND')
    await admin.call('ranking.check', { rankingId: id })
    expect(await admin.call('ranking.publish', { rankingId: id })).toMatchObject({
      state: 'published',
      number: '2026年6月排名',
    })
    town.cloud.resetCounters()
    const view = await guest.call('ranking.get', {})
    expect(town.cloud.counters().requests).toBe(1)
    expect(view).toMatchObject({ id, months: [month], number: '2026年6月排名' })
    expect(JSON.stringify(view)).not.toContain(inspector.openid)
    expect(JSON.stringify(view)).not.toContain('户主')
  })

  it('drafts its notice once, for another to check; the notice of what was corrected goes while it is not out', async () => {
    await round('first', { 中西里: [90], 东升: [95] })
    const id = await published()
    const drafts = () =>
      town.cloud.readAll('publications').filter(({ type, kind }) => type === 'notice' && kind === 'ranking')
    const [notice] = drafts()
    expect(notice).toMatchObject({ state: 'draft', issuer: '妇联', createdBy: women.openid })
    const body = (notice?.['form'] as { body: string }).body
    expect(body).toContain('第1名东升（96分）；第2名中西里（92分）')
    expect(body).not.toContain('户主')
    const noticeId = String(notice?._id)
    expect(await women.refused('notice.check', { noticeId })).toBe('SECOND_PERSON_NEEDED')
    expect((await admin.call('notice.check', { noticeId })).state).toBe('checked')
    await published('东升的成绩漏录')
    expect(await women.refused('ranking.withdraw', { rankingId: id, reason: '再撤' })).toBe('WRONG_STATE')
    expect(
      drafts()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['draft', 'withdrawn'])
    expect(drafts().find(({ state }) => state === 'draft')).toMatchObject({
      form: { title: '关于更正2026年6月家庭洁美排名的通报' },
    })
  })

  it('is a workbook of all 59 villages in their order, the missing named as missing', async () => {
    await round('first', { 中西里: [90], 东升: [95] })
    const { id: rankingId, ranking } = await compute()
    const { fileId, rows } = await women.call('export.ranking', { rankingId })
    const [titles, ...lines] = await readStored(town, fileId)
    expect([rows, lines.length, ranking.missing.length]).toEqual([59, 59, 57])
    expect(titles?.slice(0, 4)).toEqual(['名次', '村', '管区', '得分'])
    const [first, second, ...rest] = lines
    expect([first?.[0], first?.[1], first?.[3]]).toEqual(['1', '东升', '96'])
    expect([second?.[0], second?.[1], second?.[3]]).toEqual(['2', '中西里', '92'])
    expect(rest.map(([place]) => place)).toEqual(Array<string>(57).fill('没有督查'))
    expect(rest.map((line) => line[1]).sort()).toEqual([...ranking.missing].sort())
    // Missing, never zero: neither a score nor a mean of visits nobody made.
    expect(rest.every((line) => line[3] === '' && line[4] === '')).toBe(true)
    for (const who of [inspector, town.as('oGuest')])
      expect(await who.refused('export.ranking', { rankingId })).toBe('NO_ROLE')
  })

  it('is only for the women’s office and admins to make, and for staff to check', async () => {
    await round('first', { 中西里: [90] })
    const poverty = await town.make({ role: 'office', office: 'poverty' })
    const input = { clientId: freshClientId(), month }
    for (const who of [poverty, inspector, town.as('oGuest')])
      expect(await who.refused('ranking.compute', input)).toBe('NO_ROLE')
    const { id } = await compute()
    expect(await inspector.refused('ranking.check', { rankingId: id })).toBe('NO_ROLE')
    expect((await poverty.call('ranking.check', { rankingId: id })).state).toBe('checked')
    expect(await poverty.refused('ranking.publish', { rankingId: id })).toBe('NO_ROLE')
    expect(await town.as('oGuest').refused('ranking.record', { rankingId: id })).toBe('NO_ROLE')
  })

  it('is refused without a visit, for a month to come, and while a round is open', async () => {
    const input = (of: string) => ({ clientId: freshClientId(), month: of })
    expect(await women.refused('ranking.compute', input(month))).toBe('NO_VISITS')
    expect(await women.refused('ranking.compute', input('2026-07'))).toBe('NO_VISITS')
    expect(await women.refused('ranking.compute', input('六月'))).toBe('INVALID_INPUT')
    await round('first', { 中西里: [90] })
    await women.call('round.open', {
      clientId: freshClientId(),
      month,
      half: 'second',
      inspectors: [inspector.openid],
    })
    expect(await women.refused('ranking.compute', input(month))).toBe('ROUND_OPEN')
  })

  it('closes the month: no score and no round enters any more', async () => {
    await round('first', { 中西里: [90] })
    const villageId = town.villageId('中西里')
    const supervisor = await town.make({ role: 'supervisor', villageId })
    const score = {
      clientId: freshClientId(),
      householdId: `${villageId}:001`,
      answers: answersFor(80),
      filledAt: now(),
    }
    await published()
    expect(await supervisor.refused('householdScore.submit', score)).toBe('MONTH_CLOSED')
    const elsewhere = await town.make({ role: 'supervisor', villageId: town.villageId('泉头') })
    await town.cloud.insertMany('households', [{ ...householdOf(town.villageId('泉头'), '001') }])
    expect(
      await elsewhere.refused('householdScore.submit', {
        ...score,
        clientId: freshClientId(),
        householdId: `${town.villageId('泉头')}:001`,
      }),
    ).toBe('MONTH_CLOSED')
    expect(
      await women.refused('round.open', {
        clientId: freshClientId(),
        month,
        half: 'second',
        inspectors: [inspector.openid],
      }),
    ).toBe('MONTH_CLOSED')
  })

  it('asks for computing anew where figures changed since', async () => {
    await round('first', { 中西里: [90] })
    const { id } = await compute()
    await admin.call('ranking.check', { rankingId: id })
    const villageId = town.villageId('中西里')
    const supervisor = await town.make({ role: 'supervisor', villageId })
    await supervisor.call('householdScore.submit', {
      clientId: freshClientId(),
      householdId: `${villageId}:001`,
      answers: answersFor(80),
      filledAt: now(),
    })
    expect(await women.refused('ranking.publish', { rankingId: id })).toBe('RANKING_CHANGED')
  })

  it('is not replaced by a draft that was computed before it was published, without a reason', async () => {
    await round('first', { 中西里: [90], 东升: [80] })
    const [{ id: first }, { id: second }] = [await compute(), await compute()]
    for (const rankingId of [first, second]) await admin.call('ranking.check', { rankingId })
    await women.call('ranking.publish', { rankingId: first })
    expect(await women.refused('ranking.publish', { rankingId: second })).toBe('RANKING_CHANGED')
    expect(await town.as('oGuest').call('ranking.get', { month })).toMatchObject({ id: first })
  })

  it('is corrected with a reason: the new edition stands, the old one steps back and stays on record', async () => {
    await round('first', { 中西里: [90], 东升: [80] })
    const first = await published()
    expect(await women.refused('ranking.compute', { clientId: freshClientId(), month })).toBe(
      'CORRECTION_NEEDS_REASON',
    )
    await town.cloud.insertMany('problems', [due('中西里', true), due('东升', false)])
    const second = await published('漏录了两个问题')
    const view = await town.as('oGuest').call('ranking.get', { month })
    expect(view).toMatchObject({ id: second, number: '2026年6月排名（第2版）', corrected: '漏录了两个问题' })
    expect(villageIn(view.ranking, '东升')).toMatchObject({
      due: 1,
      inTime: 0,
      rectification: 0,
      score: 6400,
    })
    expect(villageIn(view.ranking, '中西里')).toMatchObject({ due: 1, inTime: 1, score: 9200 })
    expect(await women.call('ranking.record', { rankingId: first })).toMatchObject({ state: 'withdrawn' })
    expect((await women.call('ranking.desk', {})).items).toHaveLength(2)
    await women.call('ranking.withdraw', { rankingId: second, reason: '公布错了' })
    expect(await town.as('oGuest').refused('ranking.get', {})).toBe('NOT_FOUND')
  })

  const due = (village: string, closedInTime: boolean, deadline = '2026-06-19') => ({
    _id: `problem-${village}`,
    villageId: town.villageId(village),
    villageName: village,
    state: closedInTime ? 'closed' : 'open',
    version: 1,
    history: [],
    deadline,
    dueAt: endOfDay(deadline),
    dueMonth: month,
    closedInTime,
  })

  it('holds nothing against a village whose day has not come, where the month is not over', async () => {
    await round('first', { 中西里: [90], 东升: [80], 泉头: [80] })
    await town.cloud.insertMany('problems', [
      due('中西里', false, '2026-06-25'),
      due('东升', true, '2026-06-25'),
      due('泉头', false),
    ])
    const figures = async () => {
      const { ranking } = await compute()
      return ['中西里', '东升', '泉头'].map((name) => {
        const village = ranking.villages.find(({ villageName }) => villageName === name)
        return [village?.due, village?.inTime]
      })
    }
    expect(await figures()).toEqual([
      [0, 0],
      [1, 1],
      [1, 0],
    ])
    const { id } = await compute()
    await admin.call('ranking.check', { rankingId: id })
    town.cloud.setNow('2026-07-01T09:00:00+08:00')
    expect(await figures()).toEqual([
      [1, 0],
      [1, 1],
      [1, 0],
    ])
    // What fell due since is not left out by publishing late.
    expect(await women.refused('ranking.publish', { rankingId: id })).toBe('RANKING_CHANGED')
  })

  it('remembers last month’s places, and answers the newest month', async () => {
    await round('first', { 中西里: [90], 东升: [80] })
    await published()
    const last = await town.as('oGuest').call('ranking.get', {})
    await town.cloud.insertMany('publications', [
      {
        ...town.cloud.read('publications', last.id),
        _id: 'may',
        kind: '2026-05',
        number: '2026年5月排名',
        publishedAt: now() + 1,
        form: {
          ranking: {
            ...last.ranking,
            month: '2026-05',
            villages: last.ranking.villages.map((row) => ({
              ...row,
              place: row.villageName === '东升' ? 1 : 2,
              trend: [{ month: '2026-05', place: 2, score: 1 }],
            })),
          },
          sha256: '',
          edition: 1,
          reason: '',
        },
      },
    ])
    expect((await town.as('oGuest').call('ranking.get', {})).ranking.month).toBe(month)
    await published('补上五月')
    const view = await town.as('oGuest').call('ranking.get', {})
    expect(villageIn(view.ranking, '东升')).toMatchObject({ place: 2, before: 1 })
    expect(view.months).toEqual(['2026-05', month])
  })

  it('reads in proportion to villages, not to scores', async () => {
    const villages = town.cloud.readAll('villages').map(({ name }) => String(name))
    await round('first', Object.fromEntries(villages.map((village, i) => [village, [95 - (i % 30)]])))
    const read = async () => {
      town.cloud.resetCounters()
      await compute()
      return town.cloud.counters()
    }
    // The first one freezes the weights.
    await compute()
    const small = await read()
    const villageId = town.villageId('中西里')
    await town.cloud.insertMany(
      'householdScores',
      Array.from({ length: 20_000 }, (_, i) => ({ _id: `s${i}`, slot: `s${i}`, villageId, month, at: i })),
    )
    const large = await read()
    expect(large.requests).toBe(small.requests)
    // One more: the edition that was computed before.
    expect(large.documentsRead).toBe(small.documentsRead + 1)
    expect(large.documentsRead).toBeLessThanOrEqual(59 * 5)
  })
})
