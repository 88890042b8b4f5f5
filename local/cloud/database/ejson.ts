import { BSONRegExp, EJSON } from 'bson'
import { isFields } from './values'

const isBson = (value: object): value is { _bsontype: string; valueOf(): unknown } => '_bsontype' in value

/** Documents hold plain JavaScript values only; an ObjectId becomes its hexadecimal string. */
function plain(value: unknown, now: () => number): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  if (Array.isArray(value)) return value.map((item: unknown) => plain(item, now))
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options.replace(/[^gimsuy]/g, ''))
  if (isBson(value)) return value._bsontype === 'ObjectId' ? String(value) : Number(value)
  if (!isFields(value)) return value
  const serverDate = value['$tcb_server_date']
  if (isFields(serverDate)) return new Date(now() + Number(serverDate['offset'] ?? 0))
  const result: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) result[key] = plain(item, now)
  return result
}

function portable(value: unknown): unknown {
  if (value instanceof RegExp) return new BSONRegExp(value.source, value.flags.replace(/[^imsux]/g, ''))
  if (Array.isArray(value)) return value.map(portable)
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, portable(item)]))
}

export const decode = (text: string, now: () => number): unknown =>
  plain(EJSON.parse(text, { relaxed: true }), now)

/** For values that are not text yet still speak EJSON, such as an aggregation stage sent as an object. */
export const decodeValue = (value: unknown, now: () => number): unknown =>
  typeof value === 'string' ? decode(value, now) : plain(EJSON.deserialize(value as object), now)

export const encode = (value: unknown): string => EJSON.stringify(portable(value), { relaxed: false })
