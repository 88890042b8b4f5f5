import fc from 'fast-check'
import * as v from 'valibot'
import type { Action, Reply } from '@contract'
import { routes as apiRoutes } from '../cloudfunctions/api/routes'
import { Caller } from '../cloudfunctions/core/caller'
import { RefusalError } from '../cloudfunctions/core/refusal-error'
import type { Route } from '../cloudfunctions/core/router'
import { documentRoutes } from '../cloudfunctions/documents/routes'
import { matrixRow, type ColumnName } from '../local/tools/authority-matrix'
import { readGrids } from '../cloudfunctions/documents/workbook/excel'
import { functionOf } from '../miniprogram/services/functions'
import { fullTown, idsIn, otherVillage, ownVillage, type Cast } from './support/full-town'
import { faultsOf, forgery, hostileInputOf, Watch } from './support/hostile'
import { inputOf, type KnownIds } from './support/inputs'
import type { Someone, Town } from './support/town'
import { stored } from './support/workbook'
import { unzip } from './support/zip'

jest.setTimeout(120_000)

/** `npm run fuzz` sets these; the short form is always the same. */
const seed = Number(process.env['FUZZ_SEED'] ?? 2026)
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0)
if (seconds) jest.setTimeout((seconds + 120) * 1000)

const all: Readonly<Record<Action, Route>> = { ...apiRoutes, ...documentRoutes }
const routes = Object.values(all)

let town: Town
let cast: Cast
let watch: Watch
beforeAll(async () => {
  const full = await fullTown()
  town = full.town
  cast = full.cast
  watch = new Watch(town.cloud)
  // Guards' subjects are read by this very process too.
  Object.assign(process.env, town.cloud.environmentFor())
})
afterAll(async () => {
  watch.close()
  // A fuzz may have asked for checks of photos, which answer a moment later.
  await town.cloud.pushesArrived()
  await town.close()
})

const call = (who: Someone, action: Action, input: unknown, more: object = {}) =>
  town.cloud.call(functionOf(action), { action, input, ...more }, { openid: who.openid }) as Promise<
    Reply<unknown>
  >
const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ACCEPTED' : reply.error.code)

/** What a guard says, and nothing but a guard. */
const byAuthority = [
  'NO_ROLE',
  'NOT_YOUR_VILLAGE',
  'NOT_YOUR_DISTRICT',
  'NOT_YOUR_OFFICE',
  'NOT_YOURS',
  'NOT_YOUR_VISIT',
  'NOT_YOUR_REPORT',
  'OWN_VILLAGE',
  'OWN_PLAN',
  'SECRETARY_ONLY',
]

/** Inputs whose fields depend on each other, so that none of those drawn at random fits. */
const fitting: Partial<Record<Action, unknown>> = {
  'invitation.create': { clientId: 'abcdefgh12345678', role: 'judge', note: '', validDays: 7 },
}

interface Asked {
  readonly input: unknown
  readonly about: object
}
const ids = new Map<string, KnownIds>()
const found = new Map<string, Promise<Asked>>()

/** An input that gets as far as the guard, with what it is about: of a village, where it is about one. */
function realInput(route: Route, of: string): Promise<Asked> {
  const key = `${route.action} ${of}`
  const known = found.get(key) ?? findInput(route, of)
  found.set(key, known)
  return known
}

async function findInput(route: Route, of: string): Promise<Asked> {
  const villageId = town.villageId(of)
  const known = ids.get(of) ?? { ...idsIn(town), village: [villageId] }
  ids.set(of, known)
  const drawn = inputOf(route.input, known)
  let any: Asked | undefined
  for (const numRuns of [6, 40])
    for (const input of [fitting[route.action], ...fc.sample(drawn, { numRuns, seed: 1 })]) {
      const about = await route.about(input).catch((error: unknown) => {
        if (error instanceof RefusalError) return undefined
        throw error
      })
      if (typeof about !== 'object' || about === null) continue
      any ??= { input, about }
      if ([undefined, villageId].includes((about as { villageId?: string }).villageId))
        return { input, about }
    }
  if (!any) throw new Error(`nothing in the full town is what ${route.action} is about`)
  return any
}

const members = (): readonly (readonly [ColumnName, Someone])[] => [
  ['villager', cast.villager],
  ['cadre', cast.cadre],
  ['secretary', cast.secretary],
  ['party member', cast.partyMember],
  ['supervisor', cast.supervisor],
  ['district head', cast.head],
  ['inspector', cast.inspector],
  ['judge', cast.judge],
  ['leader', cast.leader],
  ['women', cast.office.women],
  ['discipline', cast.office.discipline],
  ['poverty', cast.office.poverty],
  ['other office', cast.office.construction],
  ['admin', cast.admin],
]

describe('whoever may not', () => {
  it('is refused by the guard, through the whole cloud, and nothing is written', async () => {
    const asked: string[] = []
    for (const [turn, route] of routes.entries()) {
      const row = await matrixRow(route)
      const { input, about } = await realInput(route, ownVillage)
      const own = (about as { villageId?: unknown }).villageId === town.villageId(ownVillage)
      const refused = members().filter(([name]) => row[name] === '–')
      // Everybody at every action would be some thousand calls; each action meets a villager, and others in turn.
      const some = refused.filter((_, i) => i === 0 || i === 1 + (turn % Math.max(1, refused.length - 1)))
      if (own && ['–', '✓ own', '✓ self'].includes(row.cadre)) some.push(['cadre', cast.neighbour])
      watch.take()
      for (const [name, who] of some) {
        const code = codeOf(await call(who, route.action, input, forgery))
        expect({ action: route.action, name, code: byAuthority.includes(code) || code }).toEqual({
          action: route.action,
          name,
          code: true,
        })
        asked.push(`${route.action} ${name}`)
      }
      expect({ action: route.action, written: watch.take() }).toEqual({ action: route.action, written: [] })
    }
    expect(new Set(asked.map((line) => line.split(' ')[0])).size).toBe(
      routes.filter(({ words }) => words !== 'anyone').length,
    )
  })

  it('and who may passes it: of the own village, and of another where the table says so', async () => {
    for (const village of [ownVillage, otherVillage])
      for (const route of routes) {
        const row = await matrixRow(route)
        const { about } = await realInput(route, village)
        const { villageId, districtId } = about as { villageId?: unknown; districtId?: unknown }
        for (const [name, who] of members()) {
          const refusal = await route.allow(callerOf(who), about)
          const mark = row[name]
          if (mark === '✓')
            expect([route.action, name, refusal?.code]).toEqual([route.action, name, undefined])
          if (mark === '–') expect([route.action, name, refusal?.ok]).toEqual([route.action, name, false])
          // Of another village: refused, unless the scope is something else.
          if (mark === '✓ own' && villageId === town.villageId(otherVillage) && districtId === undefined)
            expect([route.action, name, refusal?.ok]).toEqual([route.action, name, false])
        }
      }
  })
})

const callers = new Map<string, Caller>()
function callerOf({ openid }: Someone): Caller {
  const known = callers.get(openid) ?? new Caller(openid, '')
  callers.set(openid, known)
  return known
}

describe('what an input says of its sender', () => {
  it('is not even read: every object of every schema knows its fields', () => {
    for (const { action, input } of routes) {
      const loose: string[] = []
      walk(input as unknown as Shape, '', loose)
      expect({ action, loose }).toEqual({ action, loose: action === 'rule.revise' ? ['.body: unknown'] : [] })
    }
  })

  it('is refused in every action where it is written into the input', async () => {
    const taken: string[] = []
    for (const route of routes) {
      const { input } = await realInput(route, ownVillage)
      // Which list is shown and which role is meant: fields of the input's own, not of its sender.
      const fields = Object.keys((route.input as unknown as Shape).entries ?? {})
      for (const [name, value] of Object.entries(forgery).filter(([each]) => !fields.includes(each)))
        if (v.safeParse(route.input, { ...(input as object), [name]: value }).success)
          taken.push(`${route.action} ${name}`)
    }
    expect(taken).toEqual([])
  })
})

interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly wrapped?: Shape
  readonly item?: Shape
  readonly value?: Shape
  readonly options?: readonly unknown[]
}
function walk(shape: Shape, at: string, loose: string[]): void {
  if (['object', 'loose_object', 'unknown', 'any'].includes(shape.type)) loose.push(`${at}: ${shape.type}`)
  for (const [name, entry] of Object.entries(shape.entries ?? {})) walk(entry, `${at}.${name}`, loose)
  for (const inner of [shape.wrapped, shape.item, shape.value]) if (inner) walk(inner, at, loose)
  if (['union', 'variant'].includes(shape.type))
    for (const option of shape.options ?? []) walk(option as Shape, at, loose)
}

describe('what is the timer’s or another function’s', () => {
  const events = [
    { Type: 'Timer', TriggerName: 'refreshHome', Time: '2026-06-20T02:00:00Z' },
    {
      task: 'examine',
      photoId: 'abcdefgh',
      fileId: 'cloud://x/incoming/a.jpg',
      stamp: { village: '', at: 0 },
    },
    { task: 'compare', photoIds: ['a'], beforeIds: [] },
    { MsgType: 'event', Event: 'wxa_media_check', trace_id: 'x', errcode: 0, result: { suggest: 'pass' } },
  ]
  it.each(['jobs', 'photos'])('%s answers no person, whatever the event says', async (name) => {
    watch.take()
    for (const event of [...events, {}, null, 'x', []])
      for (const who of [cast.villager, cast.admin])
        expect(
          await town.cloud.call(
            name,
            typeof event === 'object' && event ? { ...forgery, ...event } : event,
            who,
          ),
        ).toMatchObject({ ok: false, error: { code: 'NOT_FOR_PEOPLE' } })
    expect(watch.take()).toEqual([])
  })

  it('screen shows a person what it shows everybody, and writes nothing', async () => {
    watch.take()
    for (const event of [...events, {}, null, [], { path: 3, httpMethod: 'GET', headers: 7 }])
      expect(await town.cloud.call('screen', event, cast.villager)).toMatchObject({
        statusCode: expect.any(Number) as number,
      })
    expect(await town.cloud.call('screen', { httpMethod: 'POST', path: '/data' }, cast.admin)).toMatchObject({
      statusCode: 405,
    })
    expect(watch.take()).toEqual([])
  })

  it('and api and documents answer any event, with a refusal', async () => {
    for (const name of ['api', 'documents'])
      for (const event of [
        null,
        {},
        [],
        'x',
        7,
        { action: {} },
        { action: '__proto__' },
        { action: 'toString' },
      ])
        expect(await town.cloud.call(name, event, cast.villager)).toMatchObject({
          ok: false,
          error: { code: 'UNKNOWN_ACTION' },
        })
  })
})

/** Every text of a record that a person may have written, spoilt; ids, states and hashes hold no Chinese. */
function spoilt<T>(value: T, by: () => string): T {
  if (typeof value === 'string') return (/[\u4e00-\u9fff]/.test(value) ? `${by()}${value}` : value) as T
  if (Array.isArray(value)) return value.map((one: unknown) => spoilt(one, by)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoilt(one as unknown, by)])) as T
}

// eslint-disable-next-line no-control-regex -- these are what must not be there
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff\u200b\u202e]/

describe('what is taken out of the town', () => {
  const signs = [
    '=1+1',
    '+',
    '-',
    '@',
    '\t=',
    '\r=',
    '＝',
    '\u0000=',
    '\u200b=',
    '\ud83d=',
    '<script>x</script>',
  ]
  let turn = 0
  const sign = () => signs[turn++ % signs.length] ?? '='

  /** A record once more under another id, spoilt. */
  const again = async (
    name: string,
    pick: (row: Record<string, unknown>) => boolean,
    change: object = {},
  ) => {
    const row = town.cloud.readAll(name).find(pick)
    const id = `spoilt-${name}-${++turn}`
    await town.cloud.insertMany(name, [{ ...spoilt(row, sign), _id: id, ...change }])
    return id
  }
  const partsOf = async (fileId: string) => unzip(await stored(town, fileId))
  const ofType = (type: string) => (row: Record<string, unknown>) =>
    row['type'] === type && row['state'] === 'published'

  it('is no formula in any cell of any workbook, and every part of every file is XML', async () => {
    const villageId = town.villageId(ownVillage)
    for (const _ of signs) {
      await again('households', (row) => row['villageId'] === villageId)
      await again('problems', () => true)
      const voucher = `${sign()}凭证${turn}`
      await again('payouts', () => true, { voucher, payee: `${sign()}王`, state: 'paid' })
      await again('decisions', () => true)
      await again('entries', () => true)
      await again('visits', () => true)
      const back = { move: 'return', from: 'claimed', to: 'returned', at: 1, by: 'x', reason: `${sign()}乱` }
      await again('cleanupItems', () => true, { villageId, itemId: `${sign()}项${turn}`, history: [back] })
    }
    const rankingId = await again('publications', ofType('ranking'))
    const assessmentId = await again('publications', ofType('assessment'))
    await again('assessmentSheets', () => true, { assessmentId })
    const noticeId = await again('publications', ofType('notice'))
    const { admin } = cast
    const workbooks = [
      await admin.call('export.households', { villageId }),
      await admin.call('export.households', {}),
      await admin.call('export.problems', {}),
      await admin.call('export.payouts', {}),
      await admin.call('export.entries', {}),
      await admin.call('export.cleanup', {}),
      await admin.call('export.visits', {}),
      await admin.call('export.ranking', { rankingId }),
      await admin.call('export.assessment', { assessmentId }),
      { fileId: String(town.cloud.readAll('imports').find((row) => row['refusedFile'])?.['refusedFile']) },
    ]
    let cells = 0
    for (const { fileId } of workbooks) {
      const bytes = await stored(town, fileId)
      const grids = await readGrids(bytes)
      if (!grids.ok) throw new Error(grids.message)
      for (const [name, part] of unzip(bytes))
        if (/^xl\/.*\.xml$/.test(name)) {
          const xml = part.toString('utf8')
          expect(xml).not.toMatch(/<f[ >]/)
          const texts = [...xml.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text ?? '')
          cells += texts.length
          expect(texts.filter((text) => /^[=+\-@＝＋－＠\t\r\n]/.test(text))).toEqual([])
          expect(xml).not.toMatch(notXml)
        }
    }
    expect(cells).toBeGreaterThan(400)
    const document = await partsOf((await admin.call('export.notice', { noticeId })).fileId)
    for (const [name, part] of document)
      if (/\.(xml|rels)$/.test(name)) expect(part.toString('utf8')).not.toMatch(notXml)
    const article = await partsOf((await admin.call('export.article', { publicationId: noticeId })).fileId)
    const page = article.get('文章.html')?.toString('utf8') ?? ''
    expect(page).not.toMatch(/<script|<[a-z]+ on/i)
    expect(page).not.toMatch(notXml)
  })
})

/** Actions that show people by their openid, and to whom: to choose by, or to see whose a household is. None to a villager. */
const namesPeople: Partial<Record<Action, string>> = {
  'person.list': 'admins take roles back',
  'pairing.board': 'cadres pair members of the own village',
  'pairing.mine': 'the paired member themselves',
  'household.list': 'who may see the household sees who is paired with it',
  'household.get': 'the same',
  'household.revise': 'the same, as it is then',
  'household.protect': 'the same',
  'household.consent': 'the same',
  'household.revokeConsent': 'the same',
  'householdScore.board': 'the same',
  'householdScore.submit': 'the same',
  'task.list': 'the same',
  'task.close': 'the same',
  'help.log': 'the same',
  'judging.board': 'who sets the judging up chooses judges',
  'judging.plan': 'the same',
  'judging.setUp': 'the same',
  'judging.close': 'the same',
  'judging.reopen': 'the same',
  'judging.train': 'the same',
  'judging.assign': 'the same',
  'judging.addLooks': 'the same',
  'judging.report': 'the same',
  'judging.looks': 'the same',
  'responsibility.get': 'admins choose people',
  'responsibility.assign': 'the same',
  'responsibility.end': 'the same',
  'responsibility.consent': 'the same',
  'responsibility.revokeConsent': 'the same',
  'round.get': 'who leads a round',
}

/** What a refusal, or a read, may leave behind. */
const leftBehind: Partial<Record<Action, { readonly what: RegExp; readonly why: string }>> = {
  'entry.code': { what: /^entries\//, why: 'a code once drawn is kept with its entry' },
}

describe('whatever is sent', () => {
  it('is answered, or refused by name with nothing written', async () => {
    const people = members().map(([, { openid }]) => openid)
    const openids = town.cloud.readAll('people').map(({ _id }) => String(_id))
    const counts = { accepted: 0, refused: 0, invalid: 0 }
    const faults = new Map<string, string>()

    async function ask({ action, openid, input }: Sent): Promise<void> {
      watch.take()
      const reply = await call(town.as(openid), action, input, forgery).catch((error: unknown) =>
        String(error),
      )
      const written = watch.take()
      const found = faultsOf(reply)
      const { ok } = Object(reply) as Reply<unknown>
      counts[ok ? 'accepted' : /"INVALID_INPUT"/.test(JSON.stringify(reply)) ? 'invalid' : 'refused']++
      const mayWrite = ok && all[action].writes
      // Who looked at a register is noted, and that alone.
      const noted = (key: string) => ok && all[action].looks && /^accesses\//.test(key)
      if (!mayWrite && written.some((key) => !noted(key) && !leftBehind[action]?.what.test(key)))
        found.push(
          `wrote ${written.map((key) => key.split('/')[0]).join(', ')}${ok ? ' on a read' : ' on a refusal'}`,
        )
      const said = JSON.stringify(reply)
      const others = openids.filter((each) => each !== openid && said.includes(`"${each}"`))
      const visitor = openid === cast.villager.openid
      if (others.length && (visitor || !namesPeople[action])) found.push('names people by their openid')
      if (said.includes('"writes":[')) found.push('tells who wrote a record')
      for (const fault of found) {
        const key = `${action} ${fault}`
        if (!faults.has(key))
          faults.set(key, `as ${openid}: ${JSON.stringify(input)?.slice(0, 600)} → ${said.slice(0, 300)}`)
      }
    }

    const known = idsIn(town)
    const inputs = new Map(routes.map(({ action, input }) => [action, hostileInputOf(input, known)]))
    const sent = fc.constantFrom(...routes).chain(({ action }) =>
      fc.record<Sent>({
        action: fc.constant(action),
        openid: fc.constantFrom(...people),
        input: inputs.get(action) ?? fc.constant({}),
      }),
    )
    const until = Date.now() + seconds * 1000
    let batch = 0
    do {
      for (const one of fc.sample(sent, { seed: seed + batch++, numRuns: 250 })) {
        await ask(one)
        if (seconds && Date.now() > until) break
      }
    } while (seconds && Date.now() < until)
    // Everything that went wrong, each once; the same seed asks the same again.
    if (seconds) console.info(`FUZZ_SEED=${seed}: ${JSON.stringify(counts)}`)
    expect(Object.fromEntries(faults)).toEqual({})
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10)
  })
})

interface Sent {
  readonly action: Action
  readonly openid: string
  readonly input: unknown
}
