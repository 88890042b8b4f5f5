import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { GenericSchema } from 'valibot'
import { refusals } from '@shared/kernel/refusals'
import type { Reply } from '@contract'
import type { LocalCloud } from '../../local/cloud'
import { inputOf, type KnownIds } from './inputs'

/** Texts that have broken programs. */
export const hostileTexts: readonly string[] = [
  '\u202egnp.exe',
  '王\u0000玉山',
  '\ud83d',
  '\ude00好',
  '👨‍👩‍👧‍👦',
  '\u200b\u200d\u2060\ufeff',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x","y")',
  "'; DROP TABLE people; --",
  '{"$gt":""}',
  '$where',
  '../../etc/passwd',
  '%00%2e%2e%2f',
  '__proto__',
  'constructor',
  '第一行\n第二行\r\n第三行',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '9007199254740993',
  '2026-02-30',
  '2026-13-01',
  '1'.repeat(400),
  '长'.repeat(20_000),
  '\u202e啊'.repeat(5_000),
  'cloud://x/incoming/../photos/a.jpg',
]
const hostileNumbers = [0, -0, -1, 1.5, 1e21, -1e308, 2 ** 53, 2 ** 31, 1e-7]
const hostileThings: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [[]],
  [null],
  { $gt: '' },
  { $regex: '.*' },
  { length: 3 },
  { toString: 1 },
  Array.from({ length: 2000 }, () => 'a'),
  JSON.parse('{"__proto__":{"admin":true}}') as unknown,
]

const wild: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...hostileTexts) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...hostileThings) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...hostileNumbers) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.jsonValue() },
)

/** What somebody would write into an input who hopes it is believed. */
export const forgery = {
  openid: 'oAdminOne',
  OPENID: 'oAdminOne',
  WX_OPENID: 'oAdminOne',
  role: 'admin',
  roles: ['admin'],
  grants: [{ role: 'admin' }],
  userInfo: { openId: 'oAdminOne', appId: 'wx0000000000000001' },
  tcbContext: { WX_OPENID: 'oAdminOne', SOURCE: 'wx_trigger' },
  caller: { openid: 'oAdminOne' },
  by: 'oAdminOne',
  now: 0,
  at: 0,
  state: 'published',
  version: 0,
  TriggerName: 'refreshHome',
  Type: 'Timer',
} as const

/** Inputs a schema takes, inputs it nearly takes, and inputs nobody would send by mistake. */
export function hostileInputOf(schema: GenericSchema, known: KnownIds): fc.Arbitrary<unknown> {
  const good = inputOf(schema, known)
  const spoilt = fc
    .tuple(good, fc.nat(), wild, fc.constantFrom('replace', 'drop', 'add'))
    .map(([input, at, thing, how]) => spoil(input, at, thing, how))
  return fc.oneof(
    { weight: 4, arbitrary: good },
    { weight: 4, arbitrary: spoilt },
    { weight: 1, arbitrary: wild },
  )
}

/** One value somewhere inside, counted depth first, is another, is gone, or is not alone. */
function spoil(input: unknown, at: number, thing: unknown, how: 'replace' | 'drop' | 'add'): unknown {
  const copy = structuredClone(input)
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = []
  const walk = (holder: unknown) => {
    if (typeof holder !== 'object' || holder === null) return
    for (const key of Object.keys(holder)) {
      places.push({ holder: holder as Record<string, unknown>, key })
      walk((holder as Record<string, unknown>)[key])
    }
  }
  walk(copy)
  const place = places[at % Math.max(1, places.length)]
  if (!place) return thing
  if (how === 'replace') place.holder[place.key] = thing
  else if (how === 'drop') delete place.holder[place.key]
  else if (!Array.isArray(place.holder)) {
    const names = Object.keys(forgery) as (keyof typeof forgery)[]
    const name = names[at % names.length] ?? 'openid'
    place.holder[name] = forgery[name]
  }
  return copy
}

/** What calls changed in the database, all told: what was put back is no change. */
export class Watch {
  private readonly changed = new Map<string, { before: unknown; after: unknown }>()
  private readonly stop: () => void

  constructor(cloud: LocalCloud) {
    this.stop = cloud.onWrite((collection, id, before, after) => {
      const key = `${collection}/${String(id)}`
      this.changed.set(key, { before: this.changed.has(key) ? this.changed.get(key)?.before : before, after })
    })
  }

  /** @returns `collection/id` of what is not as it was, and watches anew */
  take(): string[] {
    const changed = [...this.changed].filter(([, { before, after }]) => !isDeepStrictEqual(before, after))
    this.changed.clear()
    return changed.map(([key]) => key)
  }

  close(): void {
    this.stop()
  }
}

/** What is wrong with a reply, whatever was asked; nothing where it is as it must be. */
export function faultsOf(reply: unknown): string[] {
  const said = reply as Reply<unknown> | null
  if (typeof said !== 'object' || said === null || typeof said.ok !== 'boolean') return ['is no reply']
  const text = JSON.stringify(said)
  const stack = /\bat [\w.<>]+ \(|node_modules|\b(?:Type|Range|Reference|Syntax)Error\b|dist\/cloudfunctions/
  const faults = stack.test(text) ? ['holds a stack or a program’s words'] : []
  if (said.ok) return faults
  const { code, message } = said.error
  if (!Object.hasOwn(refusals, code)) faults.push(`is refused by no name: ${code}`)
  if (code === 'INTERNAL') faults.push('was not foreseen')
  if ((message.match(/[\u4e00-\u9fff]/g) ?? []).length < 4) faults.push(`has no Chinese sentence: ${message}`)
  if (/[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(message)) faults.push(`has an English sentence: ${message}`)
  if (message.length > 300) faults.push(`says too much: ${message.length} characters`)
  return faults
}
