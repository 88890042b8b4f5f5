import { dies, freshClientId, setupCode, startTown, type Someone, type Town } from '../support/town'

let town: Town
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.close())

const adminCount = () =>
  town.cloud
    .readAll('people')
    .filter((person) => (person['grants'] as { role: string }[]).some((grant) => grant.role === 'admin'))
    .length

const ledgerOf = (action: string) => town.cloud.readAll('ledger').filter((line) => line['action'] === action)

const inviteCadre = (admin: Someone, village = '中西里', clientId = freshClientId()) =>
  admin.call('invitation.create', { clientId, role: 'cadre', villageId: town.villageId(village) })

describe('villages', () => {
  it('lists all 59 in the plan’s order with 200 landscapes to build', async () => {
    const { items } = await town.as('oVillager').call('village.list', {})
    expect(items).toHaveLength(59)
    expect(items.map((village) => village.order)).toEqual(Array.from({ length: 59 }, (_, i) => i + 1))
    expect(items.reduce((sum, village) => sum + village.quota, 0)).toBe(200)
    expect(items[0]).toMatchObject({
      name: '中西里',
      quota: 4,
      cap: 5,
      taken: 0,
      published: 0,
      light: 'behind',
    })
  })

  it('shows a village’s page in three requests and nothing private', async () => {
    town.cloud.resetCounters()
    const page = await town.as('oVillager').call('village.get', { villageId: town.villageId('东升') })
    expect(page).toMatchObject({ name: '东升', entries: [] })
    expect(page).not.toHaveProperty('sequence')
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(3)
    expect(await town.as('oVillager').refused('village.get', { villageId: 'v99' })).toBe('NOT_FOUND')
  })

  it('tells all that is published of a village on its page, and what is not published nowhere', async () => {
    await town.makeAdmin()
    await town.cloud.runJob('refreshHome')
    const villageId = town.villageId('东升')
    const line = (id: string, place: number) => ({ villageId: id, place, score: 9000 - place, before: 7 })
    const record = (_id: string, type: string, kind: string, over: object) => ({
      ...{
        _id,
        type,
        kind,
        state: 'published',
        publishedAt: 1,
        updatedAt: 1,
        version: 1,
        history: [],
        photos: [],
      },
      ...over,
    })
    const ranking = (_id: string, month: string, over: object = {}) =>
      record(_id, 'ranking', month, {
        form: { ranking: { month, villages: [line('v99', 1), line(villageId, 2)] } },
        ...over,
      })
    const grade = { gradeName: '优秀', grade: 'good', secret: '不公开' }
    const example = (_id: string, at: number, over: object = {}) =>
      record(_id, 'exposure', 'good', {
        ...{ villageId, villageName: '东升', publishedAt: at, fixed: null },
        form: { title: _id, place: '村口', photoIds: [], text: '说明' },
        ...over,
      })
    await town.cloud.insertMany('publications', [
      ranking('r1', '2026-05'),
      ranking('r2', '2026-06'),
      ranking('r3', '2026-07', { state: 'draft' }),
      record('a1', 'assessment', '2026', {
        state: 'final',
        form: { assessment: { year: '2026', villages: [{ ...line(villageId, 4), ...grade }] } },
      }),
      ...[1, 2, 3, 4].map((at) => example(`e${at}`, at)),
      example('hidden', 9, { state: 'checked' }),
      record('c1', 'result', 'contest', {
        state: 'checked',
        form: { result: { works: [], awards: [], vetoed: [{ villageId, missing: [], entries: 0 }] } },
      }),
      example('elsewhere', 9, { villageId: 'v99' }),
    ])
    town.cloud.resetCounters()
    const page = await town.as('oVillager').call('village.get', { villageId })
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(3)
    expect(page).toMatchObject({
      cleanup: { accepted: 0, items: expect.any(Number) as number },
      ranking: { month: '2026-06', place: 2, before: 7, score: 8998 },
      assessment: { year: '2026', place: 4, score: 8996, gradeName: '优秀' },
    })
    expect(page).not.toHaveProperty('contest')
    expect(page.examples.map(({ title }) => title)).toEqual(['e4', 'e3', 'e2', 'e1'])
    expect(JSON.stringify(page)).not.toMatch(/不公开|说明|v99/)
  })
})

describe('the first admin', () => {
  it('needs the set-up code and is made once', async () => {
    const [first, second] = [town.as('oFirst'), town.as('oSecond')]
    expect((await first.call('me.get', {})).setupOpen).toBe(true)
    expect(await first.refused('admin.claim', { setupCode: 'wrong', name: '张三' })).toBe('SETUP_CODE_WRONG')
    const me = await first.call('admin.claim', { setupCode, name: '张三' })
    expect(me).toMatchObject({
      name: '张三',
      setupOpen: false,
      grants: [{ role: 'admin', label: '镇管理员' }],
    })
    expect(await second.refused('admin.claim', { setupCode, name: '李四' })).toBe('SETUP_DONE')
    expect((await second.call('me.get', {})).setupOpen).toBe(false)
  })

  it('leaves one of two who claim at once', async () => {
    const claims = Array.from({ length: 6 }, (_, i) =>
      town.as(`o${i}`).refused('admin.claim', { setupCode, name: '甲' }),
    )
    const answers = await Promise.all(claims)
    expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'SETUP_DONE')).toHaveLength(5)
    expect(adminCount()).toBe(1)
  })

  it('answers a repeated claim as before and writes the ledger once', async () => {
    const first = town.as('oFirst')
    const me = await first.call('admin.claim', { setupCode, name: '张三' })
    expect(await first.call('admin.claim', { setupCode, name: '张三' })).toEqual(me)
    expect(ledgerOf('admin.claim')).toHaveLength(1)
  })
})

describe('invitations', () => {
  it('gives exactly the role and scope it names', async () => {
    const admin = await town.makeAdmin()
    const { code, label, state } = await inviteCadre(admin)
    expect({ label, state }).toEqual({ label: '中西里 村干部', state: 'open' })
    const cadre = town.as('oCadre')
    expect(await cadre.call('invitation.get', { code })).toMatchObject({ label: '中西里 村干部', note: '' })
    const me = await cadre.call('invitation.accept', { code, name: '王五' })
    expect(me.grants).toEqual([
      { role: 'cadre', villageId: town.villageId('中西里'), label: '中西里 村干部' },
    ])
    expect(me.todo).toEqual([
      expect.objectContaining({ kind: 'planToFile', count: 1 }),
      expect.objectContaining({ kind: 'quotaBehind', count: 4 }),
    ])
    expect(await cadre.refused('invitation.create', { clientId: freshClientId(), role: 'judge' })).toBe(
      'NO_ROLE',
    )
  })

  it('makes one code for one request, however often it is sent', async () => {
    const admin = await town.makeAdmin()
    const clientId = freshClientId()
    const made = await Promise.all([1, 2, 3, 4].map(() => inviteCadre(admin, '东升', clientId)))
    expect(new Set(made.map((invitation) => invitation.code)).size).toBe(1)
    expect((await admin.call('invitation.list', {})).items).toHaveLength(1)
    expect(ledgerOf('invitation.create')).toHaveLength(1)
  })

  it('refuses a scope that does not exist', async () => {
    const admin = await town.makeAdmin()
    const input = { clientId: freshClientId(), role: 'cadre', villageId: 'v99' } as const
    expect(await admin.refused('invitation.create', input)).toBe('NOT_FOUND')
  })

  it('lets one of many who use it at once', async () => {
    const admin = await town.makeAdmin()
    const { code } = await inviteCadre(admin)
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        town.as(`o${i}`).refused('invitation.accept', { code, name: '甲' }),
      ),
    )
    expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'INVITATION_USED')).toHaveLength(7)
    expect(town.cloud.readAll('people')).toHaveLength(2)
  })

  it('is offered again to whom it was used by and gave nothing, where the call died, and gives once only', async () => {
    const admin = await town.makeAdmin()
    const { code } = await inviteCadre(admin, '东升')
    const crashed = town.as('oCrashed')
    const accept = () => crashed.call('invitation.accept', { code, name: '赵六' })
    // Behind the code, before the grant.
    await dies(town, 'database.modifyDocument', 2, accept)
    expect(town.cloud.read('invitations', code)).toMatchObject({ state: 'used', acceptedBy: 'oCrashed' })
    expect((await crashed.call('me.get', {})).grants).toEqual([])
    expect(await town.as('oOther').refused('invitation.get', { code })).toBe('INVITATION_USED')
    town.cloud.setNow('2027-06-20T10:00:00+08:00')
    expect((await crashed.call('invitation.get', { code })).state).toBe('open')
    const healed = await Promise.all([accept(), accept(), accept()])
    for (const me of healed) expect(me.grants.map((grant) => grant.label)).toEqual(['东升 村干部'])
    expect((await crashed.call('invitation.get', { code })).state).toBe('used')
    await admin.call('person.revokeRole', {
      personId: 'oCrashed',
      role: 'cadre',
      villageId: town.villageId('东升'),
      reason: '工作调整',
    })
    expect((await accept()).grants).toEqual([])
  })

  it('expires, and can be taken back', async () => {
    const admin = await town.makeAdmin()
    const [late, revoked] = [await inviteCadre(admin), await inviteCadre(admin)]
    expect((await admin.call('invitation.revoke', { code: revoked.code })).state).toBe('revoked')
    const someone = town.as('oSomeone')
    const accept = (code: string) => someone.refused('invitation.accept', { code, name: '甲' })
    expect(await accept(revoked.code)).toBe('INVITATION_REVOKED')
    expect(await accept('ZZZZZZ')).toBe('INVITATION_UNKNOWN')
    town.cloud.setNow('2026-06-28T10:00:00+08:00')
    expect(await accept(late.code)).toBe('INVITATION_EXPIRED')
    const { items } = await admin.call('invitation.list', {})
    expect(items.map((invitation) => invitation.state).sort()).toEqual(['expired', 'revoked'])
  })
})

describe('people', () => {
  it('keeps one admin when two revoke each other at once', async () => {
    const [one, two] = [await town.makeAdmin(), await town.makeAdmin()]
    const revoke = (by: Someone, whom: Someone) =>
      by.refused('person.revokeRole', { personId: whom.openid, role: 'admin', reason: '工作调整' })
    const answers = await Promise.all([revoke(one, two), revoke(two, one)])
    expect(answers).toContain('ACCEPTED')
    expect(adminCount()).toBe(1)
    const [left] = town.cloud.readAll('people').filter((person) => (person['grants'] as unknown[]).length)
    const last = town.as(String(left?._id))
    expect(await revoke(last, last)).toBe('LAST_ADMIN')
  })

  it('takes back one role and leaves the others', async () => {
    const admin = await town.makeAdmin()
    const cadre = await town.makeCadre('中西里', 'oBoth')
    await town.makeCadre('东升', 'oBoth')
    const revoke = {
      personId: cadre.openid,
      role: 'cadre',
      villageId: town.villageId('中西里'),
      reason: '换届',
    } as const
    const person = await admin.call('person.revokeRole', revoke)
    expect(person.grants.map((grant) => grant.label)).toEqual(['东升 村干部'])
    // The same request again is answered as before; any other finds nothing to take.
    expect((await admin.call('person.revokeRole', revoke)).grants).toHaveLength(1)
    const other = { ...revoke, reason: '辞职' }
    expect(await admin.refused('person.revokeRole', other)).toBe('ROLE_NOT_HELD')
    expect(ledgerOf('person.revokeRole')).toEqual([
      expect.objectContaining({ by: admin.openid, why: '换届' }),
    ])
    const { items } = await admin.call('person.list', {})
    expect(items.map((one) => one.personId)).toEqual([admin.openid, cadre.openid])
    expect(await cadre.refused('person.list', {})).toBe('NO_ROLE')
  })
})
