import { randomUUID } from 'node:crypto'
import { transactionMissing } from '../failure'
import type { Document, DocumentId } from './values'

const LONGEST_MS = 30_000

export type Writes = Map<string, Map<DocumentId, Document | undefined>>

export interface Transaction {
  readonly id: string
  readonly startedAt: number
  readonly writes: Writes
  /** Taken at the first operation, as MongoDB does. */
  snapshot: number | undefined
  readonly ended: Promise<void>
  readonly end: () => void
}

/** A write outside a transaction waits for the transaction that holds its document. */
export class HeldByTransaction extends Error {
  constructor(readonly ended: Promise<void>) {
    super('held by a transaction')
  }
}

export class Transactions {
  private readonly open = new Map<string, Transaction>()

  constructor(private readonly onQuiet: () => void) {}

  start(): string {
    this.expire()
    let end = () => {}
    const ended = new Promise<void>((resolve) => (end = resolve))
    const transaction: Transaction = {
      id: randomUUID(),
      startedAt: Date.now(),
      writes: new Map(),
      snapshot: undefined,
      ended,
      end,
    }
    this.open.set(transaction.id, transaction)
    return transaction.id
  }

  get(id: string): Transaction {
    this.expire()
    const found = this.open.get(id)
    if (!found) throw transactionMissing()
    return found
  }

  end(transaction: Transaction): void {
    this.open.delete(transaction.id)
    transaction.end()
    if (!this.snapshotsHeld()) this.onQuiet()
  }

  endAll(): void {
    for (const transaction of [...this.open.values()]) this.end(transaction)
  }

  snapshotsHeld(): boolean {
    for (const transaction of this.open.values()) if (transaction.snapshot !== undefined) return true
    return false
  }

  /** The other transactions that have written to the collection. */
  *writersOf(collection: string, except?: Transaction) {
    this.expire()
    for (const transaction of [...this.open.values()]) {
      const writes = transaction.writes.get(collection)
      if (transaction !== except && writes) yield { transaction, writes }
    }
  }

  private expire(): void {
    const oldest = Date.now() - LONGEST_MS
    for (const transaction of this.open.values()) if (transaction.startedAt < oldest) this.end(transaction)
  }
}
