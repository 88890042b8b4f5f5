import { isFields, type Fields } from './values'

type Test = (value: unknown) => boolean

const kinds: Readonly<Record<string, Test>> = {
  object: isFields,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  double: (value) => typeof value === 'number',
  int: Number.isInteger,
  long: Number.isInteger,
  bool: (value) => typeof value === 'boolean',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** The keywords of `$jsonSchema` that the database's users meet; an unknown one is refused, not passed over. */
const keywords: Readonly<Record<string, (argument: unknown) => Test>> = {
  bsonType: (names) => (value) => list(names).some((name) => kinds[String(name)]?.(value) ?? false),
  type: (names) => (value) => list(names).some((name) => kinds[String(name)]?.(value) ?? false),
  required: (names) => (value) => !isFields(value) || list(names).every((name) => String(name) in value),
  enum: (values) => (value) => list(values).includes(value),
  minimum: (least) => (value) => typeof value !== 'number' || value >= Number(least),
  maximum: (most) => (value) => typeof value !== 'number' || value <= Number(most),
  minLength: (least) => (value) => typeof value !== 'string' || [...value].length >= Number(least),
  maxLength: (most) => (value) => typeof value !== 'string' || [...value].length <= Number(most),
  pattern: (pattern) => (value) => typeof value !== 'string' || new RegExp(String(pattern)).test(value),
  items: (schema) => {
    const test = schemaTest(isFields(schema) ? schema : {})
    return (value) => !Array.isArray(value) || value.every(test)
  },
  properties: (schemas) => {
    const tests = Object.entries(isFields(schemas) ? schemas : {}).map(
      ([field, schema]) => [field, schemaTest(isFields(schema) ? schema : {})] as const,
    )
    return (value) =>
      !isFields(value) || tests.every(([field, test]) => value[field] === undefined || test(value[field]))
  },
}

export function schemaTest(schema: Fields): Test {
  const tests = Object.entries(schema).map(([name, argument]) => {
    const keyword = keywords[name]
    if (!keyword) throw new Error(`unknown $jsonSchema keyword: ${name}`)
    return keyword(argument)
  })
  return (value) => tests.every((test) => test(value))
}
