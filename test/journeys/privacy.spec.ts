import fc from 'fast-check'
import type { Action, Reply } from '@contract'
import { routes as apiRoutes } from '../../cloudfunctions/api/routes'
import { documentRoutes } from '../../cloudfunctions/documents/routes'
import type { Route } from '../../cloudfunctions/core/router'
import type { Help, Household, HouseholdScore } from '../../cloudfunctions/core/records/household'
import { functionOf } from '../../miniprogram/services/functions'
import { answersFor, householdOf } from '../support/homes'
import { inputOf, type KnownIds } from '../support/inputs'
import { photoOf } from '../support/landscape'
import { reportOf } from '../support/problems'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'
import { householdTitles, importAll, workbookOf } from '../support/workbook'

jest.setTimeout(60_000)

/**
 * The law: whatever is registered and whatever a guest asks, no reply holds anything of a household, but for the heads of
 * those 示范户 who agreed. Every private word of this town bears a mark no other word has.
 */
const mark = 'ZQ'
const phoneMark = '1777777'
/** Where a marked report was made: no number of a public reply begins like it. */
const spot = { latitude: 36.0712345, longitude: 118.0712345 }
const leak = new RegExp(`${mark}|${phoneMark}|"poor"|"protected"|36\\.07123|118\\.07123|takenAt`)
/** What the register says of a household, wherever it stands. */
const ofRegister = new RegExp(`${mark}\\w*(户主|排|需求|导入|门|难)|${phoneMark}`)

const all: Readonly<Record<Action, Route>> = { ...apiRoutes, ...documentRoutes }
const open = Object.values(all).filter(({ words }) => words === 'anyone')
const closed = Object.values(all).filter(({ words }) => words !== 'anyone')

let town: Town
let cadre: Someone
let villageIds: string[]
let serial = 0
let readers: Someone[]
let openids: ReadonlySet<string>

interface Spec {
  readonly village: number
  readonly word: string
  readonly digits: number
  readonly poor: boolean
  readonly protected: boolean
  readonly agreed: boolean
  /** Reaches the line of 示范户. */
  readonly model: boolean
}
const specs = fc.array(
  fc.record<Spec>({
    village: fc.nat(),
    word: fc.stringMatching(/^[0-9a-z]{4}$/),
    digits: fc.nat(9999),
    poor: fc.boolean(),
    protected: fc.boolean(),
    agreed: fc.boolean(),
    model: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
)

const mayName = ({ agreed, model, protected: hidden }: Spec) => agreed && model && !hidden

/** Registers households with all that hangs on them, everything marked. @returns the heads that may be named */
async function register(wanted: readonly Spec[]): Promise<string[]> {
  const households: Household[] = []
  const scores: HouseholdScore[] = []
  const helps: Help[] = []
  for (const spec of wanted) {
    const villageId = villageIds[spec.village % villageIds.length] ?? ''
    const word = `${mark}${spec.word}${++serial}`
    const photoId = await indoorPhoto(cadre, villageId)
    const household = householdOf(villageId, word.slice(0, 12), {
      head: `${word}户主`,
      kind: spec.poor ? 'poor' : 'ordinary',
      houseNumber: `${word}排`,
      phone: `${phoneMark}${String(spec.digits).padStart(4, '0')}`,
      needs: `${word}需求`,
      protected: spec.protected,
      consent: spec.agreed ? { at: serial, by: cadre.openid, photoIds: [photoId] } : null,
    })
    households.push(household)
    scores.push(...['2026-03', '2026-04', '2026-05'].map((month) => scoreOf(household, month, spec)))
    helps.push({
      _id: `help${serial}`,
      villageId,
      householdId: household._id,
      what: `${word}帮扶`,
      on: '2026-06-01',
      by: cadre.openid,
      at: serial,
      photoIds: [photoId],
    })
  }
  for (const [name, rows] of Object.entries({ households, householdScores: scores, helps }))
    await town.cloud.insertMany(
      name,
      rows.map((row) => ({ ...row })),
    )
  return households.flatMap(({ head }, i) => (wanted[i] && mayName(wanted[i]) ? [head] : []))
}

/** A photo whose id and files bear the mark. */
async function indoorPhoto(owner: Someone, villageId: string): Promise<string> {
  const plain = await photoOf(town, owner, 'safe', villageId)
  const photo = town.cloud.read('photos', plain)
  const id = `${mark}${plain}`
  const files = { thumb: `cloud://local/photos/${id}-thumb.jpg`, display: `cloud://local/photos/${id}.jpg` }
  await town.cloud.insertMany('photos', [{ ...photo, ...files, _id: id }])
  return id
}

const scoreOf = ({ _id, villageId }: Household, month: string, { model }: Spec): HouseholdScore => ({
  _id: `${_id}:${month}`,
  slot: `${_id}:${month}`,
  householdId: _id,
  villageId,
  source: 'visit',
  visitId: '',
  by: cadre.openid,
  month,
  at: Date.parse(`${month}-15T10:00:00+08:00`),
  receivedAt: Date.parse(`${month}-15T10:00:00+08:00`),
  answers: {},
  score: { items: {}, groups: {}, total: model ? 9000 : 8499 },
  note: `${mark}屋里`,
  rule: { name: 'household', version: 1, sha256: '' },
})

/** Nobody's openid is in a public reply, not even the asker's own. */
const named = (reply: Reply<unknown>) =>
  [...new Set(JSON.stringify(reply).split(/[^\w-]/))].filter((word) => openids.has(word))

const ask = async (openid: string, action: Action, input: unknown) =>
  (await town.cloud.call(functionOf(action), { action, input }, { openid })) as Reply<unknown>

/** What of a reply must bear no mark: all of it, but for the heads of 示范户, whose list is held against the register. */
function privateIn(action: Action, reply: Reply<unknown>, heads: ReadonlySet<string>): string {
  expect({ action, named: named(reply) }).toEqual({ action, named: [] })
  if (action !== 'household.models' || !reply.ok) return JSON.stringify(reply)
  const { items } = reply.data as { items: Record<string, string>[] }
  for (const item of items) expect(Object.keys(item).sort()).toEqual(['head', 'villageId', 'villageName'])
  expect(new Set(items.map(({ head }) => head))).toEqual(heads)
  return JSON.stringify(items.map(({ head: _, ...rest }) => rest))
}

/** Where the ids of a field lie; the newest are asked for, because they are the run's own. */
const collectionOf = {
  household: 'households',
  score: 'householdScores',
  help: 'helps',
  photo: 'photos',
  entry: 'entries',
  round: 'rounds',
  visit: 'visits',
  problem: 'problems',
  recheck: 'rechecks',
  accountability: 'accountabilities',
  import: 'imports',
  review: 'reviews',
  draw: 'draws',
  objection: 'objections',
  payout: 'payouts',
  person: 'people',
  notice: 'publications',
  ranking: 'publications',
  assessment: 'publications',
  appeal: 'assessmentAppeals',
  deduction: 'deductions',
  decision: 'decisions',
  result: 'publications',
  rule: 'rules',
} as const

/** Ids of all there is that a guest could learn, guess or be sent; of villages those with marked households. */
const knownIds = (): KnownIds => ({
  village: villageIds,
  ...Object.fromEntries(
    Object.entries(collectionOf).map(([field, name]) => [
      field,
      town.cloud
        .readAll(name)
        .slice(-12)
        .map(({ _id }) => String(_id)),
    ]),
  ),
})

/** Heads that may be named, in the whole town. */
const agreed = new Set<string>()

beforeAll(async () => {
  town = await startTown()
  const admin = await town.makeAdmin()
  const women = await town.make({ role: 'office', office: 'women' })
  const inspector = await town.make({ role: 'inspector', office: 'discipline' })
  cadre = await town.makeCadre('中西里')
  villageIds = ['中西里', '辛庄', '东升'].map(town.villageId)

  const lines = [1, 2, 3].map((i) => [
    '中西里',
    `${mark}i${i}`,
    `${mark}导入${i}`,
    '贫困户',
    `${mark}门`,
    `${phoneMark}000${i}`,
    `${mark}难`,
  ])
  const refused = ['没有这村', `${mark}i9`, `${mark}退回`, '贫困户']
  await importAll(town, admin, await workbookOf([householdTitles, ...lines, refused]))

  // A round over marked households, and what is published of it.
  const round = await women.call('round.open', {
    clientId: freshClientId(),
    month: '2026-06',
    half: 'first',
    perVillage: 4,
    inspectors: [inspector.openid],
  })
  const villageId = town.villageId('中西里')
  const visitId = `${round.id}:${villageId}`
  const { households } = await inspector.call('visit.get', { visitId })
  for (const { id } of households)
    await inspector.call('visit.score', {
      clientId: freshClientId(),
      visitId,
      householdId: id,
      answers: answersFor(80),
      note: `${mark}炕上乱`,
      filledAt: town.cloud.now().getTime(),
    })
  const indoors = await indoorPhoto(inspector, villageId)
  await inspector.call('visit.problem', {
    clientId: freshClientId(),
    visitId,
    category: 'indoors',
    what: `${mark}屋里乱`,
    place: `${mark}家`,
    deadline: '2026-06-25',
    photoIds: [indoors],
  })
  const { noticeId = '' } = await women.call('round.close', { roundId: round.id, clientId: freshClientId() })
  await admin.call('notice.check', { noticeId })
  await women.call('notice.publish', { noticeId })
  const { id: rankingId } = await women.call('ranking.compute', {
    clientId: freshClientId(),
    month: '2026-06',
  })
  await admin.call('ranking.check', { rankingId })
  await women.call('ranking.publish', { rankingId })
  // A year over problems in homes, with a deduction and a decision about a person, and what is published of it.
  await women.call('deduction.record', {
    clientId: freshClientId(),
    villageId,
    on: '2026-06-18',
    issuer: `${mark}督查组`,
    docNumber: `${mark}号`,
    points: 100,
    reason: `${mark}户`,
  })
  const { id: assessmentId } = await women.call('assessment.compute', {
    clientId: freshClientId(),
    year: '2026',
  })
  await admin.call('assessment.check', { assessmentId })
  await women.call('assessment.publish', { assessmentId })
  const leader = await town.make({ role: 'leader' })
  await leader.call('decision.make', {
    clientId: freshClientId(),
    year: '2026',
    kind: 'admonition',
    villageId,
    about: '村支部书记',
    person: `${mark}书记`,
    reason: `${mark}整改不力`,
  })
  // A villager's report with its spot, confirmed and shown.
  const reporter = town.as(`o${mark}Reporter`)
  const { id: problemId } = await reporter.call(
    'problem.report',
    await reportOf(town, reporter, { point: spot }),
  )
  await inspector.call('problem.confirm', {
    clientId: freshClientId(),
    problemId,
    category: 'waste',
    deadline: '2026-06-25',
  })
  const [shown = ''] = town.cloud
    .readAll('problems')
    .flatMap(({ _id, photoIds }) => (_id === problemId ? (photoIds as string[]) : []))
  const { id: exposureId } = await women.call('exposure.draft', {
    clientId: freshClientId(),
    kind: 'bad',
    villageId,
    title: '路边的垃圾没有清',
    text: '村北小桥边堆着垃圾，请尽快清走。',
    place: '村北小桥边',
    photoIds: [shown],
    beforeIds: [],
    problemId,
  })
  await admin.call('exposure.check', { exposureId })
  town.cloud.setNow(new Date(town.cloud.now().getTime() + 73 * 3_600_000).toISOString())
  await women.call('exposure.publish', { exposureId })
  const supervisor = await town.make({ role: 'supervisor', villageId })
  const member = await town.make({ role: 'partyMember', villageId })
  readers = [admin, women, inspector, cadre, supervisor, member, leader]
  openids = new Set([
    ...town.cloud.readAll('people').map(({ _id }) => String(_id)),
    ...[1, 2, 3, 4, 5].map((n) => `oGuest${n}`),
  ])
})
afterAll(() => town.close())

const draw = (actions: readonly Route[], known: KnownIds) =>
  fc.oneof(
    ...actions.map(({ action, input }) => inputOf(input, known).map((given) => ({ action, input: given }))),
  )

describe('no public reply', () => {
  it('holds anything of a household, whatever is registered and whatever a guest asks', async () => {
    const guests = fc.constantFrom('oGuest1', 'oGuest2')
    await fc.assert(
      fc.asyncProperty(specs, fc.gen(), async (wanted, gen) => {
        for (const head of await register(wanted)) agreed.add(head)
        const asked = draw(open, knownIds())
        for (let i = 0; i < 12; i++) {
          const { action, input } = gen(() => asked)
          const reply = await ask(
            gen(() => guests),
            action,
            input,
          )
          expect(privateIn(action, reply, agreed)).not.toMatch(leak)
        }
        const models = await ask('oGuest1', 'household.models', {})
        expect(privateIn('household.models', models, agreed)).not.toMatch(leak)
      }),
      // Households pile up over the runs, so a counterexample is reported as it is found.
      { numRuns: 40, endOnFailure: true },
    )
    expect(agreed.size).toBeGreaterThan(0)
  })

  it.each(open.map(({ action }) => action))('of %s does, and it was really asked', async (action) => {
    const inputs = fc.sample(inputOf(all[action].input, knownIds()), { numRuns: 12, seed: 1 })
    const codes = new Set<string>()
    for (const input of inputs) {
      const reply = await ask('oGuest3', action, input)
      codes.add(reply.ok ? 'OK' : reply.error.code)
      expect(privateIn(action, reply, agreed)).not.toMatch(leak)
    }
    expect([...codes].filter((code) => code !== 'INVALID_INPUT')).not.toEqual([])
  })
})

describe('what is not public', () => {
  it('is refused to a guest without a word about a household', async () => {
    const known = knownIds()
    for (const { action, input } of closed)
      for (const given of fc.sample(inputOf(input, known), { numRuns: 4, seed: 2 })) {
        const reply = await ask('oGuest4', action, given)
        expect({ action, ok: reply.ok, leaks: leak.test(JSON.stringify(reply)) }).toEqual({
          action,
          ok: false,
          leaks: false,
        })
      }
  })
})

describe('an action whose answer shows the register', () => {
  it('says so in the route table, and so stands on the ledger', async () => {
    // The village all readers are of, from the list's beginning, so that what can be seen mostly is.
    const villageId = town.villageId('中西里')
    const visit = [`2026-06:first:${villageId}`]
    const known = { ...knownIds(), village: [villageId], visit, search: [''], cursor: [''] }
    const showing = new Set<Action>()
    // What writes is on the ledger by itself.
    for (const { action, input } of closed.filter(({ writes }) => !writes)) {
      const inputs = fc.sample(inputOf(input, known), { numRuns: 3 * readers.length, seed: 3 })
      for (const [i, given] of inputs.entries()) {
        const reply = await ask(readers[i % readers.length]?.openid ?? '', action, given)
        if (reply.ok && ofRegister.test(JSON.stringify(reply))) showing.add(action)
      }
    }
    expect([...showing]).toEqual(expect.arrayContaining(['household.list', 'household.get', 'visit.get']))
    const silent = [...showing].filter((action) => !all[action].looks)
    expect(silent).toEqual([])
    const looked = new Set(town.cloud.readAll('accesses').map(({ action }) => action))
    expect([...showing].filter((action) => all[action].looks && !looked.has(action))).toEqual([])
  })
})

describe('the marks', () => {
  it('are found where they may be seen, so that the law is not empty', async () => {
    const villageId = town.villageId('中西里')
    expect(JSON.stringify(await cadre.call('household.list', { villageId }))).toMatch(leak)
    expect((await town.as('oGuest5').call('exposure.list', {})).items).toHaveLength(1)
    const published = await town.as('oGuest5').call('ranking.get', {})
    expect(published.ranking.villages.some(({ villageName }) => villageName === '中西里')).toBe(true)
    expect((await town.as('oGuest5').call('notice.list', {})).items).toHaveLength(1)
  })
})
