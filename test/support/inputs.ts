import fc from 'fast-check'
import * as v from 'valibot'

/** What a valibot schema says of itself, as far as inputs are made of it. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly wrapped?: v.GenericSchema
  readonly item?: v.GenericSchema
  readonly key?: v.GenericSchema
  readonly value?: v.GenericSchema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
}

const hour = 3_600_000
const someday = Date.parse('2026-06-20T10:00:00+08:00')

/** Values that some field or other of the town takes. */
const samples: readonly unknown[] = [
  '',
  '中',
  '一句话，写明原因',
  'abcdefgh12345678',
  'ABC234',
  '13812345678',
  '2026',
  '2026-06',
  '2026-06-20',
  'cloud://local-xili.x/incoming/a.jpg',
  'cloud://local-xili.x/incoming/a.xlsx',
  'a'.repeat(64),
  ...[0, 1, 2, 3, 5, 10, 20, 50, 100, 1000, 320, someday - hour, someday, someday + hour],
]

/** Ids of what is there, by what a field that names one is called: `village` for villageId. */
export type KnownIds = Readonly<Record<string, readonly string[]>>

/**
 * Inputs a schema takes, or nearly: each field for itself is right, and conditions between fields may fail. Most ids are
 * those of what is there, and of the right thing.
 * @throws where no sample fits a field: add one above, so that the action is really asked
 */
export function inputOf(schema: v.GenericSchema, known: KnownIds, field = ''): fc.Arbitrary<unknown> {
  const shape = schema as unknown as Shape
  const of = (inner: v.GenericSchema | undefined, name = field) =>
    inner ? inputOf(inner, known, name) : fc.constant<unknown>(undefined)
  switch (shape.type) {
    case 'object':
    case 'strict_object': {
      const entries = Object.entries(shape.entries ?? {})
      return fc.record(Object.fromEntries(entries.map(([name, entry]) => [name, of(entry, name)])), {
        requiredKeys: entries.filter(([, entry]) => !isOptional(entry)).map(([name]) => name),
      })
    }
    case 'optional':
    case 'exact_optional':
    case 'nullable':
      return of(shape.wrapped)
    case 'array':
      return fc.array(of(shape.item), { maxLength: 3 })
    case 'record':
      return fc.dictionary(of(shape.key).map(String), of(shape.value), { maxKeys: 2 })
    case 'union':
    case 'variant':
      return fc.oneof(...(shape.options ?? []).map((option) => of(option as v.GenericSchema)))
    case 'picklist':
      return fc.constantFrom(...(shape.options ?? []))
    case 'literal':
      return fc.constant(shape.literal)
    case 'boolean':
      return fc.boolean()
    default:
      return leafOf(schema, known, field)
  }
}

const others = ({ person: _, inspectors: __, ...known }: KnownIds): readonly string[] =>
  Object.values(known).flat()

const isOptional = (schema: v.GenericSchema) =>
  ['optional', 'exact_optional'].includes((schema as unknown as Shape).type)

function leafOf(schema: v.GenericSchema, known: KnownIds, field: string): fc.Arbitrary<unknown> {
  const fits = (value: unknown) => v.safeParse(schema, value).success
  const meant = known[field.replace(/Ids?$/, '')] ?? []
  const pools = [
    { weight: 6, values: meant.filter(fits) },
    // A person's id only where a person is meant: it must not be repeated by a text.
    { weight: 1, values: others(known).filter(fits) },
    { weight: 1, values: samples.filter(fits) },
  ].filter(({ values }) => values.length > 0)
  if (pools.length === 0)
    throw new Error(`no sample fits ${JSON.stringify(schema)}: add one to test/support/inputs.ts`)
  return fc.oneof(
    ...pools.map(({ weight, values }) => ({ weight, arbitrary: fc.constantFrom<unknown>(...values) })),
  )
}
