import { exhibitCase, keeperMoves, type ExhibitState, type KeeperMove } from '@shared/avenue/exhibit-case'
import { movesFrom } from '@shared/case/case'
import type { Input } from '@contract'
import { photoOf } from '../support/landscape'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

jest.setTimeout(60_000)

let town: Town
let admin: Someone
let publicity: Someone
let women: Someone
let inspector: Someone
let cadre: Someone
let leader: Someone
let villager: Someone

beforeAll(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  publicity = await town.make({ role: 'office', office: 'publicity' })
  women = await town.make({ role: 'office', office: 'women' })
  inspector = await town.make({ role: 'inspector', office: 'discipline' })
  leader = await town.make({ role: 'leader' })
  cadre = await town.makeCadre('中西里')
  villager = town.as('oVillager')
})
afterAll(() => town.close())

const again = () => ({ clientId: freshClientId() })
const form = (change: object = {}): Input<'exhibit.add'>['form'] => ({
  title: '事迹文化墙',
  kind: 'wall',
  theme: 'model',
  roadId: 'hanlai',
  place: '镇政府路口',
  bodyId: 'publicity',
  ...change,
})
const added = async (state: 'planned' | 'standing', change: object = {}): Promise<string> => {
  const photoIds = state === 'standing' ? [await photoOf(town, publicity)] : []
  return (await publicity.call('exhibit.add', { ...again(), state, form: form(change), photoIds })).id
}
const damaged = async (id: string, who = inspector): Promise<string> => {
  const input = { ...again(), exhibitId: id, what: '画面撕裂', deadline: '2026-06-25' }
  const photoIds = [await photoOf(town, who)]
  const exhibit = await who.call('exhibit.damage', { ...input, photoIds })
  return exhibit.repairs[0]?.problemId ?? ''
}
const stateOf = async (exhibitId: string) => (await publicity.call('exhibit.get', { exhibitId })).state
const fixed = async (problemId: string, who = publicity) =>
  who.call('problem.fix', {
    ...again(),
    problemId,
    note: '换了新画面',
    photoIds: [await photoOf(town, who)],
  })
const publicly = async (id: string) =>
  (await villager.call('avenue.list', {})).items.find((card) => card.id === id)

/** An exhibit in a state, by the moves that lead there. */
const inState: Readonly<Record<Exclude<ExhibitState, 'none'>, () => Promise<string>>> = {
  planned: () => added('planned'),
  async building() {
    const exhibitId = await added('planned')
    await publicity.call('exhibit.build', { ...again(), exhibitId })
    return exhibitId
  },
  standing: () => added('standing'),
  async damaged() {
    const id = await added('standing')
    await damaged(id)
    return id
  },
  async repairing() {
    const id = await added('standing')
    await publicity.call('problem.start', { ...again(), problemId: await damaged(id) })
    return id
  },
  async removed() {
    const exhibitId = await added('planned')
    await publicity.call('exhibit.remove', { ...again(), exhibitId, reason: '不建了' })
    return exhibitId
  },
}

describe('an exhibit', () => {
  const inputOf = async (move: KeeperMove, exhibitId: string) => ({
    ...again(),
    exhibitId,
    ...(move === 'finish' ? { photoIds: [await photoOf(town, publicity)] } : {}),
    ...(move === 'remove' ? { reason: '道路拓宽' } : {}),
  })

  it('moves from each state as its case says, by its keepers alone', async () => {
    for (const state of Object.keys(inState) as (keyof typeof inState)[]) {
      const id = await inState[state]()
      expect(await stateOf(id)).toBe(state)
      for (const move of keeperMoves) {
        const input = await inputOf(move, id)
        for (const who of [women, inspector, leader, cadre, villager])
          expect([state, move, await who.refused(`exhibit.${move}`, input as never)]).toEqual([
            state,
            move,
            'NO_ROLE',
          ])
        if (!movesFrom(exhibitCase, state).includes(move))
          expect([state, move, await publicity.refused(`exhibit.${move}`, input as never)]).toEqual([
            state,
            move,
            'WRONG_STATE',
          ])
      }
      const { may } = await publicity.call('exhibit.get', { exhibitId: id })
      const keepersOwn = movesFrom(exhibitCase, state).filter(
        (move) => (keeperMoves as readonly string[]).includes(move) || move === 'revise' || move === 'damage',
      )
      expect([...may].sort()).toEqual([...keepersOwn].sort())
    }
  })

  it('is planned, built, shown with a photo, and gone from everybody’s list once removed', async () => {
    const id = await added('planned')
    expect(await publicly(id)).toMatchObject({ state: 'planned', cover: '' })
    expect(await publicity.refused('exhibit.finish', (await inputOf('finish', id)) as never)).toBe(
      'WRONG_STATE',
    )
    await publicity.call('exhibit.build', { ...again(), exhibitId: id })
    const finish = await inputOf('finish', id)
    await publicity.call('exhibit.finish', finish as never)
    const twice = await publicity.call('exhibit.finish', finish as never)
    expect(twice.history.filter(({ label }) => label === '建成')).toHaveLength(1)
    expect((await publicly(id))?.cover).toContain('thumb')
    await publicity.call('exhibit.remove', (await inputOf('remove', id)) as never)
    expect(await publicly(id)).toBeUndefined()
    expect(await villager.refused('avenue.get', { exhibitId: id })).toBe('NOT_FOUND')
  })

  it('is written down once however often the request comes, also at once', async () => {
    const before = (await publicity.call('exhibit.list', {})).items.length
    const photoIds = [await photoOf(town, publicity)]
    const input = { ...again(), state: 'standing' as const, form: form({ title: '同一处' }), photoIds }
    const both = await Promise.all([
      publicity.call('exhibit.add', input),
      publicity.call('exhibit.add', input),
    ])
    expect(new Set(both.map(({ id }) => id)).size).toBe(1)
    expect((await publicity.call('exhibit.list', {})).items).toHaveLength(before + 1)
  })

  it('says what is wrong with an entry', async () => {
    const add = (change: object, photoIds: string[] = []) =>
      publicity.refused('exhibit.add', { ...again(), state: 'planned', form: form(change), photoIds })
    expect(await add({ kind: 'balloon' })).toBe('NOT_OFFERED')
    expect(await add({ roadId: 'nowhere' })).toBe('NOT_FOUND')
    expect(await add({ bodyId: town.villageId('东升') })).toBe('NOT_ITS_VILLAGE')
    expect(await add({ says: '电话 13812345678' })).toBe('PRIVATE_TEXT')
    const none = { ...again(), state: 'standing' as const, form: form(), photoIds: [] }
    expect(await publicity.refused('exhibit.add', none)).toBe('INVALID_INPUT')
    const foreign = [await photoOf(town, inspector)]
    expect(await publicity.refused('exhibit.add', { ...none, photoIds: foreign })).toBe('PHOTO_MISSING')
  })

  it('is put right by its keepers, and frees a photo it no longer shows', async () => {
    const id = await added('standing')
    const [first] = (await publicity.call('exhibit.get', { exhibitId: id })).photos
    const photoId = await photoOf(town, publicity)
    const revise = { ...again(), exhibitId: id, form: form({ title: '新名字' }), photoIds: [photoId] }
    const revised = await publicity.call('exhibit.revise', revise)
    expect(revised).toMatchObject({ title: '新名字', photos: [{ id: photoId }] })
    expect((await publicity.call('exhibit.revise', revise)).history).toHaveLength(2)
    expect(town.cloud.read('photos', first?.id ?? '')?.['usedBy']).toBeNull()
    expect(await inspector.refused('exhibit.revise', { ...revise, ...again() })).toBe('NO_ROLE')
  })
})

describe('a repair', () => {
  it('opens with what is broken, follows its problem, and closes with the photo of after', async () => {
    const id = await added('standing')
    const problemId = await damaged(id)
    expect(await stateOf(id)).toBe('damaged')
    expect(await villager.call('avenue.get', { exhibitId: id })).toMatchObject({
      state: 'damaged',
      mendBy: '2026-06-25',
    })
    // Whose it is: the office that keeps it, and nobody else.
    expect(await women.refused('problem.start', { ...again(), problemId })).toBe('NOT_YOUR_OFFICE')
    expect(await cadre.refused('problem.start', { ...again(), problemId })).toBe('NOT_YOUR_OFFICE')
    const todo = (await publicity.call('me.get', {})).todo.find(({ kind }) => kind === 'problemsToMend')
    expect(todo).toMatchObject({ office: 'publicity' })
    await publicity.call('problem.start', { ...again(), problemId })
    expect(await stateOf(id)).toBe('repairing')
    const [after] = (await fixed(problemId)).fixes[0]?.photos ?? []
    await inspector.call('problem.return', { ...again(), problemId, reason: '还没补漆' })
    expect(await stateOf(id)).toBe('damaged')
    await fixed(problemId)
    expect(await stateOf(id)).toBe('repairing')
    await inspector.call('problem.close', { ...again(), problemId })
    const mended = await publicity.call('exhibit.get', { exhibitId: id })
    expect(mended).toMatchObject({ state: 'standing', repairs: [{ state: 'closed' }] })
    expect(mended.photos[0]?.id).not.toBe(after?.id)
    expect(mended.photos[0]?.id).toBe(mended.repairs[0]?.after[0]?.id)
    expect(mended.repairs[0]?.before).toHaveLength(1)
    expect(await villager.call('avenue.get', { exhibitId: id })).not.toHaveProperty('mendBy')
  })

  it('is one however often it is reported, and only of what stands whole', async () => {
    const id = await added('standing')
    const photoIds = [await photoOf(town, inspector)]
    const input = { ...again(), exhibitId: id, what: '倾斜', deadline: '2026-06-25', photoIds }
    await inspector.call('exhibit.damage', input)
    expect((await inspector.call('exhibit.damage', input)).repairs).toHaveLength(1)
    const own = await added('standing')
    const { deadline: _named, ...unnamed } = { ...input, ...again(), exhibitId: own }
    const usual = { ...unnamed, photoIds: [await photoOf(town, inspector)] }
    expect((await inspector.call('exhibit.damage', usual)).deadline).toBe('2026-06-27')
    const more = async (change: object) => ({
      ...input,
      ...again(),
      photoIds: [await photoOf(town, inspector)],
      ...change,
    })
    expect(await inspector.refused('exhibit.damage', await more({}))).toBe('WRONG_STATE')
    const whole = await added('standing')
    const late = await more({ exhibitId: whole, deadline: '2026-06-01' })
    expect(await inspector.refused('exhibit.damage', late)).toBe('DEADLINE_PAST')
    expect(await leader.refused('exhibit.damage', await more({ exhibitId: whole }))).toBe('NO_ROLE')
    expect(await inspector.refused('exhibit.damage', await more({ exhibitId: 'none' }))).toBe('NOT_FOUND')
  })

  it('of two things is over when both are mended, whoever comes first', async () => {
    const id = await added('standing')
    const [one, two] = await Promise.allSettled([damaged(id), damaged(id, publicity)])
    const open = [one, two].flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    expect(open.length).toBeGreaterThan(0)
    const repairs = (await publicity.call('exhibit.get', { exhibitId: id })).repairs
    for (const { problemId } of repairs) await fixed(problemId)
    await Promise.all(
      repairs.map(({ problemId }) => inspector.call('problem.close', { ...again(), problemId })),
    )
    expect(await stateOf(id)).toBe('standing')
  })

  it('is the office’s, not the village’s in which it stands', async () => {
    const id = await added('standing', { villageId: town.villageId('中西里') })
    await damaged(id)
    expect(
      (await cadre.call('problem.list', { view: 'mending', villageId: town.villageId('中西里') })).items,
    ).toEqual([])
    const lists = await publicity.call('problem.list', { view: 'mending', villageId: 'publicity' })
    expect(lists.items.length).toBeGreaterThan(0)
  })

  it('is the village’s where the village keeps it', async () => {
    const villageId = town.villageId('中西里')
    const id = await added('standing', { villageId, bodyId: villageId })
    const problemId = await damaged(id, cadre)
    await cadre.call('problem.start', { ...again(), problemId })
    expect(await stateOf(id)).toBe('repairing')
  })
})

describe('what everybody sees', () => {
  it('holds only what is public: no author, no photo that nobody checked', async () => {
    const unchecked = await photoOf(town, publicity, 'checking')
    const safe = await photoOf(town, publicity)
    const input = { ...again(), state: 'standing' as const, photoIds: [unchecked, safe] }
    const { id } = await publicity.call('exhibit.add', {
      ...input,
      form: form({ point: { latitude: 36, longitude: 118 }, says: '一面墙' }),
    })
    const card = await publicly(id)
    expect(Object.keys(card ?? {}).sort()).toEqual(
      [
        ...['id', 'title', 'kind', 'kindName', 'theme', 'themeName', 'roadName', 'place', 'point'],
        ...['villageName', 'state', 'cover'],
      ].sort(),
    )
    expect(card?.cover).toContain(safe)
    const page = await villager.call('avenue.get', { exhibitId: id })
    expect(page.photos).toHaveLength(1)
    expect(Object.keys(page).sort()).toEqual(
      [...Object.keys(card ?? {}), 'says', 'bodyName', 'photos'].sort(),
    )
    expect(JSON.stringify([card, page])).not.toContain(publicity.openid)
    for (const who of [villager, cadre]) {
      expect(await who.refused('exhibit.list', {})).toBe('NO_ROLE')
      expect(await who.refused('exhibit.get', { exhibitId: id })).toBe('NO_ROLE')
    }
  })
})

describe('roads', () => {
  const segment = (change: object = {}): Input<'segment.add'>['form'] => ({
    name: '镇区段',
    from: '路口',
    to: '石桥',
    villageIds: [town.villageId('中西里')],
    bodyId: 'construction',
    post: '道路专管员',
    ...change,
  })

  it('come with the plan, and an admin adds others, each once', async () => {
    const names = async () => (await inspector.call('road.board', {})).items.map(({ name }) => name)
    expect(await names()).toEqual(['韩莱路', '南崔路'])
    const input = { ...again(), name: '环镇路', avenue: false }
    await admin.call('road.add', input)
    await admin.call('road.add', input)
    expect(await names()).toEqual(['韩莱路', '南崔路', '环镇路'])
    expect(await admin.refused('road.add', { ...input, ...again() })).toBe('ROAD_EXISTS')
    expect(await publicity.refused('road.add', { ...input, ...again(), name: '新路' })).toBe('NO_ROLE')
    expect(await villager.refused('road.board', {})).toBe('NO_ROLE')
  })

  it('are kept in segments: of two revisions at once one is told to look again', async () => {
    const input = { ...again(), roadId: 'hanlai', form: segment() }
    const [one, two] = await Promise.all([admin.call('segment.add', input), admin.call('segment.add', input)])
    expect(one.id).toBe(two.id)
    const revise = (name: string) =>
      admin.refused('segment.revise', { segmentId: one.id, turn: 0, form: segment({ name }) })
    expect((await Promise.all([revise('甲段'), revise('乙段')])).sort()).toEqual([
      'ACCEPTED',
      'CHANGED_MEANWHILE',
    ])
    const add = (change: object, roadId = 'hanlai') =>
      admin.refused('segment.add', { ...again(), roadId, form: segment(change) })
    expect(await add({}, 'nowhere')).toBe('NOT_FOUND')
    expect(await add({ villageIds: ['v99'] })).toBe('NOT_FOUND')
    expect(await add({ bodyId: town.villageId('东升') })).toBe('NOT_ITS_VILLAGE')
    expect(await publicity.refused('segment.add', input)).toBe('NO_ROLE')
  })

  it('are called as they are called now, wherever they stand', async () => {
    const road = await admin.call('road.add', { ...again(), name: '旧名路', avenue: true })
    const { id: segmentId } = await admin.call('segment.add', {
      ...again(),
      roadId: road.id,
      form: segment(),
    })
    const exhibitId = await added('standing', { roadId: road.id })
    await admin.call('road.revise', { roadId: road.id, name: '新名路', avenue: true })
    expect((await publicly(exhibitId))?.roadName).toBe('新名路')
    expect((await villager.call('avenue.get', { exhibitId })).roadName).toBe('新名路')
    expect((await publicity.call('exhibit.get', { exhibitId })).roadName).toBe('新名路')
    expect((await inspector.call('segment.get', { segmentId })).roadName).toBe('新名路')
    const { place } = await inspector.call('check.place', { kind: 'segment', placeId: segmentId })
    expect(place.name).toContain('新名路')
  })

  it('lose a segment that nothing hangs on, once', async () => {
    const { id: segmentId } = await admin.call('segment.add', {
      ...again(),
      roadId: 'hanlai',
      form: segment(),
    })
    const remove = { ...again(), segmentId, turn: 0 }
    expect(await publicity.refused('segment.remove', remove)).toBe('NO_ROLE')
    expect(await admin.refused('segment.remove', { ...remove, turn: 4 })).toBe('CHANGED_MEANWHILE')
    const both = [admin.refused('segment.remove', remove), admin.refused('segment.remove', remove)]
    expect(await Promise.all(both)).toEqual(['ACCEPTED', 'ACCEPTED'])
    expect(await admin.refused('segment.get', { segmentId })).toBe('NOT_FOUND')
    const place = { kind: 'segment' as const, placeId: segmentId }
    // Who had its sheet open already is told.
    const { sheet } = await inspector.call('check.place', place)
    const items = sheet.groups.flatMap((group) => group.items.map(({ id }) => id))
    const answers = Object.fromEntries(items.map((id) => [id, { done: true }]))
    const checked = { ...again(), ...place, answers, filledAt: town.cloud.now().getTime() }
    expect(await inspector.refused('check.submit', checked)).toBe('PLACE_CLOSED')
    const board = await inspector.call('road.board', {})
    expect(board.items.flatMap(({ segments }) => segments.map(({ id }) => id))).not.toContain(segmentId)
    const lines = town.cloud.readAll('ledger').filter(({ action }) => action === 'segment.remove')
    expect(lines).toHaveLength(1)
  })

  describe('checked by sheet', () => {
    const check = async (segmentId: string, day: string, failing: readonly string[] = []) => {
      const now = Date.parse(`${day}T10:00:00+08:00`)
      town.cloud.setNow(new Date(now).toISOString())
      const place = { kind: 'segment' as const, placeId: segmentId }
      const { sheet } = await inspector.call('check.place', place)
      const items = sheet.groups.flatMap((group) => group.items.map(({ id }) => id))
      const answers = Object.fromEntries(
        await Promise.all(
          items.map(async (id) => [
            id,
            failing.includes(id)
              ? { done: false, photoIds: [await photoOf(town, inspector)] }
              : { done: true },
          ]),
        ),
      ) as Input<'check.submit'>['answers']
      return { items, input: { ...again(), ...place, answers, note: '', filledAt: now } }
    }
    const made = async () =>
      (await admin.call('segment.add', { ...again(), roadId: 'nancui', form: segment() })).id

    it('asks what is in season and refuses what is not', async () => {
      const id = await made()
      const summer = await check(id, '2026-06-21')
      expect(summer.items).toContain('shoulders')
      expect(summer.items).not.toContain('planting')
      const early = await inspector.call('segment.get', { segmentId: id })
      expect(early.notNow).toEqual([{ name: '绿化苗木齐全', months: [3, 4, 10, 11] }])
      const answers = { ...summer.input.answers, planting: { done: true } }
      expect(await inspector.refused('check.submit', { ...summer.input, answers })).toBe('NOT_ON_SHEET')
      const autumn = await check(id, '2026-10-12')
      expect(autumn.items).toContain('planting')
      await inspector.call('check.submit', autumn.input)
    })

    it('makes of what failed a problem of who answers for it, and shows both on the board', async () => {
      const id = await made()
      const { input } = await check(id, '2026-10-20', ['ditches'])
      const [problem] = (await inspector.call('check.submit', input)).problems
      const view = await inspector.call('segment.get', { segmentId: id })
      expect(view).toMatchObject({ open: 1, failed: 1, nextCheck: '2026-11-04' })
      expect(view.problems.map((one) => one.id)).toEqual([problem?.problemId])
      const { villageId, villageName } = await inspector.call('problem.get', {
        problemId: problem?.problemId ?? '',
      })
      expect([villageId, villageName]).toEqual(['construction', '村建办'])
      const remove = { ...again(), segmentId: id, turn: view.turn }
      expect(await admin.refused('segment.remove', remove)).toBe('SEGMENT_IN_USE')
      town.cloud.setNow('2026-12-01T10:00:00+08:00')
      const road = (await leader.call('road.board', {})).items.find((one) => one.id === 'nancui')
      expect(road?.segments.find((one) => one.id === id)).toMatchObject({ open: 1, overdue: 1 })
    })

    it('knows no segment that is not there', async () => {
      const id = await made()
      const { input } = await check(id, '2026-12-02')
      expect(await inspector.refused('check.submit', { ...input, placeId: 'none' })).toBe('PLACE_UNKNOWN')
    })

    it('breaks an exhibit that fails, until what failed is closed', async () => {
      const id = await added('standing')
      const now = town.cloud.now().getTime()
      const place = { kind: 'exhibit' as const, placeId: id }
      const { sheet } = await inspector.call('check.place', place)
      const items = sheet.groups.flatMap((group) => group.items.map((item) => item.id))
      const answers = Object.fromEntries(items.map((item) => [item, { done: true }]))
      const broken = { done: false, photoIds: [await photoOf(town, inspector)] }
      const receipt = await inspector.call('check.submit', {
        ...again(),
        ...place,
        answers: { ...answers, firm: broken },
        note: '',
        filledAt: now,
      })
      expect(await stateOf(id)).toBe('damaged')
      const problemId = receipt.problems[0]?.problemId ?? ''
      await fixed(problemId)
      await inspector.call('problem.close', { ...again(), problemId })
      expect(await stateOf(id)).toBe('standing')
      const planned = await added('planned')
      const early = {
        ...again(),
        kind: 'exhibit' as const,
        placeId: planned,
        answers,
        note: '',
        filledAt: now,
      }
      expect(await inspector.refused('check.submit', early)).toBe('PLACE_CLOSED')
    })
  })
})
