import { duplicateKey, transactionConflict } from '../failure'
import type { Store, StoredDocument } from '../store/store'
import type { Collection } from './collection'
import { HeldByTransaction, type Transaction, type Transactions } from './transactions'
import type { Document, DocumentId } from './values'

interface Step {
  collection: Collection
  id: DocumentId
  document: Document | undefined
}

export type WriteListener = (
  collection: string,
  id: DocumentId,
  before: Document | undefined,
  after: Document | undefined,
) => void

/** Every change goes through here: all of one request's steps, or none. */
export class Writer {
  version = 0
  durable: Promise<void> = Promise.resolve()
  /** Told of every document as it was and as it is. */
  readonly listeners = new Set<WriteListener>()

  constructor(
    private readonly collection: (name: string) => Collection,
    private readonly transactions: Transactions,
    private readonly store: Store,
  ) {}

  /** Joins a write to those a reply must wait for. */
  note(write: Promise<void>): void {
    const before = this.durable
    this.durable = Promise.all([before, write]).then(() => {})
    // Whoever awaits `durable` hears of the failure; nobody awaiting must not end the process.
    this.durable.catch(() => {})
  }

  current(collection: Collection, id: DocumentId, transaction?: Transaction): Document | undefined {
    const own = transaction?.writes.get(collection.name)
    if (own?.has(id)) return own.get(id)
    const snapshot = transaction?.snapshot
    return snapshot === undefined ? collection.row(id)?.document : collection.asOf(id, snapshot)
  }

  visible(collection: Collection, transaction?: Transaction): Document[] {
    const own = transaction?.writes.get(collection.name)?.keys() ?? []
    const ids = new Set([...collection.idsAsOf(), ...own])
    return [...ids]
      .map((id) => this.current(collection, id, transaction))
      .filter((document) => document !== undefined)
  }

  insert(collection: Collection, documents: readonly Document[], transaction?: Transaction): void {
    const ids = new Set<DocumentId>()
    for (const { _id: id } of documents) {
      if (ids.has(id) || this.current(collection, id, transaction))
        throw duplicateKey(collection.name, '_id_', show(id))
      ids.add(id)
    }
    this.put(collection, documents, transaction)
  }

  put(collection: Collection, documents: readonly Document[], transaction?: Transaction): void {
    this.run(
      documents.map((document) => ({ collection, id: document._id, document })),
      transaction,
    )
  }

  remove(collection: Collection, documents: readonly Document[], transaction?: Transaction): void {
    this.run(
      documents.map(({ _id }) => ({ collection, id: _id, document: undefined })),
      transaction,
    )
  }

  private run(steps: readonly Step[], transaction: Transaction | undefined): void {
    if (!transaction) return this.apply(steps)
    for (const step of steps) this.stage(step, transaction)
  }

  private stage({ collection, id, document }: Step, transaction: Transaction): void {
    const conflict = () => {
      this.transactions.end(transaction)
      return transactionConflict()
    }
    if (collection.changedSince(id, transaction.snapshot ?? this.version)) throw conflict()
    for (const { writes } of this.transactions.writersOf(collection.name, transaction)) {
      if (writes.has(id)) throw conflict()
      if (document && [...writes.values()].some((other) => other && clashes(collection, document, other)))
        throw conflict()
    }
    const own = transaction.writes.get(collection.name) ?? new Map<DocumentId, Document | undefined>()
    if (document) {
      for (const index of collection.indexes.filter((each) => each.unique)) {
        const committed = [...index.holding(document)].map((row) => row.document)
        const stands = committed.filter((other) => !own.has(other._id))
        const staged = [...own.values()].filter((other) => other && index.sameKey(other, document))
        const other = [...stands, ...staged].find((each) => each && each._id !== id)
        if (other && collection.changedSince(other._id, transaction.snapshot ?? this.version))
          throw conflict()
        if (other) throw duplicateKey(collection.name, index.name, show(index.keysOf(document)[0]))
      }
    }
    own.set(id, document)
    transaction.writes.set(collection.name, own)
  }

  commit(transaction: Transaction): void {
    const steps: Step[] = []
    for (const [name, writes] of transaction.writes)
      for (const [id, document] of writes) steps.push({ collection: this.collection(name), id, document })
    this.transactions.end(transaction)
    // Removals first, so that a unique value may pass from one document to another.
    this.apply(steps.sort((a, b) => Number(a.document !== undefined) - Number(b.document !== undefined)))
  }

  private apply(steps: readonly Step[]): void {
    if (!steps.length) return
    for (const step of steps) this.refuseHeld(step)
    const undo: Step[] = []
    const changes: StoredDocument[] = []
    try {
      for (const step of steps) {
        const { collection, id, document } = step
        this.refuseDuplicate(step)
        undo.push({ collection, id, document: collection.row(id)?.document })
        const serial = collection.write(id, document)
        changes.push({ collection: collection.name, id, serial, document })
      }
    } catch (error) {
      for (const { collection, id, document } of undo.reverse()) collection.write(id, document)
      throw error
    }
    this.version++
    for (const listener of this.listeners)
      undo.forEach(({ collection, id, document }, i) =>
        listener(collection.name, id, document, steps[i]?.document),
      )
    if (this.transactions.snapshotsHeld()) this.rememberPast(undo)
    this.note(this.store.write(changes))
  }

  private rememberPast(undo: readonly Step[]): void {
    for (const { collection, id, document } of undo) collection.remember(id, this.version, document)
  }

  private refuseHeld({ collection, id, document }: Step): void {
    for (const { transaction, writes } of this.transactions.writersOf(collection.name))
      if (
        writes.has(id) ||
        (document && [...writes.values()].some((other) => other && clashes(collection, document, other)))
      )
        throw new HeldByTransaction(transaction.ended)
  }

  private refuseDuplicate({ collection, id, document }: Step): void {
    if (!document) return
    for (const index of collection.indexes)
      if (index.unique)
        for (const row of index.holding(document))
          if (row.document._id !== id)
            throw duplicateKey(collection.name, index.name, show(index.keysOf(document)[0]))
  }
}

const show = (key: unknown) => JSON.stringify(key)

const clashes = (collection: Collection, document: Document, other: Document) =>
  document._id !== other._id &&
  collection.indexes.some((index) => index.unique && index.sameKey(document, other))
