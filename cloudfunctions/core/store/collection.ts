import { command, database } from './sdk'
import { isDuplicate } from './errors'
import { withRetry } from './retry'

export type Direction = 1 | -1

/** A declared index: fields in order, each ascending (1) or descending (-1). */
export interface Index {
  readonly fields: Readonly<Record<string, Direction>>
  readonly unique?: boolean
}

export interface CollectionDeclaration {
  readonly name: string
  readonly indexes: readonly Index[]
  /** Why a query no index serves may read all of it: it never holds more than so many records. */
  readonly bounded?: { readonly most: number; readonly why: string }
}

/** A condition per field: a value, or an operator of `command`. */
export type Where = Readonly<Record<string, unknown>>

/** New values per field, or update operators of `command`. Replace whole objects with `command.set`. */
export type Patch = Readonly<Record<string, unknown>>

export interface FindOptions {
  readonly order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  /** Rows at most, up to 1000. There is no default: the platform's silent 100 is never meant. */
  readonly limit: number
  readonly fields?: readonly string[]
}

export interface Stored {
  readonly _id: string
}

interface QueryBuilder {
  orderBy(field: string, direction: 'asc' | 'desc'): QueryBuilder
  limit(count: number): QueryBuilder
  field(fields: Record<string, boolean>): QueryBuilder
  get(): Promise<{ data: unknown[] }>
  update(options: { data: Patch }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  count(): Promise<{ total: number }>
}

const largestPage = 1000
const mostAttempts = 5

/**
 * One collection, typed: the only door to the database. Every method is one request unless it says otherwise.
 * Records are written by {@link insert} and {@link set} alone, so what is read back has the record's type.
 */
export class Collection<T extends Stored> {
  constructor(readonly declaration: CollectionDeclaration) {}

  private get handle() {
    return database.collection(this.declaration.name)
  }

  private query(where: Where): QueryBuilder {
    return this.handle.where(where) as unknown as QueryBuilder
  }

  async get(id: string): Promise<T | undefined> {
    const [found] = await this.find({ _id: id }, { limit: 1 })
    return found
  }

  /** The records of these ids, in the order asked for; missing ones are left out. */
  async byIds(ids: readonly string[]): Promise<T[]> {
    if (ids.length === 0) return []
    const found = await this.find({ _id: command.in([...ids]) }, { limit: ids.length })
    const byId = new Map(found.map((record) => [record._id, record]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }

  async find(where: Where, options: FindOptions): Promise<T[]> {
    let query = this.query(where)
    for (const [field, direction] of options.order ?? []) query = query.orderBy(field, direction)
    if (options.fields) query = query.field(Object.fromEntries(options.fields.map((field) => [field, true])))
    const { data } = await withRetry(() => query.limit(Math.min(options.limit, largestPage)).get())
    return data as T[]
  }

  /** Every matching record, paged by `_id` past the platform's limit: one request per thousand. */
  async all(where: Where = {}): Promise<T[]> {
    const found: T[] = []
    for (let last: string | undefined; ;) {
      const page = await this.find(last === undefined ? where : { ...where, _id: command.gt(last) }, {
        order: [['_id', 'asc']],
        limit: largestPage,
      })
      found.push(...page)
      last = page[page.length - 1]?._id
      if (page.length < largestPage) return found
    }
  }

  /**
   * Every matching record where they can only be few, in no order: one request. For what an index narrows but cannot put in
   * order, as a moment inside a history.
   * @throws Error where there are a thousand: nothing is left out in silence
   */
  async few(where: Where): Promise<T[]> {
    const found = await this.find(where, { limit: largestPage })
    if (found.length === largestPage) throw new Error(`${this.declaration.name}: too many to read at once`)
    return found
  }

  async count(where: Where): Promise<number> {
    const { total } = await withRetry(() => this.query(where).count())
    return total
  }

  /** @returns false, and nothing written, where the id or a unique index is taken already */
  async insert(record: T): Promise<boolean> {
    try {
      await withRetry(() => this.handle.add({ data: record }) as Promise<unknown>)
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }

  /**
   * Writes the records whose ids are free and leaves the others as they are. One request where all are free, and two more
   * where some were not. Not more than 1000 at once, and not more than some 500 kB.
   */
  async insertMissing(records: readonly T[]): Promise<number> {
    let missing = records
    for (let attempt = 0; missing.length; attempt++)
      try {
        await withRetry(() => this.handle.add({ data: [...missing] }) as Promise<unknown>)
        return missing.length
      } catch (error) {
        if (!isDuplicate(error) || attempt === mostAttempts) throw error
        const ids = missing.map(({ _id }) => _id)
        const there = await this.find({ _id: command.in(ids) }, { limit: ids.length, fields: ['_id'] })
        const taken = new Set(there.map(({ _id }) => _id))
        missing = missing.filter(({ _id }) => !taken.has(_id))
      }
    return 0
  }

  /** Writes the whole record, whether it exists or not. */
  async set(record: T): Promise<void> {
    const { _id, ...rest } = record
    await withRetry(() => this.handle.doc(_id).set({ data: rest }) as Promise<unknown>)
  }

  /** Updates every match atomically each; @returns how many matched, so a condition can be a guard. */
  async update(where: Where, patch: Patch): Promise<number> {
    const { stats } = await withRetry(() => this.query(where).update({ data: patch }))
    return stats.updated
  }

  async remove(where: Where): Promise<number> {
    const { stats } = await withRetry(() => this.query(where).remove())
    return stats.removed
  }

  /** Runs an aggregation; its shape is the caller's to name. Give it a limit: the platform's default is 20 rows. */
  async aggregate<Row>(stages: readonly (readonly [stage: string, value: unknown])[]): Promise<Row[]> {
    type Pipeline = Record<string, (value: unknown) => Pipeline> & { end(): Promise<{ list: unknown[] }> }
    const { list } = await withRetry(() =>
      stages
        .reduce<Pipeline>(
          (pipeline, [stage, value]) => {
            const add = pipeline[stage]
            if (!add) throw new Error(`no aggregation stage ${stage}`)
            return add.call(pipeline, value)
          },
          this.handle.aggregate() as unknown as Pipeline,
        )
        .end(),
    )
    return list as Row[]
  }
}
