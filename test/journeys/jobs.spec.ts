import { dayOf } from '@shared/kernel/days'
import type { Job } from '../../cloudfunctions/jobs/job'
import { photoOf, publishedEntry } from '../support/landscape'
import { dies, edit, freshClientId, startTown, type Someone, type Town } from '../support/town'

const notForPeople = { ok: false, error: { code: 'NOT_FOR_PEOPLE' } }

jest.setTimeout(60_000)

const minute = 60_000
let town: Town
let admin: Someone
let cadre: Someone

beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  cadre = await town.makeCadre('中西里')
}, 60_000)
afterEach(() => town.close())

const now = () => town.cloud.now().getTime()
const pass = (minutes: number) => town.cloud.setNow(new Date(now() + minutes * minute).toISOString())
const one = (collection: string, id: string) => town.cloud.read(collection, id)
const run = (name: string) => town.cloud.runJob(name) as Promise<Record<keyof Job | string, string>>

describe('the timer', () => {
  it('runs no job for a person', async () => {
    const event = { Type: 'Timer', TriggerName: 'sendMessages' }
    await expect(town.cloud.call('jobs', event, { openid: 'oForger' })).resolves.toMatchObject(notForPeople)
    await expect(town.cloud.call('jobs', event)).resolves.toMatchObject(notForPeople)
  })

  it('with nothing to do takes three requests, whatever its time has come for', async () => {
    // What the admin and the cadre just did is shown first.
    await run('everyFiveMinutes')
    pass(10)
    await run('everyFiveMinutes')
    for (const minutes of [5, 5, 60, 6 * 60, 24 * 60]) {
      pass(minutes)
      await run('everyFiveMinutes')
      pass(10)
      town.cloud.resetCounters()
      const done = await run('everyFiveMinutes')
      expect(Object.keys(done)).toEqual(
        expect.arrayContaining(['sendMessages', 'repairPlaces', 'refreshHome']),
      )
      expect(new Set(Object.values(done))).toEqual(new Set(['nothing to do']))
      expect(town.cloud.counters().requests).toBe(3)
    }
  })

  it('runs what is due where the signs could not be asked for', async () => {
    const signs: string[] = []
    town.cloud.setFaults(({ action }) => {
      signs.push(action)
      return signs.length === 2
        ? { kind: 'fail', code: 'DATABASE_REQUEST_FAILED', message: 'too many' }
        : undefined
    })
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    pass(10)
    expect(await run('everyFiveMinutes')).toMatchObject({ refreshHome: 'refreshed' })
    town.cloud.setFaults(undefined)
    expect(signs[1]).toMatch(/aggregat/i)
    expect(signs.length).toBeGreaterThan(20)
    expect(said).toHaveBeenCalledWith('signs of the jobs:', expect.anything())
    said.mockRestore()
  })

  it('has nothing to do on a new day but to show it, once the campaign is over', async () => {
    town.cloud.setNow('2026-12-01T10:00:00+08:00')
    await run('everyFiveMinutes')
    town.cloud.setNow('2026-12-02T00:05:00+08:00')
    const done = await run('everyFiveMinutes')
    expect(done).toMatchObject({
      remindPlans: 'nothing to do',
      proposeVetoes: 'nothing to do',
      showVotes: 'nothing to do',
      refreshHome: 'refreshed',
    })
  })

  it('runs what is due and shows work', async () => {
    const all = await run('everyFiveMinutes')
    expect(Object.keys(all)).toEqual(
      expect.arrayContaining(['sendMessages', 'repairVotes', 'repairPlaces', 'sweepPhotos', 'refreshHome']),
    )
    expect(Object.values(all)).not.toContain('failed')
    pass(5)
    expect(await run('everyFiveMinutes')).toEqual({
      eraseData: 'nothing to do',
      recheckTexts: 'nothing to do',
      tellEverybody: 'nothing to do',
      sendMessages: 'nothing to do',
      sendArticles: 'nothing to do',
      recheckPhotos: 'nothing to do',
    })
    pass(5)
    await admin.call('vote.window', { opensAt: now(), closesAt: now() + 86_400_000, reason: '开始投票' })
    expect(await run('everyFiveMinutes')).toMatchObject({ refreshHome: 'refreshed' })
  })

  it('lets one job fail alone, and tries it again at the next run', async () => {
    await town.cloud.insertMany('photos', [
      {
        _id: 'broken',
        owner: 'o',
        usedBy: null,
        uploadedAt: 0,
        safety: 'safe',
        thumb: 7,
        display: 7,
        grey: 7,
      },
    ])
    const log = jest.spyOn(console, 'error').mockImplementation(() => {})
    const first = await run('everyFiveMinutes')
    expect(first).toMatchObject({ sweepPhotos: 'failed', refreshHome: 'refreshed' })
    pass(5)
    expect(await run('everyFiveMinutes')).toMatchObject({ sweepPhotos: 'failed' })
    const { items } = await admin.call('timer.list', {})
    const [failed] = items.filter(({ result }) => result === 'failed')
    expect(failed).toMatchObject({ job: 'sweepPhotos', failures: 2, failedAt: expect.any(Number) as number })
    log.mockRestore()
  })
})

describe('a timer missed for a week', () => {
  const week = 7 * 24 * 60
  const twice = async (name: string) => {
    const [first] = await Promise.all([run(name), run(name)])
    return [first[name], (await run(name))[name]]
  }
  const planOf = (to: readonly string[]) => ({
    bodyId: town.villageId('中西里'),
    clientId: freshClientId(),
    items: to.map((last, i) => ({
      id: `i${i}`,
      what: '清理主街',
      person: '刘长河',
      phase: 'building' as const,
      from: '2026-06-17',
      to: last,
    })),
  })

  it('remindPlans tells of now and of the last days, each once, and nothing of the week before', async () => {
    town.cloud.setNow('2026-06-16T09:00:00+08:00')
    await cadre.call('plan.file', planOf(['2026-06-17', '2026-06-21', '2026-06-24']))
    await run('everyFiveMinutes')
    const events = () =>
      town.cloud.readAll('messages').map(({ _id }) => String(_id).split(':').slice(1, 4).join(' '))
    expect(events()).toEqual(['v01 soon 2026-06-17'])
    town.cloud.setNow('2026-06-23T09:00:00+08:00')
    await twice('remindPlans')
    expect(events()).toEqual(['v01 soon 2026-06-17', 'v01 soon 2026-06-24', 'v01 overdue 2026-06-21'])
  })

  it('remindPlans asks for plans the day before, and no more once the day is over', async () => {
    const other = await town.makeCadre('辛庄')
    town.cloud.setNow('2026-06-24T09:00:00+08:00')
    expect(await twice('remindPlans')).toEqual(['nothing to do', 'nothing to do'])
    town.cloud.setNow('2026-06-16T09:00:00+08:00')
    await twice('remindPlans')
    const asked = town.cloud.readAll('messages').map((message) => String(message['to']))
    expect(asked.sort()).toEqual([cadre.openid, other.openid].sort())
  })

  it('every job comes through at the first run after it, and has nothing left at the second', async () => {
    await run('everyFiveMinutes')
    const entryId = await publishedEntry(town, cadre, admin, '中西里')
    await admin.call('vote.window', {
      opensAt: now() - minute,
      closesAt: now() + 86_400_000,
      reason: '开始投票',
    })
    await town.as('oVoter').call('vote.cast', { entryId })
    await town.cloud.insertMany('votes', [
      { _id: 'crashed', entryId, voter: 'o2', at: now(), slot: 's', voterDay: 'd', voidedAt: null },
    ])
    await town.cloud.insertMany('photos', [
      {
        _id: 'old',
        owner: 'o',
        safety: 'safe',
        thumb: '',
        display: '',
        grey: '',
        usedBy: null,
        uploadedAt: now(),
      },
    ])
    const { _id: _, ...entry } = one('entries', entryId) ?? { _id: '' }
    // What crashes left: an entry without its place, a message and a photo nobody heard of again, a fix not compared.
    await town.cloud.insertMany('entries', [{ ...entry, _id: 'lost', number: 0, votes: 0 }])
    const told = {
      to: 'oReader',
      topic: 'noticePublished',
      page: 'pages/home/index',
      words: {},
      note: '',
      tries: 1,
    }
    await town.cloud.insertMany('messages', [
      { ...told, _id: 'halfway', state: 'sending', queuedAt: now(), nextTryAt: now() },
    ])
    const checking = one('photos', await photoOf(town, cadre, 'checking')) ?? { _id: '' }
    const [silent, before, after] = ['silent', 'before', 'after']
    const used = { ...checking, usedBy: 'something' }
    await town.cloud.insertMany('photos', [
      { ...used, _id: silent },
      { ...used, _id: before, safety: 'safe' },
      { ...used, _id: after, safety: 'safe' },
    ])
    const fix = { at: now(), by: cadre.openid, photoIds: [after], words: '', comparedAt: 0, findings: [] }
    await town.cloud.insertMany('problems', [
      {
        _id: 'fixed',
        state: 'review',
        history: [],
        uncompared: true,
        photoIds: [before],
        fixes: [fix],
        villageId: 'v01',
      },
    ])
    pass(week + 10)
    const letGo = town.cloud.holdPushes()
    const first = await run('everyFiveMinutes')
    expect(one('photos', silent)).toMatchObject({ checkTries: 1 })
    expect(one('problems', 'fixed')).toMatchObject({ uncompared: false })
    expect(one('messages', 'halfway')).toMatchObject({ state: 'failed' })
    expect(first).toMatchObject({
      sendMessages: expect.stringContaining('"failed":1') as string,
      recheckPhotos: '2 asked',
      compareFixes: '1 of 1 compared',
      repairPlaces: '0 freed, 1 taken, 1 counted',
      repairVotes: '1 repaired',
      showVotes: '1 shown',
      sweepPhotos: '2 deleted',
      proposeVetoes: expect.stringContaining('proposed') as string,
      refreshHome: 'refreshed',
    })
    expect(one('entries', entryId)).toMatchObject({ votes: 2, shownVotes: 2 })
    const vetoes = town.cloud.readAll('vetoes').length
    expect(vetoes).toBe(59)
    const again = await Promise.all(Object.keys(first).map((name) => twice(name)))
    const left = Object.fromEntries(Object.keys(first).map((name, i) => [name, again[i]?.[1]]))
    const { refreshHome, ...others } = left
    expect(refreshHome).toBe('refreshed')
    expect(new Set(Object.values(others))).toEqual(new Set(['nothing to do']))
    expect(town.cloud.readAll('vetoes')).toHaveLength(vetoes)
    letGo()
    await town.cloud.pushesArrived()
    expect(one('entries', entryId)).toMatchObject({ votes: 2, shownVotes: 2 })
  })

  it('shows the tally of the day before, also where the timer comes late in the day', async () => {
    const entryId = await publishedEntry(town, cadre, admin, '中西里')
    const window = { opensAt: now(), closesAt: now() + 7 * 86_400_000, tally: 'delayed' as const }
    await admin.call('vote.window', { ...window, reason: '开始投票' })
    await town.as('oOne').call('vote.cast', { entryId })
    await run('everyFiveMinutes')
    pass(24 * 60)
    await town.as('oTwo').call('vote.cast', { entryId })
    await run('everyFiveMinutes')
    expect(one('entries', entryId)).toMatchObject({ votes: 2, shownVotes: 1 })
    const onBoard = async () =>
      (await cadre.call('entry.mine', { villageId: town.villageId('中西里') })).items[0]?.votes
    expect(await onBoard()).toBe(1)
    await admin.call('vote.window', { ...window, tally: 'afterClose', reason: '结束后公开' })
    expect(await onBoard()).toBeNull()
    await admin.call('vote.window', { ...window, reason: '次日公开' })
    // Nobody voted since: what was of that day has its turn all the same.
    pass(24 * 60)
    await run('everyFiveMinutes')
    expect(one('entries', entryId)).toMatchObject({ votes: 2, shownVotes: 2 })
  })

  it('leaves a record of one entry a job, which staff read and others do not', async () => {
    for (let days = 0; days < 3; days++) {
      await run('everyFiveMinutes')
      pass(24 * 60)
    }
    const runs = one('jobRuns', 'jobs')?.['runs'] as object
    const { items } = await admin.call('timer.list', {})
    expect(Object.keys(runs).sort()).toEqual(items.map(({ job }) => job).sort())
    expect(items.find(({ job }) => job === 'sendMessages')).toMatchObject({ result: 'idle', silent: true })
    expect(items.find(({ job }) => job === 'showVotes')).toMatchObject({ silent: false })
    expect(await cadre.refused('timer.list', {})).toBe('NO_ROLE')
  })
})

describe('messages', () => {
  const message = (id: string, over: object = {}) => ({
    _id: id,
    to: 'oReader',
    topic: 'noticePublished',
    page: 'pages/home/index',
    words: { title: '公告', issuer: '镇政府', day: '2026-06-20' },
    state: 'queued',
    queuedAt: now(),
    nextTryAt: now(),
    tries: 0,
    note: '',
    ...over,
  })
  const sent = () => town.cloud.outbox.filter((entry) => JSON.stringify(entry).includes('subscribeMessage'))

  it('wait with a note while their template is not set', async () => {
    await town.cloud.insertMany('messages', [message('m1')])
    await run('sendMessages')
    expect(one('messages', 'm1')).toMatchObject({
      state: 'queued',
      tries: 0,
      note: 'TEMPLATE_NOTICE is not set',
    })
    expect(one('messages', 'm1')?.['nextTryAt']).toBeGreaterThan(now())
  })

  it('go out once each, one grant a message, however many timers run at once', async () => {
    await withTemplate(async () => {
      await town
        .as('oReader')
        .call('message.grant', { clientId: freshClientId(), topics: ['noticePublished'] })
      await town.cloud.insertMany('messages', [message('m1'), message('m2')])
      await Promise.all([run('sendMessages'), run('sendMessages'), run('sendMessages')])
      expect(sent()).toHaveLength(1)
      const states = ['m1', 'm2'].map((id) => one('messages', id)?.['state'])
      expect([...states].sort()).toEqual(['notGranted', 'sent'])
      expect(one('messageGrants', 'oReader:noticePublished')).toMatchObject({ left: 0 })
    })
  })

  it('are not sent again when their sender died half-way', async () => {
    await withTemplate(async () => {
      await town
        .as('oReader')
        .call('message.grant', { clientId: freshClientId(), topics: ['noticePublished'] })
      await town.cloud.insertMany('messages', [message('m1', { state: 'sending', tries: 1 })])
      await run('sendMessages')
      expect(one('messages', 'm1')).toMatchObject({ state: 'failed' })
      expect(sent()).toHaveLength(0)
    })
  })

  async function withTemplate(test: () => Promise<void>): Promise<void> {
    await town.close()
    town = await startTown({ environment: { TEMPLATE_NOTICE: 'template-notice' } })
    await test()
  }
})

describe('safety checks that never came back', () => {
  it('are asked for again after half an hour, three times in all, then left for a person', async () => {
    const id = await photoOf(town, cadre, 'checking')
    const asked = () => Number(one('photos', id)?.['checkTries'])
    const letGo = town.cloud.holdPushes()
    for (const tries of [1, 2, 3, 3]) {
      await Promise.all([run('recheckPhotos'), run('recheckPhotos')])
      expect(asked()).toBe(tries)
      await run('recheckPhotos')
      expect(asked()).toBe(tries)
      pass(31)
    }
    letGo()
    await town.cloud.pushesArrived()
    expect(one('photos', id)).toMatchObject({ safety: 'safe' })
  })
})

describe('counters', () => {
  const openVoting = () =>
    admin.call('vote.window', { opensAt: now() - minute, closesAt: now() + 86_400_000, reason: '开始投票' })

  it('of votes are repaired after a crash, but not while somebody votes', async () => {
    const entryId = await publishedEntry(town, cadre, admin, '中西里')
    await openVoting()
    await town.as('oVoter').call('vote.cast', { entryId })
    await town.cloud.insertMany('votes', [
      { _id: 'crashed', entryId, voter: 'o2', at: now(), slot: 's', voterDay: 'd', voidedAt: null },
      { _id: 'voided', entryId, voter: 'o3', at: now(), slot: 't', voterDay: 'd', voidedAt: now() },
    ])
    await run('repairVotes')
    expect(one('entries', entryId)).toMatchObject({ votes: 1 })
    pass(2)
    expect(await run('repairVotes')).toEqual({ repairVotes: '1 repaired' })
    expect(one('entries', entryId)).toMatchObject({ votes: 2 })
    expect(await run('repairVotes')).toEqual({ repairVotes: 'nothing to do' })
  })

  it('shown with a day’s delay are copied once', async () => {
    const entryId = await publishedEntry(town, cadre, admin, '中西里')
    await openVoting()
    await town.as('oVoter').call('vote.cast', { entryId })
    expect(one('entries', entryId)).toMatchObject({ votes: 1, shownVotes: 0 })
    pass(24 * 60)
    await run('showVotes')
    expect(one('entries', entryId)).toMatchObject({ votes: 1, shownVotes: 1 })
    expect(await run('showVotes')).toEqual({ showVotes: 'nothing to do' })
  })

  it('are counted of however many works they are, and those of today not shown by a late timer', async () => {
    const many = Array.from({ length: 1001 }, (_, n) => `w${String(n).padStart(4, '0')}`)
    await town.cloud.insertMany(
      'entries',
      many.map((_id) => ({ _id, votes: 1, shownVotes: 0 })),
    )
    await town.cloud.insertMany(
      'votes',
      many.map((entryId) => ({
        _id: entryId,
        entryId,
        at: now(),
        day: dayOf(now()),
        slot: entryId,
        voidedAt: null,
      })),
    )
    expect(await run('showVotes')).toEqual({ showVotes: 'nothing to do' })
    pass(24 * 60)
    expect(await run('showVotes')).toEqual({ showVotes: '1001 shown' })
    expect(await run('repairVotes')).toEqual({ repairVotes: 'nothing to do' })
  })

  it('of places agree with the entries again after a crash', async () => {
    const villageId = town.villageId('东升')
    const village = () => one('villages', villageId)
    const left = Number(village()?.['left'])
    await take(villageId, 'ghost')
    await run('repairPlaces')
    expect(village()).toMatchObject({ taken: ['ghost'] })
    pass(11)
    await Promise.all([run('repairPlaces'), run('repairPlaces')])
    expect(village()).toMatchObject({ taken: [], left })

    const entryId = await publishedEntry(town, await town.makeCadre('东升'), admin, '东升')
    await take(villageId, undefined)
    pass(11)
    await run('repairPlaces')
    expect(village()).toMatchObject({ taken: [entryId], left: left - 1 })
  })

  it('of the ledger and of published counts make good what a call left that died after its move', async () => {
    const entryId = await publishedEntry(town, cadre, admin, '中西里')
    const villageId = town.villageId('中西里')
    const lines = () =>
      town.cloud
        .readAll('ledger')
        .filter(({ subject, action }) => subject === `entry:${entryId}` && action === 'entry.return')
    // The first write moves the entry, the second counts the village's published ones.
    await dies(town, 'database.modifyDocument', 2, () =>
      admin.call('entry.return', { entryId, reason: '看不清', clientId: freshClientId() }),
    )
    expect(one('entries', entryId)).toMatchObject({ state: 'returned' })
    expect(one('villages', villageId)).toMatchObject({ published: 1 })
    expect(lines()).toEqual([])
    // A call just made may still be under way.
    await run('repairLedger')
    expect(lines()).toEqual([])
    pass(11)
    expect(await run('repairLedger')).toEqual({ repairLedger: '1 lines written' })
    expect(lines()).toMatchObject([{ by: admin.openid, why: '看不清', facts: { mended: true } }])
    expect(await run('repairPlaces')).toEqual({ repairPlaces: '1 counted' })
    expect(one('villages', villageId)).toMatchObject({ published: 0 })
    expect(await run('repairPlaces')).toEqual({ repairPlaces: 'nothing to do' })
  })

  it('of the ledger writes the line of what keeps no history, also where it was written again since', async () => {
    const input = { name: '沿河路', avenue: false, clientId: freshClientId() }
    // The first insert is the road, the second its line.
    await dies(town, 'database.insertDocument', 2, () => admin.call('road.add', input))
    const [road] = town.cloud.readAll('roads').filter(({ name }) => name === input.name)
    const roadId = String(road?._id)
    const second = await town.makeAdmin()
    await second.call('road.revise', { roadId, name: '滨河路', avenue: false })
    const lines = () =>
      town.cloud
        .readAll('ledger')
        .filter(({ subject }) => subject === `road:${roadId}`)
        .sort((a, b) => Number(a['at']) - Number(b['at']))
    expect(lines()).toMatchObject([{ action: 'road.revise' }])
    // A call just made may still be under way.
    expect(await run('repairLedger')).toEqual({ repairLedger: 'nothing to do' })
    pass(11)
    expect(await run('repairLedger')).toEqual({ repairLedger: '1 lines written' })
    const told = [
      { action: 'road.add', by: admin.openid, facts: { mended: true } },
      { action: 'road.revise', by: second.openid, facts: { name: '滨河路' } },
    ]
    expect(lines()).toMatchObject(told)
    await admin.call('road.add', input)
    expect(await run('repairLedger')).toEqual({ repairLedger: 'nothing to do' })
    expect(lines()).toMatchObject(told)
    // Who wrote stays out of the record, and what is kept of it out of what people read.
    expect(JSON.stringify(one('roads', roadId))).not.toContain(admin.openid)
    expect(JSON.stringify(await admin.call('road.board', {}))).not.toContain('road.add')
  })

  /** What a function that died leaves: a place with nothing in it, or nothing where an entry stands. */
  async function take(villageId: string, entryId: string | undefined): Promise<void> {
    const before = one('villages', villageId)
    const full = Number(before?.['left']) + ((before?.['taken'] as string[] | undefined)?.length ?? 0)
    const taken = entryId ? [entryId] : []
    await edit(town, 'villages', villageId, { taken, left: full - taken.length })
  }
})

describe('photos nobody uses', () => {
  it('go after a week with their files; used ones stay', async () => {
    const file = await town.cloud.putFile('photos/202606/old-display.jpg', Buffer.from('x'))
    const base = { owner: 'o', safety: 'safe', thumb: file, display: file, grey: '' }
    const week = 7 * 24 * 60 * minute
    await town.cloud.insertMany('photos', [
      { ...base, _id: 'old', usedBy: null, uploadedAt: now() - week - 1 },
      { ...base, _id: 'halfway', usedBy: 'sweep', uploadedAt: now() - week - 1 },
      { ...base, _id: 'used', usedBy: 'entry1', uploadedAt: now() - week - 1 },
      { ...base, _id: 'young', usedBy: null, uploadedAt: now() - week + minute },
    ])
    expect(await run('sweepPhotos')).toEqual({ sweepPhotos: '2 deleted' })
    expect(town.cloud.readAll('photos').map((photo) => photo._id)).toEqual(['used', 'young'])
    expect((await fetch(`${town.cloud.url}/files/photos/202606/old-display.jpg`)).ok).toBe(false)
  })
})

describe('what no timer does by itself', () => {
  const todo = async () => (await admin.call('me.get', {})).todo.map(({ kind }) => kind)

  it('is told of: a half month’s round nobody opened, while there is time to inspect', async () => {
    expect(await todo()).not.toContain('roundToOpen')
    town.cloud.setNow('2026-06-25T09:00:00+08:00')
    expect(await todo()).toContain('roundToOpen')
    await town.cloud.insertMany('rounds', [
      { _id: '2026-06:second', month: '2026-06', half: 'second', state: 'open' },
    ])
    expect(await todo()).not.toContain('roundToOpen')
  })

  it('is counted whole: the rebounds of more members than one answer of the database holds', async () => {
    const [first, second] = ['中西里', '东升'].map((name) => town.villageId(name)).sort()
    const tasks = [first, second].flatMap((villageId) =>
      Array.from({ length: 501 }, (_, i) => ({
        _id: `${villageId}-${i}`,
        slot: `${villageId}-${i}`,
        villageId,
        pairedWith: `o${villageId}-${i}`,
        state: 'open',
      })),
    )
    await town.cloud.insertMany('reboundTasks', tasks)
    for (const villageId of [first ?? '', second ?? '']) {
      const supervisor = await town.make({ role: 'supervisor', villageId })
      const { todo } = await supervisor.call('me.get', {})
      expect(todo).toContainEqual(expect.objectContaining({ kind: 'rebounds', count: 501, villageId }))
    }
  })

  it('is told of: a month that was inspected and has no ranking', async () => {
    await town.cloud.insertMany('rounds', [
      { _id: '2026-06:first', month: '2026-06', half: 'first', state: 'closed' },
    ])
    expect(await todo()).not.toContain('rankingToCompute')
    town.cloud.setNow('2026-07-01T09:00:00+08:00')
    expect(await todo()).toContain('rankingToCompute')
    await town.cloud.insertMany('publications', [
      { _id: 'r', type: 'ranking', kind: '2026-06', state: 'draft', history: [] },
    ])
    expect(await todo()).not.toContain('rankingToCompute')
  })
})
