import type { Input } from '@contract'
import { householdOf } from '../support/homes'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

let town: Town
let author: Someone
let second: Someone
beforeEach(async () => {
  town = await startTown()
  author = await town.makeAdmin('oAuthor')
  second = await town.make({ role: 'office', office: 'women' }, 'oSecond')
})
afterEach(() => town.close())

const villager = () => town.as('oVillager')

const draftInput = (over: Partial<Input<'notice.draft'>> = {}): Input<'notice.draft'> => ({
  clientId: freshClientId(),
  kind: 'announcement',
  title: '关于清理柴草堆的通知',
  body: '请各村在六月二十五日之前完成清理工作。',
  ...over,
})

const draft = (over: Partial<Input<'notice.draft'>> = {}) => author.call('notice.draft', draftInput(over))

async function checked(over: Partial<Input<'notice.draft'>> = {}): Promise<string> {
  const { id } = await draft(over)
  await second.call('notice.check', { noticeId: id })
  return id
}

async function published(over: Partial<Input<'notice.draft'>> = {}): Promise<string> {
  const noticeId = await checked(over)
  await author.call('notice.publish', { noticeId })
  return noticeId
}

const photo = (_id: string, over: Record<string, unknown> = {}) => ({
  _id,
  owner: author.openid,
  uploadedAt: 0,
  usedBy: null,
  thumb: `cloud://t/${_id}-thumb`,
  display: `cloud://t/${_id}-display`,
  safety: 'safe',
  sha256: 'private',
  ...over,
})

const kinds = async (who: Someone) => {
  const { todo } = await who.call('me.get', {})
  return Object.fromEntries(todo.map((line) => [line.kind, line.count]))
}

describe('from draft to the public', () => {
  it('goes through another person’s check and gets its number', async () => {
    const made = await draft()
    expect(made).toMatchObject({ state: 'draft', issuer: '西里镇人民政府' })
    expect(made.history.map((line) => line.label)).toEqual(['起草'])
    expect(await author.refused('notice.check', { noticeId: made.id })).toBe('SECOND_PERSON_NEEDED')
    expect(await author.refused('notice.publish', { noticeId: made.id })).toBe('WRONG_STATE')
    expect(await kinds(author)).toEqual({})
    expect(await kinds(second)).toEqual({ noticesToCheck: 1, planToFile: 1 })
    await second.call('notice.check', { noticeId: made.id })
    expect(await kinds(author)).toEqual({ noticesToPublish: 1 })
    expect(await villager().refused('notice.get', { noticeId: made.id })).toBe('NOT_FOUND')

    const shown = await author.call('notice.publish', { noticeId: made.id })
    expect(shown).toMatchObject({ state: 'published', number: '西环整〔2026〕1号' })
    expect(JSON.stringify(shown)).not.toContain(author.openid)

    const detail = await villager().call('notice.get', { noticeId: made.id })
    expect(Object.keys(detail).sort()).toEqual(
      ['body', 'id', 'issuer', 'kind', 'number', 'photos', 'publishedAt', 'title'].sort(),
    )
    const home = await villager().call('home.get', {})
    expect(home.notices).toEqual([expect.objectContaining({ id: made.id, number: shown.number })])
    expect(home.numbers).toMatchObject({ notices: 1, villages: 59 })
  })

  it('asks for another check after a change, and not by who changed it', async () => {
    const noticeId = await checked()
    const { clientId: _, ...form } = draftInput({ title: '关于清理粪堆的通知' })
    const revised = await second.call('notice.revise', { noticeId, ...form })
    expect(revised).toMatchObject({ state: 'draft', form: { title: '关于清理粪堆的通知' } })
    expect(await second.refused('notice.check', { noticeId })).toBe('SECOND_PERSON_NEEDED')
    expect(await author.refused('notice.check', { noticeId })).toBe('SECOND_PERSON_NEEDED')
    const third = await town.make({ role: 'office', office: 'party' })
    expect((await third.call('notice.check', { noticeId })).state).toBe('checked')
  })

  it('stops what is certainly personal and shows what may be', async () => {
    const certain = await draft({ body: '身份证号 11010519491231002X 的村民请到镇政府领取奖金。' })
    expect(certain.findings).toEqual([expect.objectContaining({ kind: 'idNumber', field: 'body' })])
    expect(await second.refused('notice.check', { noticeId: certain.id })).toBe('PRIVATE_TEXT')
    const possible = await draft({ body: '咨询电话 13805381234，请各村干部相互转告一下。' })
    expect(possible.findings).toEqual([expect.objectContaining({ kind: 'phone', certainty: 'possible' })])
    expect((await second.call('notice.check', { noticeId: possible.id })).state).toBe('checked')
  })

  it('shows whom the register knows; a protected household never passes, by its name or its phone', async () => {
    const villageId = town.villageId('中西里')
    const heads = [
      householdOf(villageId, '001', { head: '赵四海' }),
      householdOf(villageId, '002', { head: '赵四海' }),
      householdOf(villageId, '003', { head: '钱小满', phone: '13805330001', protected: true }),
    ]
    await town.cloud.insertMany(
      'households',
      heads.map((one) => ({ ...one })),
    )
    const found = async (body: string) => {
      const { id } = await draft({ body })
      const { findings } = await second.call('notice.record', { noticeId: id })
      const shown = findings.map((one) => [one.found, one.certainty])
      return { id, shown, check: await second.refused('notice.check', { noticeId: id }) }
    }
    const named = await found('拟评赵四海一户为示范户，请各村推荐。')
    expect(named).toMatchObject({ shown: [['赵四海', 'possible']], check: 'ACCEPTED' })
    for (const body of ['走访了钱小满一户，送去了慰问品。', '咨询请打 138 0533 0001，各村相互转告。'])
      expect(await found(body)).toMatchObject({
        shown: [[expect.any(String), 'certain']],
        check: 'PRIVATE_TEXT',
      })
    expect(await found('请各村在六月二十五日之前完成清理工作。')).toMatchObject({ shown: [] })
    // Protected since the check.
    await town.cloud.insertMany('households', [
      { ...householdOf(villageId, '004', { head: '赵四海', protected: true }) },
    ])
    expect(await author.refused('notice.publish', { noticeId: named.id })).toBe('PRIVATE_TEXT')
  })

  it('is for staff alone', async () => {
    const cadre = await town.makeCadre('中西里')
    const leader = await town.make({ role: 'leader' })
    for (const person of [cadre, leader, villager()]) {
      expect(await person.refused('notice.draft', draftInput())).toBe('NO_ROLE')
      expect(await person.refused('notice.desk', {})).toBe('NO_ROLE')
    }
  })
})

describe('sent again', () => {
  it('makes one draft and one publication', async () => {
    const input = draftInput()
    const [one, two] = await Promise.all([
      author.call('notice.draft', input),
      author.call('notice.draft', input),
    ])
    expect(one.id).toBe(two.id)
    const noticeId = one.id
    await second.call('notice.check', { noticeId })
    const clientId = freshClientId()
    const first = await author.call('notice.publish', { noticeId, clientId })
    expect(await author.call('notice.publish', { noticeId, clientId })).toEqual(first)
    expect(await author.refused('notice.publish', { noticeId, clientId: freshClientId() })).toBe(
      'WRONG_STATE',
    )
    const lines = town.cloud.readAll('ledger').filter((line) => String(line['action']).startsWith('notice.'))
    expect(lines.map((line) => line['action'])).toEqual(['notice.draft', 'notice.check', 'notice.publish'])
  })

  it('publishes once when two press at once, and leaves no gap', async () => {
    const noticeId = await checked()
    const publish = (who: Someone) => who.refused('notice.publish', { noticeId })
    const answers = await Promise.all([publish(author), publish(second), publish(author), publish(second)])
    expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(1)
    const next = await author.call('notice.publish', { noticeId: await checked() })
    const [shown] = (await villager().call('notice.list', {})).items.filter((row) => row.id === noticeId)
    expect(shown?.number).toBe('西环整〔2026〕1号')
    expect(next.number).toBe('西环整〔2026〕2号')
  })
})

describe('numbers', () => {
  it('gives ten notices published at once the numbers 1 to 10', async () => {
    const ids = []
    for (let i = 0; i < 10; i++) ids.push(await checked({ title: `第 ${i + 1} 号通知` }))
    const shown = await Promise.all(ids.map((noticeId) => author.call('notice.publish', { noticeId })))
    const numbers = shown.map((notice) => Number(/〕(\d+)号/.exec(notice.number ?? '')?.[1]))
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})

describe('photos', () => {
  it('are public only when safe, and belong to one record', async () => {
    await town.cloud.insertMany('photos', [
      photo('p1'),
      photo('p2', { safety: 'checking' }),
      photo('p3', { usedBy: 'an-entry' }),
      photo('p4', { owner: 'oOther' }),
    ])
    expect(await author.refused('notice.draft', draftInput({ photoIds: ['p3'] }))).toBe('PHOTO_IN_USE')
    expect(await author.refused('notice.draft', draftInput({ photoIds: ['p4'] }))).toBe('PHOTO_MISSING')
    expect(await author.refused('notice.draft', draftInput({ photoIds: ['none'] }))).toBe('PHOTO_MISSING')
    const waiting = await checked({ photoIds: ['p2'] })
    expect(await author.refused('notice.publish', { noticeId: waiting })).toBe('PHOTOS_UNCHECKED')
    const noticeId = await published({ photoIds: ['p1'] })
    const { photos, number } = await villager().call('notice.get', { noticeId })
    expect(photos).toEqual([{ thumb: 'cloud://t/p1-thumb', display: 'cloud://t/p1-display' }])
    expect(number).toBe('西环整〔2026〕1号')
  })
})

describe('the public list', () => {
  it('pages through all, by kind, in one request a page', async () => {
    for (let i = 0; i < 7; i++) await published({ kind: i % 2 ? 'commendation' : 'announcement' })
    await draft()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      town.cloud.resetCounters()
      const page = await villager().call('notice.list', { limit: 3, ...(cursor ? { cursor } : {}) })
      expect(town.cloud.counters().requests).toBe(1)
      expect(page.items.length).toBeLessThanOrEqual(3)
      seen.push(...page.items.map((row) => row.id))
      cursor = page.next
    } while (cursor)
    expect(new Set(seen).size).toBe(7)
    const { items } = await villager().call('notice.list', { kind: 'commendation' })
    expect(items).toHaveLength(3)
    const desk = await author.call('notice.desk', { limit: 5 })
    expect(desk.items).toHaveLength(5)
    expect(desk.next).toBeDefined()
    expect((await author.call('notice.desk', { state: 'draft' })).items).toHaveLength(1)
  })

  it('leads from each to the one before and after it, past what is withdrawn, in three requests', async () => {
    const minute = () => town.cloud.setNow(new Date(town.cloud.now().getTime() + 60_000).toISOString())
    const ids: string[] = []
    for (let i = 0; i < 4; i++) {
      ids.push(await published())
      minute()
    }
    await second.call('notice.withdraw', { noticeId: String(ids[1]), reason: '日期有误' })
    town.cloud.resetCounters()
    const middle = await villager().call('notice.get', { noticeId: String(ids[2]) })
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(3)
    expect([middle.older?.id, middle.newer?.id]).toEqual([ids[0], ids[3]])
    const first = await villager().call('notice.get', { noticeId: String(ids[0]) })
    expect(first).not.toHaveProperty('older')
    expect(await villager().call('notice.get', { noticeId: String(ids[3]) })).not.toHaveProperty('newer')
  })

  it('forgets what is withdrawn, which needs a reason', async () => {
    const noticeId = await published()
    const withdrawn = await second.call('notice.withdraw', { noticeId, reason: '日期有误' })
    expect(withdrawn.history[withdrawn.history.length - 1]).toMatchObject({
      label: '撤下',
      reason: '日期有误',
    })
    await expect(villager().call('notice.get', { noticeId })).rejects.toThrow(
      /^NOTICE_WITHDRAWN: 西环整〔2026〕1号已在.*撤下/,
    )
    const { id } = await draft()
    await second.call('notice.withdraw', { noticeId: id, reason: '不发了' })
    expect(await villager().refused('notice.get', { noticeId: id })).toBe('NOT_FOUND')
    expect((await villager().call('notice.list', {})).items).toEqual([])
    expect((await villager().call('home.get', {})).notices).toEqual([])
  })
})

describe('home and campaign', () => {
  it('answers an empty home before the first snapshot', async () => {
    const home = await villager().call('home.get', {})
    expect(home).toMatchObject({ notices: [], leaders: [], todo: [], snapshotAt: 0 })
    expect(home.campaign.phase?.id).toBe('building')
  })

  it('asks the database at most twice, also for staff with work to do', async () => {
    await published()
    await checked()
    await published()
    town.cloud.resetCounters()
    const home = await author.call('home.get', {})
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(2)
    expect(home.todo).toEqual([expect.objectContaining({ kind: 'noticesToPublish', count: 1 })])
    expect((await villager().call('home.get', {})).todo).toEqual([])
    expect(JSON.stringify(home)).not.toContain('oAuthor')
    town.cloud.resetCounters()
    expect(await villager().call('campaign.get', {})).toMatchObject({ today: '2026-06-20', daysLeft: 5 })
    expect(town.cloud.counters().requests).toBe(1)
  })

  it('finds where the plan contradicts itself, for those who lead it', async () => {
    expect(await villager().refused('campaign.selfCheck', {})).toBe('NO_ROLE')
    const { findings } = await second.call('campaign.selfCheck', {})
    const ids = findings.map((finding) => finding.id)
    for (const id of ['PRIZE_SUM', 'DISTRICT_MISSING', 'DOUBLE_PRIZE', 'SECOND_ADMIN', 'CADRE_MISSING'])
      expect(ids).toContain(id)
    expect(ids.filter((id) => id.startsWith('PHASE_OVERLAP'))).toHaveLength(2)
  })
})

describe('one notice', () => {
  it('is read by staff in any state, with its pictures and who did what; by nobody else', async () => {
    await town.cloud.insertMany('photos', [photo('pictured', { safety: 'checking' })])
    const noticeId = await checked({ photoIds: ['pictured'] })
    const record = await second.call('notice.record', { noticeId })
    expect(record.history.map((line) => line.by)).toEqual([
      expect.stringContaining('管理员') as string,
      expect.stringContaining('office') as string,
    ])
    expect(record.pictures).toEqual([
      {
        photoId: 'pictured',
        thumb: 'cloud://t/pictured-thumb',
        display: 'cloud://t/pictured-display',
        safety: 'checking',
      },
    ])
    expect(JSON.stringify(record)).not.toContain(author.openid)
    expect(await villager().refused('notice.record', { noticeId })).toBe('NO_ROLE')
    expect(await second.refused('notice.record', { noticeId: 'nothere' })).toBe('NOT_FOUND')
  })
})

describe('subscriptions', () => {
  it('count every tap, also two first ones at once', async () => {
    const tap = () =>
      villager().call('message.grant', {
        clientId: freshClientId(),
        topics: ['noticePublished', 'entryResult'],
      })
    expect(await Promise.all([tap(), tap(), tap()])).toEqual([{ granted: 2 }, { granted: 2 }, { granted: 2 }])
    const left = town.cloud.readAll('messageGrants').map((grant) => grant['left'])
    expect(left).toEqual([3, 3])
  })

  it('count a tap that was sent again once', async () => {
    const again = { clientId: freshClientId(), topics: ['entryResult' as const] }
    for (let i = 0; i < 3; i++) await town.as('oRepeater').call('message.grant', again)
    expect(town.cloud.read('messageGrants', 'oRepeater:entryResult')?.['left']).toBe(1)
  })
})
