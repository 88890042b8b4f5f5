import type { Input, Output } from '@contract'
import { checklistOf } from '@shared/cleanup/checklist'
import { photoOf } from '../support/landscape'
import { edit, freshClientId, startTown, type Someone, type Town } from '../support/town'
import { loadPlan } from '../../seeds/plan'

jest.setTimeout(60_000)

const itemIds = checklistOf(loadPlan().cleanup.sheet).map((item) => item.id)
const deadline = '2026-06-25'
const lastMoment = '2026-06-25T23:59:59+08:00'
const dayAfter = '2026-06-26T00:05:00+08:00'

let town: Town
let admin: Someone
let discipline: Someone
let inspector: Someone
let cadre: Someone
let villageId: string

beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  discipline = await town.make({ role: 'office', office: 'discipline' })
  inspector = await town.make({ role: 'inspector', office: 'women' })
  cadre = await town.makeCadre('中西里')
  villageId = town.villageId('中西里')
})
afterEach(() => town.close())

const all = (collection: string) => town.cloud.readAll(collection)
const one = (collection: string, id: string) => all(collection).find((each) => each._id === id)
const count = (id = villageId) => one('villages', id)?.['cleanup']
const usedBy = (id: string) => one('photos', id)?.['usedBy']
const lines = (action: string) => all('ledger').filter((line) => line['action'] === action)
const runJob = () => town.cloud.runJob('proposeVetoes')
const first = itemIds[0] ?? ''
const second = itemIds[1] ?? ''

type Claim = Input<'cleanup.claim'>
const claimOf = async (over: Partial<Claim> = {}, who = cadre): Promise<Claim> => ({
  villageId,
  itemId: first,
  photoIds: over.photoIds ?? [await photoOf(town, who, 'safe', over.villageId ?? villageId)],
  clientId: freshClientId(),
  ...over,
})
const claim = async (over: Partial<Claim> = {}, who = cadre) =>
  who.call('cleanup.claim', await claimOf(over, who))
const accept = (itemId = first, who = inspector, village = villageId) =>
  who.call('cleanup.accept', { villageId: village, itemId, clientId: freshClientId() })
const back = (reason = '墙角还有塑料袋', who = inspector) =>
  who.call('cleanup.return', { villageId, itemId: first, reason, clientId: freshClientId() })

/** Every village done, written as a late run would find it; but for these, whose items are as given. */
async function othersAreDone(but: readonly string[]): Promise<void> {
  const at = town.cloud.now().getTime()
  const step = (move: string, from: string, to: string) => ({ move, from, to, at, by: 'o' })
  const history = [step('claim', 'open', 'claimed'), step('accept', 'claimed', 'accepted')]
  const done = all('villages').filter((village) => !but.includes(String(village._id)))
  const items = done.flatMap((village) =>
    itemIds.map((itemId) => ({
      _id: `${village._id}:${itemId}`,
      villageId: village._id,
      villageName: village['name'],
      itemId,
      state: 'accepted',
      version: 2,
      history,
      photoIds: [],
      verdictPhotoIds: [],
      claimedAt: at,
      rule: { name: 'cleanup', version: 1, sha256: '' },
    })),
  )
  await town.cloud.insertMany('cleanupItems', items)
}

describe('a village’s checklist', () => {
  it('is whole before anybody claimed, and freezes its rule on the first claim', async () => {
    const board = await cadre.call('cleanup.board', { villageId })
    expect(board.items.map((item) => item.itemId)).toEqual(itemIds)
    expect(new Set(board.items.map((item) => item.state))).toEqual(new Set(['open']))
    expect(board).toMatchObject({ deadline, daysLeft: 5, villageName: '中西里' })
    expect(one('rules', 'cleanup:1')).toMatchObject({ frozenAt: 0 })
    const made = await claim()
    expect(made).toMatchObject({ state: 'claimed', itemId: first, photos: [{ safety: 'safe' }], mine: true })
    expect(one('rules', 'cleanup:1')?.['frozenAt']).toBeGreaterThan(0)
    expect(count()).toMatchObject({ accepted: 0, claimed: 1, returned: 0 })
    expect(lines('cleanup.claim')).toMatchObject([{ by: cadre.openid, villageId }])
  })

  it('is accepted and returned with the inspector’s photos, and claimed again', async () => {
    await claim()
    const [bad, good] = [await photoOf(town, inspector), await photoOf(town, inspector)]
    const returned = await inspector.call('cleanup.return', {
      villageId,
      itemId: first,
      reason: '墙角还有塑料袋',
      photoIds: [bad],
    })
    expect(returned).toMatchObject({
      state: 'returned',
      returnedReason: '墙角还有塑料袋',
      verdictPhotos: [{ id: bad }],
      mine: false,
    })
    expect(count()).toMatchObject({ claimed: 0, returned: 1 })
    expect(lines('cleanup.return')).toMatchObject([{ by: inspector.openid, why: '墙角还有塑料袋' }])
    expect(all('messages')).toMatchObject([{ to: cadre.openid, topic: 'entryResult' }])
    const old = returned.photos[0]?.id ?? ''
    const again = await claim()
    expect(again.verdictPhotos.map((photo) => photo.id)).toEqual([bad])
    expect([usedBy(old), usedBy(again.photos[0]?.id ?? '')]).toEqual([null, `${villageId}:${first}`])
    const done = await inspector.call('cleanup.accept', { villageId, itemId: first, photoIds: [good] })
    expect(done).toMatchObject({ state: 'accepted', verdictPhotos: [{ id: good }] })
    expect(count()).toMatchObject({ accepted: 1, claimed: 0, returned: 0 })
    const board = await cadre.call('cleanup.board', { villageId })
    expect(board.progress).toEqual({ total: itemIds.length, accepted: 1, claimed: 0, returned: 0 })
    expect(board.items[0]?.history.map((line) => line.label)).toEqual([
      '申报完成',
      '退回',
      '申报完成',
      '验收通过',
    ])
    expect(board.items[0]?.history.every((line) => line.by)).toBe(true)
    await inspector.call('cleanup.reopen', { villageId, itemId: first, reason: '又堆上了' })
    expect(count()).toMatchObject({ accepted: 0, returned: 1 })
  })

  it('keeps one record and all photos in order when two claim at once', async () => {
    const other = await town.makeCadre('中西里')
    const claims = [await claimOf(), await claimOf({}, other)] as const
    const answers = await Promise.all([
      cadre.refused('cleanup.claim', claims[0]),
      other.refused('cleanup.claim', claims[1]),
    ])
    expect(answers.filter((answer) => answer === 'ACCEPTED').length).toBeGreaterThanOrEqual(1)
    expect(answers.filter((answer) => !['ACCEPTED', 'CHANGED_MEANWHILE'].includes(answer))).toEqual([])
    expect(all('cleanupItems')).toHaveLength(1)
    const shown = one('cleanupItems', `${villageId}:${first}`)?.['photoIds'] as string[]
    for (const id of [...claims[0].photoIds, ...claims[1].photoIds])
      expect(usedBy(id)).toBe(shown.includes(id) ? `${villageId}:${first}` : null)
    expect(count()).toMatchObject({ claimed: 1 })
  })

  it('counts right when all its items move at once', async () => {
    const claims = await Promise.all(itemIds.map((itemId) => claimOf({ itemId })))
    await Promise.all(claims.map((each) => cadre.call('cleanup.claim', each)))
    expect(count()).toMatchObject({ claimed: itemIds.length })
    await Promise.all(itemIds.map((itemId) => accept(itemId)))
    expect(count()).toMatchObject({ accepted: itemIds.length, claimed: 0 })
  })

  it('answers the same request again as before, also after it was returned', async () => {
    const input = await claimOf()
    const once = await cadre.call('cleanup.claim', input)
    expect(await cadre.call('cleanup.claim', input)).toEqual(once)
    expect(await Promise.all([input, input].map((each) => cadre.refused('cleanup.claim', each)))).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ])
    const sent = { villageId, itemId: first, reason: '没清完', clientId: freshClientId() }
    await inspector.call('cleanup.return', sent)
    expect(await cadre.call('cleanup.claim', input)).toMatchObject({ state: 'returned' })
    await claim()
    expect(await inspector.call('cleanup.return', sent)).toMatchObject({ state: 'claimed' })
    expect(one('cleanupItems', `${villageId}:${first}`)).toMatchObject({ version: 3 })
    expect([lines('cleanup.claim').length, lines('cleanup.return').length]).toEqual([2, 1])
  })

  it('keeps its photos when the very same claim comes twice at once', async () => {
    await claim()
    await back()
    const input = await claimOf()
    const answers = await Promise.all([1, 2].map(() => cadre.refused('cleanup.claim', input)))
    expect(answers).toContain('ACCEPTED')
    expect(input.photoIds.map(usedBy)).toEqual([`${villageId}:${first}`])
  })

  it('stays within its requests', async () => {
    await claim({ itemId: second })
    const input = await claimOf()
    town.cloud.resetCounters()
    await cadre.call('cleanup.claim', input)
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(9)
    town.cloud.resetCounters()
    await accept()
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(7)
  })
})

describe('refused on the checklist', () => {
  it('is who has no part in it', async () => {
    const stranger = await town.makeCadre('东升')
    await claim()
    const villager = town.as('oVillager')
    const verdict = { villageId, itemId: first }
    for (const who of [villager, stranger])
      for (const [action, input] of [
        ['cleanup.board', { villageId }],
        ['cleanup.claim', await claimOf()],
        ['cleanup.queue', {}],
        ['cleanup.villages', {}],
        ['cleanup.accept', verdict],
        ['cleanup.return', { ...verdict, reason: '不行' }],
        ['cleanup.reopen', { ...verdict, reason: '不行' }],
      ] as const)
        expect([action, await who.refused(action, input)]).toEqual([
          action,
          expect.stringMatching(/^(NO_ROLE|NOT_YOUR_VILLAGE)$/) as string,
        ])
    expect(await admin.refused('cleanup.accept', verdict)).toBe('NO_ROLE')
    expect(await stranger.refused('cleanup.board', { villageId })).toBe('NOT_YOUR_VILLAGE')
  })

  it('is what the checklist or the state does not allow', async () => {
    expect(await cadre.refused('cleanup.claim', await claimOf({ itemId: 'nothing' }))).toBe('NOT_FOUND')
    expect(await cadre.refused('cleanup.claim', await claimOf({ photoIds: [] }))).toBe('INVALID_INPUT')
    const unclaimed = { villageId, itemId: first }
    expect(await inspector.refused('cleanup.accept', unclaimed)).toBe('WRONG_STATE')
    expect(await inspector.refused('cleanup.accept', { villageId, itemId: 'nothing' })).toBe('NOT_FOUND')
    await claim()
    expect(await inspector.refused('cleanup.return', { ...unclaimed, reason: ' ' })).toBe('INVALID_INPUT')
    await accept()
    const late = await claimOf()
    expect(await cadre.refused('cleanup.claim', late)).toBe('WRONG_STATE')
    expect(late.photoIds.map(usedBy)).toEqual([null])
  })

  it('is a photo of another village, of another item, or the inspector’s', async () => {
    const elsewhere = await photoOf(town, cadre, 'safe', town.villageId('东升'))
    expect(await cadre.refused('cleanup.claim', await claimOf({ photoIds: [elsewhere] }))).toBe(
      'PHOTO_OF_ANOTHER_VILLAGE',
    )
    const { photos } = await claim()
    const used = await claimOf({ itemId: second, photoIds: photos.map((photo) => photo.id) })
    expect(await cadre.refused('cleanup.claim', used)).toBe('PHOTO_IN_USE')
    const theirs = await photoOf(town, inspector)
    await inspector.call('cleanup.return', { villageId, itemId: first, reason: '没清', photoIds: [theirs] })
    expect(await cadre.refused('cleanup.claim', await claimOf({ photoIds: [theirs] }))).toBe('PHOTO_IN_USE')
    expect(usedBy(theirs)).toBe(`${villageId}:${first}:verdict`)
  })

  it('is a claim after the deadline; an inspection may be late', async () => {
    town.cloud.setNow(lastMoment)
    const input = await claimOf()
    await cadre.call('cleanup.claim', input)
    town.cloud.setNow(dayAfter)
    expect(await cadre.refused('cleanup.claim', await claimOf({ itemId: second }))).toBe('CLEANUP_CLOSED')
    expect(await cadre.refused('cleanup.claim', input)).toBe('ACCEPTED')
    await accept()
    expect(count()).toMatchObject({ accepted: 1 })
  })

  it('keeps a returned item on the cadre’s list only while it can still be claimed', async () => {
    const waiting = async () => (await cadre.call('me.get', {})).todo.map(({ kind }) => kind)
    town.cloud.setNow(lastMoment)
    await claim()
    await back()
    expect(await waiting()).toContain('cleanupReturned')
    town.cloud.setNow(dayAfter)
    expect(await waiting()).not.toContain('cleanupReturned')
  })

  it('is who claims and accepts, and the second of two verdicts', async () => {
    await town.make({ role: 'inspector', office: 'women' }, cadre.openid)
    await claim()
    // Of the village no longer, and yet the one who claimed it.
    await admin.call('person.revokeRole', {
      personId: cadre.openid,
      role: 'cadre',
      villageId,
      reason: '调到镇里',
    })
    const verdict = { villageId, itemId: first }
    expect(await cadre.refused('cleanup.accept', verdict)).toBe('SECOND_PERSON_NEEDED')
    expect(await cadre.refused('cleanup.return', { ...verdict, reason: '我退' })).toBe('SECOND_PERSON_NEEDED')
    const colleague = await town.make({ role: 'inspector', office: 'poverty' })
    const answers = await Promise.all(
      [inspector, colleague].map((who) => who.refused('cleanup.accept', verdict)),
    )
    expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(1)
    expect(answers.filter((answer) => /CHANGED_MEANWHILE|WRONG_STATE/.test(answer))).toHaveLength(1)
    expect(one('cleanupItems', `${villageId}:${first}`)).toMatchObject({ version: 2, state: 'accepted' })
    expect(count()).toMatchObject({ accepted: 1, claimed: 0 })
    expect(lines('cleanup.accept')).toHaveLength(1)
  })
})

describe('who belongs to a village and inspects or decides besides', () => {
  it('takes no part in what is said of it', async () => {
    const colleague = await town.makeCadre('中西里')
    await town.make({ role: 'inspector', office: 'women' }, colleague.openid)
    await town.make({ role: 'office', office: 'discipline' }, colleague.openid)
    await claim()
    const verdict = { villageId, itemId: first }
    expect(await colleague.refused('cleanup.accept', verdict)).toBe('OTHERS_DECIDE')
    expect(await colleague.refused('cleanup.return', { ...verdict, reason: '没清' })).toBe('OTHERS_DECIDE')
    await accept()
    expect(await colleague.refused('cleanup.reopen', { ...verdict, reason: '又脏了' })).toBe('OTHERS_DECIDE')
    town.cloud.setNow(dayAfter)
    await runJob()
    const words = { villageId, reason: '现场看过' }
    const photoIds = [await photoOf(town, colleague, 'safe', villageId)]
    expect(await colleague.refused('veto.verify', { ...words, photoIds })).toBe('OTHERS_DECIDE')
    expect(await colleague.refused('veto.dismiss', words)).toBe('OTHERS_DECIDE')
    const own = async () =>
      (await colleague.call('veto.list', {})).items.find((veto) => veto.villageId === villageId)
    expect((await own())?.mayMove).toEqual([])
    await inspector.call('veto.verify', {
      ...words,
      photoIds: [await photoOf(town, inspector, 'safe', villageId)],
    })
    expect(await colleague.refused('veto.confirm', { villageId })).toBe('OTHERS_DECIDE')
    await discipline.call('veto.confirm', { villageId })
    expect((await own())?.mayMove).toEqual(['appeal'])
    await cadre.call('veto.appeal', { ...words, photoIds: [] })
    for (const move of ['veto.uphold', 'veto.clear'] as const)
      expect(await colleague.refused(move, words)).toBe('OTHERS_DECIDE')
    expect(await admin.refused('veto.uphold', words)).toBe('ACCEPTED')
  })
})

describe('the inspectors’ lists', () => {
  it('give claimed items, the longest waiting first, page by page', async () => {
    for (const itemId of itemIds.slice(0, 5)) {
      await claim({ itemId })
      town.cloud.setNow(new Date(town.cloud.now().getTime() + 60_000).toISOString())
    }
    const ids: string[] = []
    for (let cursor: string | undefined, more = true; more;) {
      const page = await inspector.call('cleanup.queue', { limit: 2, ...(cursor ? { cursor } : {}) })
      ids.push(...page.items.map((item) => item.itemId))
      cursor = page.next
      more = cursor !== undefined
    }
    expect(ids).toEqual(itemIds.slice(0, 5))
    const other = { villageId: town.villageId('东升') }
    expect((await inspector.call('cleanup.queue', other)).items).toEqual([])
    await accept()
    const { items } = await admin.call('cleanup.queue', { state: 'accepted', villageId })
    expect(items).toMatchObject([{ itemId: first, villageName: '中西里', mine: false }])
  })

  it('give all 59 villages', async () => {
    await claim()
    const { items, deadline: day, daysLeft } = await inspector.call('cleanup.villages', {})
    expect([items.length, day, daysLeft]).toEqual([59, deadline, 5])
    const own = items.find((village) => village.villageId === villageId)
    expect(own?.progress).toEqual({ total: itemIds.length, accepted: 0, claimed: 1, returned: 0 })
  })

  it('call an item by its name of then when the rule changed since', async () => {
    const { name } = await claim()
    const { items } = await admin.call('rule.list', {})
    const rule = items.find((each) => each.name === 'cleanup')
    const body = structuredClone(rule?.body) as unknown as {
      sheet: { groups: { items: { cap: number }[] }[]; total: number }
    }
    body.sheet.total -= body.sheet.groups[0]?.items.shift()?.cap ?? 0
    await admin.call('rule.revise', {
      clientId: freshClientId(),
      name: 'cleanup',
      basedOn: 1,
      body,
      reason: '这一项不再查',
    })
    expect((await inspector.call('cleanup.queue', {})).items).toMatchObject([{ itemId: first, name }])
    const board = await cadre.call('cleanup.board', { villageId })
    expect(board.progress).toEqual({ total: itemIds.length - 1, accepted: 0, claimed: 0, returned: 0 })
    await accept()
    expect(count()).toMatchObject({ accepted: 0, claimed: 0 })
  })
})

/** The town at the deadline: 中西里 with a returned item, 东升 with nothing, all others done. */
async function toDeadline(): Promise<{ other: string; neighbour: Someone }> {
  const other = town.villageId('东升')
  const neighbour = await town.makeCadre('东升')
  await othersAreDone([villageId, other])
  await claim()
  await back()
  for (const itemId of itemIds.slice(1)) {
    await claim({ itemId })
    await accept(itemId)
  }
  town.cloud.setNow(dayAfter)
  return { other, neighbour }
}

const verify = async (village = villageId, over: Partial<Input<'veto.verify'>> = {}) =>
  inspector.call('veto.verify', {
    villageId: village,
    reason: '现场看，垃圾没有清',
    photoIds: [await photoOf(town, inspector)],
    ...over,
  })

async function confirmed(): Promise<Output<'veto.confirm'>> {
  await toDeadline()
  await runJob()
  await verify()
  return discipline.call('veto.confirm', { villageId })
}

describe('at the deadline', () => {
  it('proposes the villages not done with their evidence; one is confirmed, one appeals and is cleared', async () => {
    const { other, neighbour } = await toDeadline()
    expect(await runJob()).toEqual({ proposeVetoes: '2 proposed' })
    const { items, deadline: day } = await admin.call('veto.list', {})
    expect(day).toBe(deadline)
    expect(items.map((veto) => veto.villageId).sort()).toEqual([villageId, other].sort())
    const own = items.find((veto) => veto.villageId === villageId)
    expect(own).toMatchObject({
      state: 'proposed',
      stateName: '已提出，待核实',
      missing: [{ itemId: first, state: 'returned', reason: '墙角还有塑料袋' }],
      history: [{ label: '提出', by: '系统' }],
      mayMove: ['dismiss'],
    })
    expect(items.find((veto) => veto.villageId === other)?.missing).toHaveLength(itemIds.length)
    expect(one('vetoes', villageId)).toMatchObject({
      deadline,
      history: [{ by: 'system' }],
      rule: { name: 'cleanup', version: 1 },
    })
    expect(lines('veto.propose').filter((line) => line['villageId'])).toHaveLength(2)

    for (const village of [villageId, other]) {
      await verify(village)
      await discipline.call('veto.confirm', { villageId: village })
    }
    const words = '照片是前一天的，当天已经清完'
    const photo = await photoOf(town, neighbour, 'safe', other)
    const appeal = { villageId: other, reason: words, photoIds: [photo], clientId: freshClientId() }
    const appealed = await neighbour.call('veto.appeal', appeal)
    expect(appealed).toMatchObject({ state: 'appealed', appeal: { words, photos: [{ id: photo }] } })
    expect(await neighbour.call('veto.appeal', appeal)).toEqual(appealed)
    const decision = { villageId: other, reason: '复查属实' }
    expect(await discipline.refused('veto.clear', decision)).toBe('SECOND_PERSON_NEEDED')
    expect(await discipline.refused('veto.uphold', decision)).toBe('SECOND_PERSON_NEEDED')
    expect(await admin.call('veto.clear', decision)).toMatchObject({ state: 'cleared', mayMove: [] })
    expect((await cadre.call('veto.list', {})).items).toMatchObject([{ villageId, state: 'confirmed' }])
    const { items: villages } = await inspector.call('cleanup.villages', {})
    expect(villages.flatMap((village) => village.veto ?? []).sort()).toEqual(['cleared', 'confirmed'])
    for (const action of ['veto.verify', 'veto.confirm', 'veto.appeal', 'veto.clear'])
      expect(lines(action).length).toBeGreaterThan(0)
    expect(lines('veto.clear')).toMatchObject([{ by: admin.openid, why: '复查属实', villageId: other }])
  })

  it('proposes nothing on the last day, nor in a plan without phases', async () => {
    town.cloud.setNow(lastMoment)
    expect(await runJob()).toEqual({ proposeVetoes: 'nothing to do' })
    town.cloud.setNow(dayAfter)
    const phases = one('campaigns', 'campaign')?.['phases']
    await edit(town, 'campaigns', 'campaign', { phases: [] })
    expect(await runJob()).toEqual({ proposeVetoes: 'nothing to do' })
    expect((await inspector.call('cleanup.villages', {})).deadline).toBe('')
    await edit(town, 'campaigns', 'campaign', { phases })
    expect(await runJob()).toEqual({ proposeVetoes: '59 proposed' })
  })

  it('proposes once, however often and at once the timer runs', async () => {
    await toDeadline()
    await Promise.all([runJob(), runJob(), runJob()])
    expect(all('vetoes')).toHaveLength(2)
    expect(await runJob()).toEqual({ proposeVetoes: 'nothing to do' })
    expect(lines('veto.propose')).toHaveLength(3)
    town.cloud.resetCounters()
    await runJob()
    // The timer's marks, plan, rule and ledger, and the timer's own note.
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(5)
  })

  it('sees things as they stood at the deadline when it runs late', async () => {
    await toDeadline()
    const item = one('cleanupItems', `${villageId}:${second}`)
    expect(item).toMatchObject({ state: 'accepted' })
    await inspector.call('cleanup.reopen', { villageId, itemId: second, reason: '又堆上了' })
    town.cloud.setNow('2026-06-29T12:00:00+08:00')
    expect(await runJob()).toEqual({ proposeVetoes: '2 proposed' })
    const [veto] = (await cadre.call('veto.list', {})).items
    expect(veto?.missing.map((each) => each.itemId)).toEqual([first])
  })

  it('leaves out nobody when a run died half-way', async () => {
    const { other } = await toDeadline()
    // What a run leaves that dies after the first village's veto and the second one's line in the ledger.
    await town.cloud.insertMany('ledger', [{ _id: `veto.propose:${other}`, action: 'veto.propose' }])
    await town.cloud.insertMany('vetoes', [{ _id: villageId, villageId, state: 'proposed', history: [] }])
    expect(await runJob()).toEqual({ proposeVetoes: '1 proposed' })
    expect(one('vetoes', other)).toMatchObject({ state: 'proposed' })
    expect(lines('veto.propose').filter((line) => line._id === `veto.propose:${other}`)).toHaveLength(1)
  })

  it('proposes no second time where the rule is edited afterwards', async () => {
    await othersAreDone([])
    town.cloud.setNow(dayAfter)
    expect(await runJob()).toEqual({ proposeVetoes: 'nothing to do' })
    const body = structuredClone(loadPlan().cleanup) as unknown as {
      sheet: { groups: { items: object[] }[]; total: number }
    }
    body.sheet.groups[0]?.items.push({ id: 'more', name: '又一项', asks: '', cap: 1, step: 1 })
    body.sheet.total += 1
    const basedOn = 1
    await admin.call('rule.revise', {
      clientId: freshClientId(),
      name: 'cleanup',
      basedOn,
      body,
      reason: '加一项',
    })
    town.cloud.setNow('2026-06-27T00:05:00+08:00')
    expect(await runJob()).toEqual({ proposeVetoes: 'nothing to do' })
    expect(all('vetoes')).toEqual([])
  })
})

describe('no veto without evidence and a second person', () => {
  it('is verified without words and a photo, or confirmed by who verified', async () => {
    await toDeadline()
    await runJob()
    const words = { villageId, reason: '没清' }
    expect(await inspector.refused('veto.verify', { ...words, photoIds: [] })).toBe('INVALID_INPUT')
    expect(await inspector.refused('veto.verify', { ...words, photoIds: ['ghost'] })).toBe('PHOTO_MISSING')
    const used = [await photoOf(town, cadre)]
    expect(await inspector.refused('veto.verify', { ...words, photoIds: used })).toBe('PHOTO_MISSING')
    expect(await discipline.refused('veto.confirm', { villageId })).toBe('WRONG_STATE')
    await town.make({ role: 'office', office: 'discipline' }, inspector.openid)
    const verified = await verify()
    expect(verified).toMatchObject({
      state: 'verified',
      verified: '现场看，垃圾没有清',
      mayMove: ['dismiss'],
    })
    expect(verified.photos).toHaveLength(1)
    expect(await inspector.refused('veto.confirm', { villageId })).toBe('SECOND_PERSON_NEEDED')
    const before = town.cloud.now().getTime()
    const done = await discipline.call('veto.confirm', { villageId })
    expect(done.state).toBe('confirmed')
    const hours = ((done.appealUntil ?? 0) - before) / 3_600_000
    expect([Math.floor(hours), Math.round(hours)]).toEqual([48, 48])
    expect(done.history.map((line) => line.label)).toEqual(['提出', '现场核实', '确认'])
    expect(new Set(done.history.map((line) => line.by)).size).toBe(3)
  })

  it('is confirmed where the record has lost its photos', async () => {
    await toDeadline()
    await runJob()
    await verify()
    await edit(town, 'vetoes', villageId, { photoIds: [] })
    expect(await discipline.refused('veto.confirm', { villageId })).toBe('EVIDENCE_NEEDED')
    const [veto] = (await discipline.call('veto.list', {})).items.filter(
      (each) => each.villageId === villageId,
    )
    expect(veto?.mayMove).toEqual(['dismiss'])
  })

  it('is confirmed twice by two at once, and the same request again is answered as before', async () => {
    await toDeadline()
    await runJob()
    const input = {
      villageId,
      reason: '现场看，垃圾没有清',
      photoIds: [await photoOf(town, inspector)],
      clientId: freshClientId(),
    }
    const once = await inspector.call('veto.verify', input)
    expect(await inspector.call('veto.verify', input)).toEqual(once)
    const confirm = { villageId, clientId: freshClientId() }
    const answers = await Promise.all(
      [discipline, admin].map((who) =>
        who.refused('veto.confirm', { ...confirm, clientId: freshClientId() }),
      ),
    )
    expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(1)
    expect(one('vetoes', villageId)).toMatchObject({ version: 3, state: 'confirmed' })
    expect([lines('veto.verify').length, lines('veto.confirm').length]).toEqual([1, 1])
  })

  it('is appealed too late, twice, by another village or with its photos', async () => {
    const { appealUntil = 0 } = await confirmed()
    const appeal = { villageId, reason: '我们清完了' }
    const neighbour = await town.makeCadre('东升')
    expect(await neighbour.refused('veto.appeal', appeal)).toBe('NOT_YOUR_VILLAGE')
    const elsewhere = await photoOf(town, cadre, 'safe', town.villageId('东升'))
    expect(await cadre.refused('veto.appeal', { ...appeal, photoIds: [elsewhere] })).toBe(
      'PHOTO_OF_ANOTHER_VILLAGE',
    )
    expect((await cadre.call('veto.list', {})).items[0]?.mayMove).toEqual(['appeal'])
    town.cloud.setNow(new Date(appealUntil + 60_000).toISOString())
    expect((await cadre.call('veto.list', {})).items[0]?.mayMove).toEqual([])
    expect(await cadre.refused('veto.appeal', appeal)).toBe('APPEAL_OVER')
    town.cloud.setNow(new Date(appealUntil - 60_000).toISOString())
    await cadre.call('veto.appeal', { ...appeal, clientId: freshClientId() })
    expect(await cadre.refused('veto.appeal', { ...appeal, clientId: freshClientId() })).toBe('WRONG_STATE')
    expect(await admin.call('veto.uphold', { villageId, reason: '现场照片清楚' })).toMatchObject({
      state: 'upheld',
    })
  })

  it('is dismissed without a reason', async () => {
    await toDeadline()
    await runJob()
    expect(await admin.refused('veto.dismiss', { villageId, reason: '' })).toBe('INVALID_INPUT')
    const dismissed = await admin.call('veto.dismiss', { villageId, reason: '当天已清完，验收晚了' })
    expect(dismissed).toMatchObject({ state: 'dismissed', mayMove: [] })
    expect(lines('veto.dismiss')).toMatchObject([{ why: '当天已清完，验收晚了' }])
  })
})

describe('what is private', () => {
  it('stays with those whose part it is', async () => {
    await confirmed()
    const leader = await town.make({ role: 'leader' })
    const women = await town.make({ role: 'office', office: 'women' })
    const villager = town.as('oVillager')
    expect(await villager.refused('veto.list', {})).toBe('NO_ROLE')
    const step = { villageId, reason: '理由' }
    for (const who of [villager, cadre, leader, women]) {
      const evidence = { ...step, photoIds: ['photo'] }
      const refusals = [
        await who.refused('veto.verify', evidence),
        await who.refused('veto.confirm', { villageId }),
        await who.refused('veto.dismiss', step),
        await who.refused('veto.uphold', step),
        await who.refused('veto.clear', step),
      ]
      expect(refusals).toEqual(Array(5).fill('NO_ROLE'))
    }
    expect(await admin.refused('veto.appeal', step)).toBe('NO_ROLE')

    const neighbour = await town.makeCadre('石匣峪')
    expect((await neighbour.call('veto.list', {})).items).toEqual([])
    const seen = (await leader.call('veto.list', {})).items
    expect(seen).toHaveLength(2)
    expect(seen.flatMap((veto) => veto.history).filter((line) => line.by)).toEqual([])
    const own = (await cadre.call('veto.list', {})).items
    expect(own[0]?.history.map((line) => line.by)).toEqual(['系统', expect.any(String), expect.any(String)])
  })

  it('is every openid, in every reply', async () => {
    await confirmed()
    const replies = [
      await cadre.call('cleanup.board', { villageId }),
      await inspector.call('cleanup.queue', { state: 'accepted' }),
      await inspector.call('cleanup.villages', {}),
      await admin.call('veto.list', {}),
      await cadre.call('veto.list', {}),
    ]
    const text = JSON.stringify(replies)
    for (const { openid } of [admin, discipline, inspector, cadre]) expect(text).not.toContain(openid)
    expect(text).not.toContain('usedBy')
  })
})
