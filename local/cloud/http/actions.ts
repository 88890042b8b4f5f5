import { aggregate } from '../database/aggregate'
import type { Database } from '../database/database'
import { soleId } from '../database/collection'
import { decode, decodeValue, encode } from '../database/ejson'
import { projected } from '../database/shape'
import type { Transaction } from '../database/transactions'
import { isFields, type Fields, type Order } from '../database/values'
import { invalidParam } from '../failure'
import type { CloudOptions } from '../options'

export interface ActionReply {
  data?: unknown
  transactionId?: string
  [key: string]: unknown
}

type Action = (params: Fields) => ActionReply

const DEFAULT_LIMIT = 100
const MOST = 1000

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const whole = (value: unknown, otherwise: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise

/** The `database.*` actions of CloudBase's protocol over the engine. */
export function databaseActions(
  database: Database,
  now: () => number,
  transactions: CloudOptions['transactions'] = 'singleDocument',
): Readonly<Record<string, Action>> {
  const fields = (value: unknown): Fields => {
    const decoded = typeof value === 'string' && value ? decode(value, now) : {}
    return isFields(decoded) ? decoded : {}
  }

  const orderOf = (value: unknown): Order =>
    Object.entries(fields(value)).map(([field, direction]) => [field, Number(direction) < 0 ? -1 : 1])

  function transactionOf(params: Fields, single: () => boolean): Transaction | undefined {
    if (typeof params['transactionId'] !== 'string') return undefined
    if (transactions === 'singleDocument' && !single())
      throw invalidParam('A transaction allows operations on single documents only (doc and add).')
    return database.transaction(params['transactionId'])
  }

  const refuseInTransaction = (params: Fields) => void transactionOf(params, () => false)

  const modify = (params: Fields) => {
    const filter = fields(params['query'])
    const multi = params['multi'] === true
    return database.modify(
      text(params['collectionName']),
      {
        filter,
        data: fields(params['data']),
        multi,
        merge: params['merge'] !== false,
        upsert: params['upsert'] === true,
      },
      transactionOf(params, () => !multi && soleId(filter) !== undefined),
    )
  }

  return {
    'database.addCollection': (params) => {
      database.addCollection(text(params['collectionName']))
      return {}
    },
    'database.insertDocument': (params) => {
      const list = Array.isArray(params['data']) ? params['data'].map(fields) : []
      const transaction = transactionOf(params, () => list.length === 1)
      return { data: { insertedIds: database.insert(text(params['collectionName']), list, transaction) } }
    },
    'database.getDocument': (params) => {
      const filter = fields(params['query'])
      const offset = whole(params['offset'], 0)
      const limit =
        params['queryType'] === 'DOC' ? 1 : Math.min(whole(params['limit'], 0) || DEFAULT_LIMIT, MOST)
      const found = database.find(
        text(params['collectionName']),
        { filter, order: orderOf(params['order']), offset, limit },
        transactionOf(params, () => soleId(filter) !== undefined),
      )
      return { data: { list: projected(found, fields(params['projection'])).map(encode) }, offset, limit }
    },
    'database.calculateDocument': (params) => {
      refuseInTransaction(params)
      return {
        data: {
          total: database.find(text(params['collectionName']), { filter: fields(params['query']) }).length,
        },
      }
    },
    'database.modifyDocument': (params) => {
      const { updated, upsertId } = modify(params)
      return { data: { updated, upsert_id: upsertId } }
    },
    'database.modifyAndReturnDoc': (params) => {
      const { updated, document } = modify({ ...params, multi: false })
      return { data: { updated, doc: document && encode(document) } }
    },
    'database.removeDocument': (params) => {
      const filter = fields(params['query'])
      const multi = params['multi'] === true
      const transaction = transactionOf(params, () => soleId(filter) !== undefined)
      return {
        data: { deleted: database.remove(text(params['collectionName']), filter, multi, transaction) },
      }
    },
    'database.aggregateDocuments': (params) => {
      refuseInTransaction(params)
      const stages = Array.isArray(params['stages']) ? params['stages'].filter(isFields) : []
      const pipeline = stages.map((stage) => ({
        [text(stage['stageKey'])]: decodeValue(stage['stageValue'], now),
      }))
      return { data: { list: aggregate(database, text(params['collectionName']), pipeline).map(encode) } }
    },
    'database.startTransaction': () => ({ transactionId: database.transactions.start() }),
    'database.commitTransaction': (params) => {
      database.commit(text(params['transactionId']))
      return {}
    },
    'database.abortTransaction': (params) => {
      database.abort(text(params['transactionId']))
      return {}
    },
  }
}
