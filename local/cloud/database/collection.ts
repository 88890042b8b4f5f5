import type { CollectionDeclaration } from '../options'
import { DeclaredIndex, type Row } from './declared-index'
import type { Searchable } from './planner'
import { isDocumentId, isFields, type Document, type DocumentId, type Fields } from './values'

interface Past {
  /** The version of the write that replaced this state. */
  until: number
  document: Document | undefined
}

export class Collection implements Searchable {
  readonly indexes: DeclaredIndex[]
  private readonly rows = new Map<DocumentId, Row>()
  private readonly past = new Map<DocumentId, Past[]>()
  private lastSerial = 0

  constructor(
    readonly name: string,
    declared: CollectionDeclaration['indexes'] = [],
  ) {
    this.indexes = [
      new DeclaredIndex([['_id', 1]], false),
      ...declared.map(({ fields, unique }) => new DeclaredIndex(Object.entries(fields), unique ?? false)),
    ]
  }

  get size(): number {
    return this.rows.size
  }

  all(): Iterable<Row> {
    return this.rows.values()
  }

  row(id: DocumentId): Row | undefined {
    return this.rows.get(id)
  }

  /** Puts or, without a document, removes; answers the row's serial for the store. */
  write(id: DocumentId, document: Document | undefined, serial?: number): number {
    const old = this.rows.get(id)
    if (old) for (const index of this.indexes) index.remove(old)
    if (!document) {
      this.rows.delete(id)
      return old?.serial ?? 0
    }
    const row = old ?? { serial: serial ?? this.lastSerial + 1, document }
    this.lastSerial = Math.max(this.lastSerial, row.serial)
    row.document = document
    this.rows.set(id, row)
    for (const index of this.indexes) index.add(row)
    return row.serial
  }

  remember(id: DocumentId, until: number, document: Document | undefined): void {
    const states = this.past.get(id) ?? []
    states.push({ until, document })
    this.past.set(id, states)
  }

  forgetPast(): void {
    this.past.clear()
  }

  changedSince(id: DocumentId, version: number): boolean {
    return (this.past.get(id) ?? []).some((state) => state.until > version)
  }

  asOf(id: DocumentId, version: number): Document | undefined {
    const replaced = this.past.get(id)?.find((state) => state.until > version)
    return replaced ? replaced.document : this.rows.get(id)?.document
  }

  idsAsOf(): Set<DocumentId> {
    return new Set([...this.rows.keys(), ...this.past.keys()])
  }
}

/** The one document a filter names by its `_id` alone. */
export function soleId(filter: Fields): DocumentId | undefined {
  const keys = Object.keys(filter)
  if (keys.length !== 1) return undefined
  const and = filter['$and']
  if (Array.isArray(and) && and.length === 1 && isFields(and[0])) return soleId(and[0])
  const id = filter['_id']
  const value = isFields(id) && Object.keys(id).length === 1 ? id['$eq'] : id
  return isDocumentId(value) ? value : undefined
}
