import { commitmentOf } from '@shared/draw/hash'
import { verdictOf, verify } from '@shared/draw/verify'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

jest.setTimeout(60_000)

const month = '2026-06'
const east = 'd-east'
const west = 'd-west'

let town: Town
let admin: Someone
let leader: Someone
let headEast: Someone
let headWest: Someone

beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  await inDistricts()
  leader = await town.make({ role: 'leader' })
  headEast = await head(east)
  headWest = await head(west)
})
afterEach(() => town.close())

/** The plan's first five villages in the east, all others in the west. */
async function inDistricts() {
  const { cloud } = town
  const rows = [
    ['村', '管区'],
    ...villages().map(({ name, order }) => [name, order <= 5 ? '东管区' : '西管区']),
  ]
  const { workbookOf, importAll } = await import('../support/workbook')
  await importAll(town, admin, await workbookOf(rows), 'districts')
  expect(cloud.readAll('villages').every((village) => village['districtName'])).toBe(true)
}
const villages = () =>
  town.cloud
    .readAll('villages')
    .map(({ name, order }) => ({ name: String(name), order: Number(order) }))
    .sort((a, b) => a.order - b.order)
const districtId = (name: string) =>
  String(town.cloud.readAll('villages').find((village) => village['districtName'] === name)?.['districtId'])
const idOf = (which: string) => districtId(which === east ? '东管区' : '西管区')

async function head(which: string): Promise<Someone> {
  const { code } = await admin.call('invitation.create', {
    clientId: freshClientId(),
    role: 'districtHead',
    districtId: idOf(which),
  })
  const person = town.as(`oHead-${which}`)
  await person.call('invitation.accept', { code, name: '管区书记' })
  return person
}

const openReview = () => admin.call('review.open', { clientId: freshClientId(), month })
const offer = (who: Someone, which: string, village: string) =>
  who.call('review.offer', { reviewId: month, districtId: idOf(which), villageId: town.villageId(village) })
const openDraw = (which = east) =>
  admin.call('draw.open', { clientId: freshClientId(), reviewId: month, districtId: idOf(which) })

const secrets = new Map<string, string>()
const secretOf = (who: Someone) => {
  const known =
    secrets.get(who.openid) ?? Buffer.from(who.openid.padEnd(32, '.').slice(0, 32)).toString('hex')
  secrets.set(who.openid, known)
  return known
}
const commit = (who: Someone, drawId: string) =>
  who.call('draw.commit', { drawId, commitment: commitmentOf(secretOf(who)) })
const reveal = (who: Someone, drawId: string) => who.call('draw.reveal', { drawId, secret: secretOf(who) })

async function drawVillage(which: string): Promise<string> {
  const { id } = await openDraw(which)
  await commit(leader, id)
  await commit(headWest, id)
  await admin.call('draw.closeCommits', { drawId: id })
  await reveal(leader, id)
  const { drawn } = await reveal(headWest, id)
  return drawn ?? ''
}

describe('a draw', () => {
  beforeEach(async () => {
    await openReview()
    await offer(headEast, east, '中西里')
  })

  it('is recomputed by anybody from what is published, and shows nobody’s openid', async () => {
    const drawn = await drawVillage(east)
    const { districts } = await admin.call('review.record', { reviewId: month })
    const drawId = districts.find((district) => district.drawId)?.drawId ?? ''
    const view = await town.as('oGuest').call('draw.get', { drawId })
    expect(view.drawn).toBe(drawn)
    expect(view.list.map(({ name }) => name)).not.toContain('中西里')
    expect(verdictOf(verify(view))).toBe('holds')
    for (const { openid } of [leader, headWest, admin]) expect(JSON.stringify(view)).not.toContain(openid)
    const forged = view.list.map((entry) => ({ ...entry, weight: entry.weight + 1 }))
    expect(verdictOf(verify({ ...view, list: forged }))).toBe('broken')
  })

  it('wants an offered village, two people, and one commit each', async () => {
    expect(
      await admin.refused('draw.open', {
        clientId: freshClientId(),
        reviewId: month,
        districtId: idOf(west),
      }),
    ).toBe('OFFER_FIRST')
    const { id } = await openDraw()
    await commit(leader, id)
    expect(await admin.refused('draw.closeCommits', { drawId: id })).toBe('TOO_FEW_COMMITS')
    const other = { drawId: id, commitment: commitmentOf('f'.repeat(64)) }
    expect(await leader.refused('draw.commit', other)).toBe('COMMIT_TWICE')
    expect(
      await headWest.refused('draw.commit', { drawId: id, commitment: commitmentOf(secretOf(leader)) }),
    ).toBe('COMMITMENT_TAKEN')
    expect(await town.as('oGuest').refused('draw.commit', other)).toBe('NO_ROLE')
  })

  it('refuses a late commit, a secret before its time, a wrong one and another’s', async () => {
    const { id } = await openDraw()
    await commit(leader, id)
    await commit(headWest, id)
    expect(await leader.refused('draw.reveal', { drawId: id, secret: secretOf(leader) })).toBe('WRONG_STATE')
    await admin.call('draw.closeCommits', { drawId: id })
    expect(
      await headEast.refused('draw.commit', { drawId: id, commitment: commitmentOf(secretOf(headEast)) }),
    ).toBe('COMMITS_CLOSED')
    expect(await leader.refused('draw.reveal', { drawId: id, secret: 'e'.repeat(64) })).toBe('REVEAL_WRONG')
    expect(await headEast.refused('draw.reveal', { drawId: id, secret: secretOf(headEast) })).toBe(
      'NOT_COMMITTED',
    )
    await reveal(leader, id)
    const half = await town.as('oGuest').call('draw.get', { drawId: id })
    expect(half).toMatchObject({ state: 'revealing', drawn: null })
    expect(verdictOf(verify(half))).toBe('waiting')
    await reveal(headWest, id)
    // Late, once all is drawn: it changes nothing.
    await reveal(headWest, id)
    expect((await town.as('oGuest').call('draw.get', { drawId: id })).state).toBe('drawn')
  })

  it('is not made twice; a voided one stays in sight with its reason', async () => {
    const { id } = await openDraw()
    expect(
      await admin.refused('draw.open', {
        clientId: freshClientId(),
        reviewId: month,
        districtId: idOf(east),
      }),
    ).toBe('DRAW_EXISTS')
    expect(
      await headEast.refused('review.offer', {
        reviewId: month,
        districtId: idOf(east),
        villageId: town.villageId('东升'),
      }),
    ).toBe('OFFER_FIXED')
    await admin.call('draw.void', { drawId: id, reason: '有人不亮数' })
    const again = await openDraw()
    expect(again.id).not.toBe(id)
    expect(again.others).toMatchObject([{ id, voidedReason: '有人不亮数' }])
    expect((await town.as('oGuest').call('draw.get', { drawId: id })).state).toBe('voided')
  })
})

describe('a draw among many', () => {
  beforeEach(async () => {
    await openReview()
    await offer(headEast, east, '中西里')
  })
  const refusals = async (calls: readonly Promise<string>[]) =>
    (await Promise.all(calls)).filter((code) => code !== 'ACCEPTED')
  const input = (who: Someone, drawId: string) => ({ drawId, secret: secretOf(who) })

  it('begins once when two open it at once', async () => {
    const open = () =>
      admin.refused('draw.open', { clientId: freshClientId(), reviewId: month, districtId: idOf(east) })
    const refused = await refusals([open(), open(), open()])
    expect(refused).toHaveLength(2)
    for (const code of refused) expect(['DRAW_EXISTS', 'CHANGED_MEANWHILE']).toContain(code)
    expect(town.cloud.readAll('draws')).toHaveLength(1)
  })

  it('takes everybody who commits at once, and draws once when the last two reveal at once', async () => {
    const { id } = await openDraw()
    const all = [leader, headEast, headWest, admin]
    await Promise.all(all.map((who) => commit(who, id)))
    expect((await admin.call('draw.get', { drawId: id })).commits).toHaveLength(4)
    await admin.call('draw.closeCommits', { drawId: id })
    expect(await refusals(all.map((who) => who.refused('draw.reveal', input(who, id))))).toEqual([])
    const view = await town.as('oGuest').call('draw.get', { drawId: id })
    expect(verdictOf(verify(view))).toBe('holds')
    const [review] = town.cloud.readAll('reviews')
    expect(review?.['draws']).toEqual({ [idOf(east)]: { id, villageId: view.drawn } })
    const history = town.cloud.readAll('draws')[0]?.['history'] as { move: string; by: string }[]
    expect(history.map(({ move }) => move)).toEqual(['open', 'closeCommits', 'draw'])
    expect(history[2]?.by).toBe('system')
  })

  it('is finished by whoever reveals again, where it died behind the last secret', async () => {
    const { id } = await openDraw(east)
    const made = town.cloud.read('draws', id)
    const people = [leader, headWest]
    // The same draw in a month before, as a crash would leave it: all secrets there, nothing drawn.
    const stuck = '2026-05'
    const [review] = town.cloud.readAll('reviews')
    const drawId = `${stuck}:${idOf(east)}`
    await town.cloud.insertMany('reviews', [
      { ...review, _id: stuck, month: stuck, draws: { [idOf(east)]: { id: drawId, villageId: '' } } },
    ])
    await town.cloud.insertMany('draws', [
      {
        ...made,
        _id: drawId,
        reviewId: stuck,
        state: 'revealing',
        closedAt: 5,
        commits: people.map((who, i) => ({
          by: who.openid,
          role: 'leader',
          commitment: commitmentOf(secretOf(who)),
          at: i,
        })),
        secrets: Object.fromEntries(people.map((who) => [who.openid, secretOf(who)])),
      },
    ])
    const { drawn, state } = await reveal(leader, drawId)
    expect(state).toBe('drawn')
    const { districts } = await admin.call('review.record', { reviewId: stuck })
    expect(districts[0]?.villages).toMatchObject([{ how: 'offered' }, { how: 'drawn', villageId: drawn }])
  })

  it('gives its village back when it is voided, and is never taken out of what was published', async () => {
    const first = await drawVillage(east)
    const [{ _id: drawId }] = town.cloud.readAll('draws') as [{ _id: string }]
    expect(await admin.refused('draw.void', { drawId, reason: '  ' })).toBe('INVALID_INPUT')
    expect(await leader.refused('draw.void', { drawId, reason: '名单有误' })).toBe('NO_ROLE')
    await admin.call('draw.void', { drawId, reason: '名单有误' })
    // A void sent again says the same.
    expect((await admin.call('draw.void', { drawId, reason: '名单有误' })).drawn).toBe(first)
    expect(await reveal(leader, drawId).catch((error: { code: string }) => error.code)).toBe('WRONG_STATE')
    const { districts } = await admin.call('review.record', { reviewId: month })
    expect(districts[0]?.villages.map(({ how }) => how)).toEqual(['offered'])

    const drawn = await drawVillage(east)
    for (const villageId of [town.villageId('中西里'), drawn])
      await leader.call('review.score', {
        clientId: freshClientId(),
        reviewId: month,
        villageId,
        points: 9000,
      })
    await admin.call('review.publish', { reviewId: month })
    const second = { drawId: `${drawId}:2`, reason: '名单有误' }
    expect(await admin.refused('draw.void', second)).toBe('WRONG_STATE')
    const view = await town.as('oGuest').call('draw.get', { drawId: second.drawId })
    expect(view).toMatchObject({ state: 'drawn', others: [{ id: drawId, voidedReason: '名单有误' }] })
  })

  it('draws the one other village of a district of two, and says what a district of one needs', async () => {
    const { workbookOf, importAll } = await import('../support/workbook')
    const rows = [
      ['村', '管区'],
      ['中西里', '南管区'],
      ['东升', '南管区'],
      ['石匣峪', '北管区'],
    ]
    await importAll(town, admin, await workbookOf(rows), 'districts')
    town.cloud.setNow('2026-07-10T10:00:00+08:00')
    const reviewId = '2026-07'
    await admin.call('review.open', { clientId: freshClientId(), month: reviewId })
    const of = async (name: string, village: string) => {
      const asked = { reviewId, districtId: districtId(name) }
      await admin.call('review.offer', { ...asked, villageId: town.villageId(village) })
      return { ...asked, clientId: freshClientId() }
    }
    expect(await admin.refused('draw.open', await of('北管区', '石匣峪'))).toBe('DRAW_TOO_SMALL')
    const { id: drawId } = await admin.call('draw.open', await of('南管区', '中西里'))
    for (const who of [leader, headWest]) await commit(who, drawId)
    await admin.call('draw.closeCommits', { drawId })
    for (const who of [leader, headWest]) await reveal(who, drawId)
    const view = await town.as('oGuest').call('draw.get', { drawId })
    expect(view).toMatchObject({ state: 'drawn', drawn: town.villageId('东升') })
    expect(verdictOf(verify(view))).toBe('holds')
    expect(verdictOf(verify({ ...view, list: [] }))).toBe('broken')
  })

  it('gives less weight to the village drawn the month before', async () => {
    const before = await drawVillage(east)
    town.cloud.setNow('2026-07-10T10:00:00+08:00')
    await admin.call('review.open', { clientId: freshClientId(), month: '2026-07' })
    const offered = villages().find(({ name }) => town.villageId(name) !== before)?.name ?? ''
    const ofJuly = { reviewId: '2026-07', districtId: idOf(east) }
    await headEast.call('review.offer', { ...ofJuly, villageId: town.villageId(offered) })
    const { list } = await admin.call('draw.open', { ...ofJuly, clientId: freshClientId() })
    expect(list.map(({ id, weight }) => [id, weight])).toEqual(
      list.map(({ id }) => [id, id === before ? 1 : 4]),
    )
    expect(list.map(({ id }) => id)).toContain(before)
  })
})

describe('a review', () => {
  it('is opened once a month, by staff, of villages that have districts', async () => {
    expect(await leader.refused('review.open', { clientId: freshClientId(), month })).toBe('NO_ROLE')
    const input = { clientId: freshClientId(), month }
    await admin.call('review.open', input)
    expect((await admin.call('review.open', input)).districts).toHaveLength(2)
    expect(await admin.refused('review.open', { clientId: freshClientId(), month })).toBe('REVIEW_EXISTS')
    expect(await admin.refused('review.open', { clientId: freshClientId(), month: '2026-09' })).toBe(
      'MONTH_AHEAD',
    )
  })

  it('lets a head offer a village of the own district alone', async () => {
    await openReview()
    const input = { reviewId: month, districtId: idOf(east), villageId: town.villageId('中西里') }
    expect(await headWest.refused('review.offer', input)).toBe('NOT_YOUR_DISTRICT')
    expect(await leader.refused('review.offer', input)).toBe('NO_ROLE')
    const foreign = villages().find(({ order }) => order > 5)?.name ?? ''
    expect(await headEast.refused('review.offer', { ...input, villageId: town.villageId(foreign) })).toBe(
      'NOT_IN_DISTRICT',
    )
  })

  it('is scored by others than the own head, published, and ranks the districts; who is unscored is missing', async () => {
    await openReview()
    await offer(headEast, east, '中西里')
    const drawn = await drawVillage(east)
    const score = (who: Someone, villageId: string, points: number) =>
      who.call('review.score', { clientId: freshClientId(), reviewId: month, villageId, points })
    const own = { clientId: freshClientId(), reviewId: month, villageId: drawn, points: 10_000 }
    expect(await headEast.refused('review.score', own)).toBe('OWN_DISTRICT')
    expect(await admin.refused('review.score', own)).toBe('NO_ROLE')
    const left = villages().find(({ name, order }) => order > 1 && town.villageId(name) !== drawn)
    const elsewhere = { ...own, villageId: town.villageId(left?.name ?? '') }
    expect(await leader.refused('review.score', elsewhere)).toBe('NOT_IN_REVIEW')
    expect(await admin.refused('review.publish', { reviewId: month })).toBe('NOTHING_SCORED')
    await score(leader, town.villageId('中西里'), 9000)
    await score(leader, town.villageId('中西里'), 9200)
    await score(headWest, town.villageId('中西里'), 9000)
    await score(leader, drawn, 8000)
    expect((await leader.call('review.record', { reviewId: month })).mine).toMatchObject({
      [town.villageId('中西里')]: { points: 9200, turn: 2 },
    })
    expect(await town.as('oGuest').refused('review.get', {})).toBe('NOT_FOUND')
    await admin.call('review.publish', { reviewId: month })
    const view = await town.as('oGuest').call('review.get', {})
    const [first] = view.districts
    // (91.00 + 80.00) / 2
    expect(first).toMatchObject({ districtName: '东管区', place: 1, score: 8550 })
    expect(view.missing).toEqual(['西管区'])
    for (const { openid } of [leader, headWest]) expect(JSON.stringify(view)).not.toContain(openid)
    expect(await leader.refused('review.score', { ...own, clientId: freshClientId() })).toBe('WRONG_STATE')

    // A wrong score is corrected: nobody sees the order meanwhile, and which villages it is about stays.
    const taken = { reviewId: month, reason: '有一个分打错了', clientId: freshClientId() }
    expect(await leader.refused('review.reopen', taken)).toBe('NO_ROLE')
    await admin.call('review.reopen', taken)
    await admin.call('review.reopen', taken)
    expect(await town.as('oGuest').refused('review.get', {})).toBe('NOT_FOUND')
    const ofWest = { reviewId: month, districtId: idOf(west) }
    expect(
      await headWest.refused('review.offer', { ...ofWest, villageId: town.villageId(left?.name ?? '') }),
    ).toBe('WRONG_STATE')
    await score(leader, drawn, 9000)
    await admin.call('review.publish', { reviewId: month })
    const again = await town.as('oGuest').call('review.get', {})
    expect(again.districts[0]).toMatchObject({ districtName: '东管区', score: 9050 })
    const { history } = await admin.call('review.record', { reviewId: month })
    expect(history.map(({ label }) => label)).toEqual(['开始点评', '公布名次', '收回更正', '公布名次'])
    expect(town.cloud.readAll('ledger').filter(({ action }) => action === 'review.reopen')).toMatchObject([
      { why: '有一个分打错了' },
    ])
  })

  it('is one person’s on all their phones: a late copy gives nothing, and what the other phone gave is told', async () => {
    await openReview()
    await offer(headEast, east, '中西里')
    const villageId = town.villageId('中西里')
    const given = (points: number, seen?: number) => ({
      clientId: freshClientId(),
      reviewId: month,
      villageId,
      points,
      seen,
    })
    const own = async () => (await leader.call('review.record', { reviewId: month })).mine[villageId]
    const first = given(8000, 0)
    await leader.call('review.score', first)
    await leader.call('review.score', given(9000, 1))
    // The first phone did not hear its answer and asks again.
    await leader.call('review.score', first)
    expect(await own()).toMatchObject({ points: 9000, turn: 2 })
    expect(await leader.refused('review.score', given(8500, 1))).toBe('CHANGED_MEANWHILE')
    expect(await headWest.refused('review.score', given(8500, 0))).toBe('ACCEPTED')
    const both = await Promise.all(
      [9100, 9200].map((points) => leader.refused('review.score', given(points, 2))),
    )
    expect(both.sort()).toEqual(['ACCEPTED', 'CHANGED_MEANWHILE'])
    expect(await own()).toMatchObject({ turn: 3 })
  })

  it('counts a score that comes with the publication, or refuses it', async () => {
    await openReview()
    await offer(headEast, east, '中西里')
    const drawn = await drawVillage(east)
    const offered = town.villageId('中西里')
    const given = (villageId: string) => ({
      clientId: freshClientId(),
      reviewId: month,
      villageId,
      points: 9000,
    })
    await leader.call('review.score', given(offered))
    await leader.call('review.score', given(drawn))
    const [scored, published] = await Promise.all([
      headWest.refused('review.score', given(drawn)),
      admin.refused('review.publish', { reviewId: month }),
    ])
    if (published !== 'ACCEPTED') await admin.call('review.publish', { reviewId: month })
    const { districts } = await town.as('oGuest').call('review.get', {})
    const counted = districts[0]?.villages.find(({ villageId }) => villageId === drawn)?.scores
    expect(counted).toBe(scored === 'ACCEPTED' ? 2 : 1)
  })

  it('asks the database little, and shows an open one’s means to staff alone', async () => {
    const requests = async (act: () => Promise<unknown>) => {
      town.cloud.resetCounters()
      await act()
      return town.cloud.counters().requests
    }
    await openReview()
    expect(await requests(() => offer(headEast, east, '中西里'))).toBe(4)
    const drawn = await drawVillage(east)
    const input = { clientId: freshClientId(), reviewId: month, villageId: drawn, points: 9000 }
    expect(await requests(() => leader.call('review.score', input))).toBe(4)
    const meanFor = async (who: Someone) => {
      const { districts } = await who.call('review.record', { reviewId: month })
      return districts[0]?.villages.find(({ villageId }) => villageId === drawn)?.mean
    }
    expect([await meanFor(admin), await meanFor(headWest)]).toEqual([9000, undefined])
    await leader.call('review.score', { ...input, villageId: town.villageId('中西里') })
    expect(await requests(() => admin.call('review.publish', { reviewId: month }))).toBe(4)
    expect(await requests(() => town.as('oGuest').call('review.get', {}))).toBe(1)
    const drawId = `${month}:${idOf(east)}`
    expect(await requests(() => town.as('oGuest').call('draw.get', { drawId }))).toBe(2)
  })
})
