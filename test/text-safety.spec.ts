import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { actionWords } from '@shared/privacy/actions'
import { routes as apiRoutes } from '../cloudfunctions/api/routes'
import { documentRoutes } from '../cloudfunctions/documents/routes'
import type { Route } from '../cloudfunctions/core/router'
import { privacyFile, privacyStatement } from '../local/tools/privacy'

const routes: readonly Route[] = Object.values({ ...apiRoutes, ...documentRoutes })

interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly wrapped?: v.GenericSchema
  readonly item?: v.GenericSchema
  readonly value?: v.GenericSchema
  readonly options?: readonly unknown[]
}

/** Free words: neither a list to choose from nor an id, a day, a code. */
const samples = ['随便写几句话，好吗？', 'Words, and more!']
const takesWords = (schema: v.GenericSchema) => samples.some((one) => v.safeParse(schema, one).success)

/** Dotted fields of an input in which a person may write what they like. */
function freeTexts(schema: v.GenericSchema, at: readonly string[] = []): string[] {
  const shape = schema as unknown as Shape
  const inner = (given: unknown, more: readonly string[] = []) =>
    given ? freeTexts(given as v.GenericSchema, [...at, ...more]) : []
  switch (shape.type) {
    case 'object':
    case 'strict_object':
      return Object.entries(shape.entries ?? {}).flatMap(([name, entry]) => inner(entry, [name]))
    case 'optional':
    case 'nullable':
      return inner(shape.wrapped)
    case 'array':
      return inner(shape.item)
    case 'record':
      return inner(shape.value)
    case 'union':
    case 'variant':
      return (shape.options ?? []).flatMap((option) => inner(option))
    case 'picklist':
    case 'literal':
    case 'boolean':
    case 'number':
      return []
    default:
      return takesWords(schema) ? [at.join('.')] : []
  }
}

const texts = routes
  .filter(({ writes }) => writes)
  .flatMap(({ action, input }) => [...new Set(freeTexts(input))].map((field) => ({ action, field })))

/** Read where they are checked: by the machine and by the second pair of eyes at the publication's own check. */
const atCheck =
  /^(notice|exposure)\.(draft|revise) (title|body|text|place)$|^(ranking|assessment)\.compute reason$/

/** Never public, and of whom: words for those who work with the record, its author, or a register. */
const neverPublic: readonly (readonly [of: string, fields: RegExp])[] = [
  ['a secret or an id', /^admin\.claim setupCode$| (\w+\.)?(personId|inspectors)$/],
  [
    'reasons of steps, for those who work with the record',
    new RegExp(
      `^(person\\.revokeRole|photo\\.review|text\\.review|judging\\.reopen|review\\.reopen|visit\\.handOver|(campaign|village)\\.revise|sheet\\.void|vote\\.window|(notice|exposure|result|ranking|assessment)\\.withdraw|entry\\.(return|withdraw)|cleanup\\.(return|reopen)|veto\\.\\w+|payout\\.return|plan\\.return|privacy\\.eraseHousehold|problem\\.(invalidate|askExtension|refuseExtension|return)|accountability\\.dismiss|responsibility\\.(assign|end|revokeConsent)|household\\.(protect|revokeConsent)|exhibit\\.remove) reason$`,
    ),
  ],
  ['answers, for who asked', /^(objection|assessment)\.answer reason$/],
  [
    'notes, for those who work with the record',
    / note$|^responsibility\.consent how$|^plan\.file items\.person$/,
  ],
  [
    'the register of households',
    /^household\.(add|revise) |answers\.(places\.)?words$|^(help\.log|task\.close) what$|zone$/,
  ],
  ['what was found at a place, for those who work with the problem', /^exhibit\.damage what$/],
  ['the registers of shops and roads', /^(shop|segment)\.(add|revise) |^pledge\.sign keeper$/],
  ['what the person saw: compared, never written', /^(road|village)\.revise seen\.name$/],
  ['chosen from the rules', /^exhibit\.(add|revise) form\.(kind|theme)$/],
  ['why a score counts no more, for those who may see the register', /^visit\.voidScore reason$/],
  ['books', /^payout\.record (voucher|payee)$/],
  ['decisions about people', /^(deduction|decision)\.\w+ (issuer|docNumber|reason|about|person)$/],
  ['scores of leaders', /^review\.score words$/],
]

describe('every field in which somebody may write what they like', () => {
  const declared = ({ action, field }: (typeof texts)[number]) =>
    Object.keys(routes.find((route) => route.action === action)?.publishes ?? {}).some(
      (path) => field === path || field.startsWith(`${path}.`),
    )

  it('is read by the machine before it is written, at its publication’s check, or is never public', () => {
    const forgotten = texts
      .filter((one) => !declared(one))
      .map(({ action, field }) => `${action} ${field}`)
      .filter((one) => !atCheck.test(one) && !neverPublic.some(([, fields]) => fields.test(one)))
    expect(forgotten).toEqual([])
  })

  it('is there: no rule above is about nothing', () => {
    const all = texts.map(({ action, field }) => `${action} ${field}`)
    for (const rule of [atCheck, ...neverPublic.map(([, fields]) => fields)])
      expect(all.filter((one) => rule.test(one)).length).toBeGreaterThan(0)
    for (const { action, publishes, input } of routes)
      for (const path of Object.keys(publishes)) {
        // A rule's body is parsed by the schema of its own rule set.
        if (action === 'rule.revise' && path === 'body') continue
        expect({ action, path, there: freeTexts(input).includes(path) }).toEqual({
          action,
          path,
          there: true,
        })
      }
  })
})

it('has words for every action of the ledger', () => {
  const silent = routes.filter(({ action, writes, looks }) => (writes || looks) && !actionWords(action))
  expect(silent.map(({ action }) => action)).toEqual([])
})

it('has the statement of privacy as the table has it', () => {
  expect(readFileSync(privacyFile, 'utf8')).toBe(privacyStatement())
})
