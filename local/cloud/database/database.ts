import { randomBytes } from 'node:crypto'
import { Query } from 'mingo/query'
import { badRequest, collectionMissing, unindexed } from '../failure'
import type { CloudOptions, CollectionDeclaration, Counters } from '../options'
import { memoryStore, type Store } from '../store/store'
import { Collection, soleId } from './collection'
import { byOrder } from './compare'
import { engineOptions, nearestFirst } from './operators'
import { planFor, rowsOf } from './planner'
import { inWords, isServed, type Asked } from './served'
import { Transactions, type Transaction } from './transactions'
import { checkNewDocument, replaced, updated } from './update'
import {
  isDocumentId,
  isFields,
  isStorableId,
  type Changed,
  type Document,
  type DocumentId,
  type Fields,
  type Order,
} from './values'
import { Writer, type WriteListener } from './writer'

export interface Search {
  filter: Fields
  order?: Order
  offset?: number
  limit?: number
}

export interface Change {
  filter: Fields
  data: Fields
  multi: boolean
  /** True: `data` holds update operators; false: it is the whole document. */
  merge: boolean
  upsert: boolean
}

type Kept = ReadonlyMap<string, ReadonlyMap<DocumentId, Document>>

export class Database {
  readonly counters: Counters = { requests: 0, documentsRead: 0 }
  readonly transactions = new Transactions(() => this.collections.forEach((each) => each.forgetPast()))
  /** What was asked though no declared index serves it, once each. */
  readonly unserved = new Set<string>()
  private readonly collections = new Map<string, Collection>()
  private readonly writer: Writer

  constructor(
    private readonly declared: readonly CollectionDeclaration[] = [],
    private readonly store: Store = memoryStore(),
    private readonly unindexedQueries: CloudOptions['unindexedQueries'] = 'answer',
  ) {
    this.writer = new Writer((name) => this.collection(name), this.transactions, store)
    this.open()
    for (const name of store.collections()) this.ensure(name)
    const found = [...store.documents()].sort((a, b) => a.serial - b.serial)
    for (const { collection, serial, document } of found)
      this.ensure(collection).write(document._id, document, serial)
  }

  /** Resolves once everything written so far is on the disk. */
  durable(): Promise<void> {
    return this.writer.durable
  }

  /** @returns how to stop listening */
  onWrite(listener: WriteListener): () => void {
    this.writer.listeners.add(listener)
    return () => void this.writer.listeners.delete(listener)
  }

  collection(name: string): Collection {
    const found = this.collections.get(name)
    if (!found) throw collectionMissing(name)
    return found
  }

  addCollection(name: string): void {
    if (this.collections.has(name)) throw badRequest('[ResourceInUse] Table exist')
    this.ensure(name)
    this.writer.note(this.store.addCollection(name))
  }

  ensure(name: string): Collection {
    const found = this.collections.get(name)
    if (found) return found
    const made = new Collection(name, this.declared.find((each) => each.name === name)?.indexes)
    this.collections.set(name, made)
    return made
  }

  async clear(): Promise<void> {
    this.transactions.endAll()
    this.collections.clear()
    this.open()
    await this.store.clear()
  }

  /** Documents are replaced and never written into, so that remembering them is remembering everything. */
  checkpoint(): Kept {
    return new Map(
      [...this.collections.values()].map((each) => [
        each.name,
        new Map([...each.all()].map(({ document }) => [document._id, document])),
      ]),
    )
  }

  changesSince(kept: Kept): Changed[] {
    return [...this.collections.values()].flatMap((each) => {
      const before = kept.get(each.name)
      const changed: Changed[] = []
      for (const { document } of each.all())
        if (before?.get(document._id) !== document)
          changed.push({ collection: each.name, id: document._id, document })
      for (const id of before?.keys() ?? [])
        if (!each.row(id)) changed.push({ collection: each.name, id, document: undefined })
      return changed
    })
  }

  restore(kept: Kept): void {
    this.transactions.endAll()
    for (const { collection, id } of this.changesSince(kept))
      this.collection(collection).write(id, kept.get(collection)?.get(id))
  }

  private open(): void {
    for (const { name } of this.declared) this.ensure(name)
  }

  find(name: string, search: Search, transaction?: Transaction): Document[] {
    const { filter, order = [], offset = 0, limit = Infinity } = search
    const query = new Query(filter, engineOptions)
    const near = order.length ? undefined : nearestFirst(filter)
    const need = near ? Infinity : offset + limit
    const { documents, ordered } = this.candidates(name, { filter, order, need }, transaction)
    const matches: Document[] = []
    for (const document of documents) {
      if (ordered && matches.length >= need) break
      if (query.test(document)) matches.push(document)
    }
    if (near) matches.sort(near)
    else if (!ordered) matches.sort(byOrder(order))
    return matches.slice(offset, offset + limit)
  }

  private candidates(
    name: string,
    wanted: { filter: Fields; order: Order; need: number },
    transaction: Transaction | undefined,
  ): { documents: Iterable<Document>; ordered: boolean } {
    const touch = () => void this.counters.documentsRead++
    const collection = this.collection(name)
    const id = soleId(wanted.filter)
    if (transaction || id !== undefined) {
      const seen =
        id === undefined
          ? this.writer.visible(collection, transaction)
          : [this.writer.current(collection, id, transaction)].filter((each) => each !== undefined)
      seen.forEach(touch)
      return { documents: seen, ordered: wanted.order.length === 0 || id !== undefined }
    }
    if (this.unindexedQueries === 'refuse') this.refuseUnserved(collection, wanted)
    const plan = planFor(collection, wanted)
    const rows = rowsOf(plan, wanted.order, touch)
    return { documents: documentsOf(rows), ordered: plan.ordered }
  }

  private refuseUnserved(collection: Collection, asked: Asked): void {
    const bound = this.declared.find(({ name }) => name === collection.name)?.bounded
    if (isServed(collection.indexes, asked) || (bound && collection.size <= bound.most)) return
    const reason = inWords(collection.name, asked)
    this.unserved.add(reason)
    throw unindexed(reason)
  }

  insert(name: string, documents: readonly Fields[], transaction?: Transaction): DocumentId[] {
    const made = documents.map((fields): Document => {
      checkNewDocument(fields)
      return { _id: newId(fields['_id']), ...withoutId(fields) }
    })
    this.writer.insert(this.collection(name), made, transaction)
    return made.map((document) => document._id)
  }

  modify(name: string, change: Change, transaction?: Transaction) {
    const { filter, data, merge } = change
    const limit = change.multi ? Infinity : 1
    const found = this.find(name, { filter, limit }, transaction)
    const next = found.map((old) =>
      merge ? updated(old, data, filter) : replaced(old, withoutId(checked(data))),
    )
    this.writer.put(this.collection(name), next, transaction)
    if (next.length || !change.upsert)
      return { updated: next.length, upsertId: null, document: next[0] ?? null }
    const fields = merge ? updated<Fields>({}, data) : checked(data)
    const id = newId(fields['_id'] ?? soleId(filter))
    const document: Document = { _id: id, ...withoutId(fields) }
    this.writer.insert(this.collection(name), [document], transaction)
    return { updated: 0, upsertId: id, document }
  }

  remove(name: string, filter: Fields, multi: boolean, transaction?: Transaction): number {
    const found = this.find(name, { filter, limit: multi ? Infinity : 1 }, transaction)
    this.writer.remove(this.collection(name), found, transaction)
    return found.length
  }

  transaction(id: string): Transaction {
    const found = this.transactions.get(id)
    found.snapshot ??= this.writer.version
    return found
  }

  commit(id: string): void {
    this.writer.commit(this.transactions.get(id))
  }

  abort(id: string): void {
    this.transactions.end(this.transactions.get(id))
  }
}

function* documentsOf(rows: Iterable<{ document: Document }>): Generator<Document> {
  for (const row of rows) yield row.document
}

function newId(given: unknown): DocumentId {
  if (given === undefined) return randomBytes(16).toString('hex')
  if (!isDocumentId(given) || !isStorableId(given))
    throw badRequest('[FailedOperation.Insert] _id must be a number or a short string')
  return given
}

const withoutId = ({ _id: _, ...rest }: Fields): Fields => rest

function checked(data: Fields): Fields {
  if (!isFields(data)) throw badRequest('[FailedOperation.Update] a document is expected')
  checkNewDocument(data)
  return data
}
