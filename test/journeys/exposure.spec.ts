import type { Input } from '@contract'
import { householdOf } from '../support/homes'
import { photoOf } from '../support/landscape'
import { fixOf, reportOf, setProblemRule } from '../support/problems'
import { dies, freshClientId, startTown, type Someone, type Town } from '../support/town'

jest.setTimeout(90_000)

let town: Town
let admin: Someone
let second: Someone
let inspector: Someone
let other: Someone
let cadre: Someone
let neighbour: Someone
let villager: Someone
beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin('oAdmin')
  second = await town.make({ role: 'office', office: 'women' }, 'oSecond')
  inspector = await town.make({ role: 'inspector', office: 'discipline' })
  other = await town.make({ role: 'inspector', office: 'women' })
  cadre = await town.makeCadre('中西里')
  neighbour = await town.makeCadre('东升')
  villager = town.as('oVillager')
})
afterEach(() => town.close())

/** A day later: the village's time to answer is over. */
const later = () => town.cloud.setNow(new Date(town.cloud.now().getTime() + 24 * 3_600_000).toISOString())
const again = () => ({ clientId: freshClientId() })
const stored = (id: string) => town.cloud.read('problems', id)
const photoIdsOf = (id: string) => stored(id)?.['photoIds'] as string[]

async function problem(change = {}): Promise<string> {
  const { id } = await villager.call('problem.report', await reportOf(town, villager, change))
  await inspector.call('problem.confirm', { ...again(), problemId: id, deadline: '2026-06-25' })
  return id
}
const mend = async (problemId: string) => {
  await cadre.call('problem.fix', await fixOf(town, cadre, problemId))
  await inspector.call('problem.close', { ...again(), problemId })
}
const formOf = (problemId: string, change: object = {}): Input<'exposure.draft'> => ({
  ...again(),
  kind: 'bad',
  title: '桥头一堆垃圾没人管',
  text: '村北小桥边的垃圾堆了一个多星期，群众反映以后还没有清走。',
  villageId: town.villageId('中西里'),
  place: '村北小桥边',
  photoIds: photoIdsOf(problemId),
  problemId,
  ...change,
})
async function checked(problemId: string, change: object = {}): Promise<string> {
  const { id } = await admin.call('exposure.draft', formOf(problemId, change))
  await second.call('exposure.check', { exposureId: id, ...again() })
  return id
}
/** A blind look at the one closing that waits for it finds that nothing was mended. */
async function overturn(): Promise<void> {
  const [waiting] = (await other.call('recheck.list', {})).items
  await other.call('recheck.give', {
    ...again(),
    recheckId: waiting?.id ?? '',
    fixed: false,
    fault: 'fake',
    note: '垃圾还在原地',
    photoIds: [await photoOf(town, other)],
  })
}

async function published(problemId: string): Promise<string> {
  const exposureId = await checked(problemId)
  later()
  await admin.call('exposure.publish', { exposureId, ...again() })
  return exposureId
}
const todo = async (who: Someone) =>
  Object.fromEntries((await who.call('me.get', {})).todo.map(({ kind, count }) => [kind, count]))

describe('a bad example', () => {
  it('waits for its village before anybody else sees it', async () => {
    const exposureId = await checked(await problem())
    expect(await admin.refused('exposure.publish', { exposureId })).toBe('REPLY_RUNNING')
    expect(await villager.refused('exposure.get', { exposureId })).toBe('NOT_FOUND')
    expect((await villager.call('exposure.list', {})).items).toEqual([])
    const village = { villageId: town.villageId('中西里') }
    const seen = await cadre.call('exposure.village', village)
    expect(seen.items).toMatchObject([{ id: exposureId, pictures: [{ safety: 'safe' }] }])
    expect(seen.items[0]?.history.every(({ by }) => by === undefined)).toBe(true)
    expect(await neighbour.refused('exposure.village', village)).toBe('NOT_YOUR_VILLAGE')
    expect(await todo(cadre)).toMatchObject({ exposuresToAnswer: 1 })
    expect(await todo(admin)).not.toHaveProperty('exposuresToPublish')
  })

  it('is shown with what the village says to it, from the answer on', async () => {
    const exposureId = await checked(await problem())
    const answer = { exposureId, ...again(), text: '清运车坏了，已经联系，后天清走' }
    expect(await neighbour.refused('exposure.reply', answer)).toBe('NOT_YOUR_VILLAGE')
    expect(await villager.refused('exposure.reply', answer)).toBe('NO_ROLE')
    const withNumber = { ...answer, text: '找张三办，身份证 11010519491231002X' }
    expect(await cadre.refused('exposure.reply', withNumber)).toBe('PRIVATE_TEXT')
    await cadre.call('exposure.reply', answer)
    expect(await todo(admin)).toMatchObject({ exposuresToPublish: 1 })
    await admin.call('exposure.publish', { exposureId })
    const shown = await villager.call('exposure.get', { exposureId })
    expect(shown).toMatchObject({ villageName: '中西里', reply: { text: answer.text } })
    expect(JSON.stringify(shown)).not.toMatch(/openid|oAdmin|oSecond|clientId|problemId/)
    expect(await cadre.refused('exposure.reply', { ...answer, ...again() })).toBe('REPLY_GIVEN')
    expect((await cadre.call('exposure.reply', answer)).reply?.text).toBe(answer.text)
  })

  it('turns to mended by itself, and back when a blind look finds it is not', async () => {
    await setProblemRule(town, admin, { recheckPercent: 100 })
    const problemId = await problem()
    const exposureId = await published(problemId)
    expect(await villager.call('exposure.get', { exposureId })).not.toHaveProperty('fixedAt')
    await mend(problemId)
    const shown = await villager.call('exposure.get', { exposureId })
    expect(shown.fixedAt).toBeLessThanOrEqual(town.cloud.now().getTime())
    expect(shown.after).toHaveLength(1)
    const { examples } = await villager.call('home.get', {})
    expect(examples).toMatchObject([
      { id: exposureId, fixedAt: shown.fixedAt, other: shown.after[0]?.display },
    ])
    await overturn()
    expect(await villager.call('exposure.get', { exposureId })).not.toHaveProperty('fixedAt')
  })

  it('is mended from the start where its problem was closed before it is shown', async () => {
    const problemId = await problem()
    const exposureId = await checked(problemId)
    await mend(problemId)
    later()
    await admin.call('exposure.publish', { exposureId })
    expect(await villager.call('exposure.get', { exposureId })).toHaveProperty('fixedAt')
  })

  it('is mended whichever comes first, its publishing or the closing, and an older look changes nothing', async () => {
    const pairs = []
    for (let i = 0; i < 4; i++) {
      const problemId = await problem()
      pairs.push({ problemId, exposureId: await checked(problemId) })
      await cadre.call('problem.fix', await fixOf(town, cadre, problemId))
    }
    later()
    await Promise.all(
      pairs.flatMap(({ problemId, exposureId }) => [
        admin.call('exposure.publish', { exposureId, ...again() }),
        inspector.call('problem.close', { ...again(), problemId }),
      ]),
    )
    for (const { exposureId } of pairs)
      expect(await villager.call('exposure.get', { exposureId })).toHaveProperty('fixedAt')
    // A look from before the closing, written late: the record says which version of the problem it knows.
    const [{ problemId, exposureId } = { problemId: '', exposureId: '' }] = pairs
    const shown = town.cloud.read('publications', exposureId)
    expect(shown?.['fixedOf']).toBe(stored(problemId)?.['version'])
  })

  it('shows a photo of the fix once it has passed the check, though that came after closing', async () => {
    const problemId = await problem()
    const exposureId = await published(problemId)
    const fix = await fixOf(town, cadre, problemId)
    const late = await photoOf(town, cadre, 'checking', town.villageId('中西里'))
    await cadre.call('problem.fix', { ...fix, photoIds: [...fix.photoIds, late] })
    await inspector.call('problem.close', { ...again(), problemId })
    const after = async () => (await villager.call('exposure.get', { exposureId })).after
    expect(await after()).toHaveLength(1)
    await town.cloud.runJob('showFixes')
    expect(await after()).toHaveLength(1)
    await admin.call('photo.review', { photoId: late, verdict: 'safe', reason: '看过，没有问题' })
    await Promise.all([town.cloud.runJob('showFixes'), town.cloud.runJob('showFixes')])
    expect(await after()).toHaveLength(2)
    town.cloud.resetCounters()
    expect(await town.cloud.runJob('showFixes')).toEqual({ showFixes: 'nothing to do' })
    // The timer's marks, its one question, and the timer's note that it ran.
    expect(town.cloud.counters().requests).toBe(3)
  })

  it('does not wait for a photo that a person refused', async () => {
    const problemId = await problem()
    await published(problemId)
    const fix = await fixOf(town, cadre, problemId)
    const bad = await photoOf(town, cadre, 'checking', town.villageId('中西里'))
    await cadre.call('problem.fix', { ...fix, photoIds: [...fix.photoIds, bad] })
    await inspector.call('problem.close', { ...again(), problemId })
    await admin.call('photo.review', { photoId: bad, verdict: 'unsafe', reason: '不宜公开' })
    await town.cloud.runJob('showFixes')
    expect(await town.cloud.runJob('showFixes')).toEqual({ showFixes: 'nothing to do' })
  })

  it('begins the village’s time anew when its words change, and goes with a reason', async () => {
    const problemId = await problem()
    const exposureId = await checked(problemId)
    await cadre.call('exposure.reply', { exposureId, ...again(), text: '马上清走，请镇里放心' })
    const { version: seen } = await second.call('exposure.record', { exposureId })
    await admin.call('exposure.revise', { ...formOf(problemId, { title: '换了标题' }), exposureId })
    const late = { ...formOf(problemId, { title: '又换标题' }), exposureId, seen }
    expect(await second.refused('exposure.revise', late)).toBe('CHANGED_MEANWHILE')
    expect(await admin.call('exposure.record', { exposureId })).toMatchObject({
      state: 'draft',
      replyUntil: 0,
    })
    await second.call('exposure.check', { exposureId })
    expect(await admin.refused('exposure.publish', { exposureId })).toBe('REPLY_RUNNING')
    later()
    await admin.call('exposure.publish', { exposureId })
    await admin.call('exposure.withdraw', { exposureId, reason: '事情有变化' })
    expect(await villager.refused('exposure.get', { exposureId })).toBe('NOT_FOUND')
    expect((await villager.call('home.get', {})).examples).toEqual([])
  })
})

describe('what is not shown', () => {
  it('is nobody’s home, no unconfirmed problem, and no picture of another one', async () => {
    const { id: unconfirmed } = await villager.call('problem.report', await reportOf(town, villager))
    expect(await admin.refused('exposure.draft', formOf(unconfirmed))).toBe('EXPOSE_UNCONFIRMED')
    const problemId = await problem()
    const another = { photoIds: photoIdsOf(unconfirmed) }
    expect(await admin.refused('exposure.draft', formOf(problemId, another))).toBe('NOT_OF_PROBLEM')
    const elsewhere = { villageId: town.villageId('东升') }
    expect(await admin.refused('exposure.draft', formOf(problemId, elsewhere))).toBe('NOT_OF_PROBLEM')
    expect(await admin.refused('exposure.draft', formOf(problemId, { kind: 'good' }))).toBe('NOT_MENDED')
    await town.cloud.insertMany('problems', [{ ...stored(problemId), _id: 'at-home', category: 'courtyard' }])
    expect(await admin.refused('exposure.draft', formOf('at-home'))).toBe('HOME_PROBLEM')
  })

  it('is a problem that turned out to be none, before it is published and after', async () => {
    const untrue = { reason: '是修路备的料' }
    const before = await problem()
    const waiting = await checked(before)
    await inspector.call('problem.invalidate', { ...again(), problemId: before, ...untrue })
    later()
    expect(await admin.refused('exposure.publish', { exposureId: waiting })).toBe('EXPOSE_UNCONFIRMED')
    await admin.call('exposure.withdraw', { exposureId: waiting, reason: '不属实' })

    const problemId = await problem()
    const exposureId = await published(problemId)
    expect((await villager.call('home.get', {})).examples).toHaveLength(1)
    await inspector.call('problem.invalidate', { ...again(), problemId, ...untrue })
    expect(await villager.refused('exposure.get', { exposureId })).toBe('NOT_FOUND')
    expect((await villager.call('home.get', {})).examples).toEqual([])
    const { state, history } = await admin.call('exposure.record', { exposureId })
    expect([state, history[history.length - 1]?.reason]).toEqual(['withdrawn', '问题不属实：是修路备的料'])
  })

  it('is one whose call died between finding that and taking it down: the timer does', async () => {
    const problemId = await problem()
    const exposureId = await published(problemId)
    // The first write moves the problem, the second would take its example down.
    await dies(town, 'database.modifyDocument', 2, () =>
      inspector.call('problem.invalidate', { ...again(), problemId, reason: '是修路备的料' }),
    )
    expect(stored(problemId)).toMatchObject({ state: 'invalid' })
    expect(await villager.call('exposure.get', { exposureId })).toMatchObject({ id: exposureId })
    town.cloud.setNow(new Date(town.cloud.now().getTime() + 11 * 60_000).toISOString())
    expect(await town.cloud.runJob('finishCalls')).toEqual({ finishCalls: '1 finished' })
    expect(await villager.refused('exposure.get', { exposureId })).toBe('NOT_FOUND')
    const history = town.cloud.read('publications', exposureId)?.['history'] as { by: string }[]
    expect(history[history.length - 1]?.by).toBe(inspector.openid)
    expect(await town.cloud.runJob('finishCalls')).toEqual({ finishCalls: 'nothing to do' })
  })

  it('is what names a person by number', async () => {
    const { id } = await admin.call(
      'exposure.draft',
      formOf(await problem(), { text: '责任人身份证 11010519491231002X，请群众监督' }),
    )
    expect(await second.refused('exposure.check', { exposureId: id })).toBe('PRIVATE_TEXT')
  })

  it('is anybody’s name: not of the register, not of those with roles, though a village is called the same', async () => {
    const villageId = town.villageId('中西里')
    await town.cloud.insertMany('households', [
      { ...householdOf(villageId, '001', { head: '赵四海' }) },
      { ...householdOf(villageId, '002', { head: '金星' }) },
    ])
    const problemId = await problem()
    const naming = async (text: string) => {
      const { id } = await admin.call('exposure.draft', formOf(problemId, { text }))
      const { findings } = await second.call('exposure.record', { exposureId: id })
      return [await second.refused('exposure.check', { exposureId: id }), findings.map(({ found }) => found)]
    }
    const cadreName = '李庆海'
    const person = { name: cadreName, grants: [{ role: 'cadre', villageId }], since: 0 }
    await town.cloud.insertMany('people', [{ ...person, _id: 'oNamed' }])
    expect(await naming('赵四海家门口的垃圾堆了一个多星期，还没有清走。')).toEqual([
      'PRIVATE_TEXT',
      ['赵四海'],
    ])
    expect(await naming(`垃圾堆了一个多星期，请${cadreName}尽快安排人清走。`)).toEqual([
      'PRIVATE_TEXT',
      [cadreName],
    ])
    expect(await naming('和金星村相邻的桥头，垃圾堆了一个多星期。')).toEqual(['ACCEPTED', []])
    const exposureId = await checked(problemId)
    const answer = { exposureId, ...again(), text: '是赵四海家堆的，已经叫他清走' }
    expect(await cadre.refused('exposure.reply', answer)).toBe('PRIVATE_TEXT')
  })

  it('is checked by another person, and by staff only', async () => {
    const form = formOf(await problem())
    expect(await cadre.refused('exposure.draft', form)).toBe('NO_ROLE')
    const { id: exposureId } = await admin.call('exposure.draft', form)
    expect(await admin.refused('exposure.check', { exposureId })).toBe('SECOND_PERSON_NEEDED')
  })
})

describe('a good example', () => {
  it('is shown at once after its check, before and after, with pictures of its own', async () => {
    const problemId = await problem()
    await mend(problemId)
    const fixes = stored(problemId)?.['fixes'] as { photoIds: string[] }[]
    const form = formOf(problemId, {
      kind: 'good',
      title: '说干就干，一天清完',
      photoIds: fixes[0]?.photoIds,
      beforeIds: photoIdsOf(problemId),
    })
    const { id: exposureId } = await admin.call('exposure.draft', form)
    await second.call('exposure.check', { exposureId })
    await admin.call('exposure.publish', { exposureId })
    const shown = await villager.call('exposure.get', { exposureId })
    expect([shown.photos.length, shown.before.length]).toEqual([1, 1])
    const alone = formOf(problemId, { kind: 'good', photoIds: [await photoOf(town, admin)] })
    const { problemId: _its, ...own } = alone
    await admin.call('exposure.draft', own)
    expect(await admin.refused('exposure.draft', { ...own, ...again() })).toBe('PHOTO_IN_USE')
  })

  it('goes where a blind look finds that nothing was mended', async () => {
    await setProblemRule(town, admin, { recheckPercent: 100 })
    const problemId = await problem()
    await mend(problemId)
    const fixes = stored(problemId)?.['fixes'] as { photoIds: string[] }[]
    const exposureId = await checked(problemId, { kind: 'good', photoIds: fixes[0]?.photoIds })
    const late = await checked(problemId, { kind: 'good', photoIds: fixes[0]?.photoIds })
    await admin.call('exposure.publish', { exposureId })
    await overturn()
    expect(await villager.refused('exposure.get', { exposureId })).toBe('NOT_FOUND')
    expect(await admin.refused('exposure.publish', { exposureId: late })).toBe('NOT_MENDED')
  })
})
