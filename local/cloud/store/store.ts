import type { Document, DocumentId } from '../database/values'

export interface StoredDocument {
  collection: string
  id: DocumentId
  serial: number
  /** Absent when it was removed. */
  document: Document | undefined
}

export interface LoadedDocument {
  collection: string
  serial: number
  document: Document
}

/** Where the cloud's state outlives the process. Every promise resolves once the write is on the disk. */
export interface Store {
  collections(): string[]
  documents(): Iterable<LoadedDocument>
  addCollection(name: string): Promise<void>
  write(changes: readonly StoredDocument[]): Promise<void>
  notes(): string[]
  addNote(key: number, text: string, oldest: number): Promise<void>
  clear(): Promise<void>
  close(): Promise<void>
}

const done = Promise.resolve()

export const memoryStore = (): Store => ({
  collections: () => [],
  documents: () => [],
  addCollection: () => done,
  write: () => done,
  notes: () => [],
  addNote: () => done,
  clear: () => done,
  close: () => done,
})
