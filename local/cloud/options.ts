import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Changed, Direction, Document, DocumentId, Fields } from './database/values'
import type { FaultPlan } from './faults'
import type { Line } from './http/line'
import type { OutboxEntry } from './openapi/outbox'

export interface CollectionDeclaration {
  name: string
  indexes: readonly { fields: Readonly<Record<string, Direction>>; unique?: boolean }[]
  /** Reading all of it is cheap: it never holds more than so many documents. */
  bounded?: { most: number; why: string }
}

/** One entry of cloudfunctions/functions.json, as far as the local cloud needs it. */
export interface FunctionDeclaration {
  name: string
  timeoutSeconds: number
  /** Where HTTP access reaches it. */
  path?: string
}

export type Fallback = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

export interface CloudOptions {
  /** Absent: everything lives in memory only. */
  dataDir?: string
  /** 0 or absent: any free port. */
  port?: number
  functionsDir?: string
  manifest: readonly FunctionDeclaration[]
  collections?: readonly CollectionDeclaration[]
  environment?: Readonly<Record<string, string>>
  fallback?: Fallback
  /** Children are processes as in production; inProcess is for fast tests. */
  mode?: 'children' | 'inProcess'
  /** The most children one function has at once. */
  children?: number
  people?: () => readonly unknown[] | Promise<readonly unknown[]>
  /** What can happen in this town at a press of the local bar. */
  steps?: readonly Step[]
  /** Runs once the cloud answers; it counts as ready only afterwards. */
  prepare?: (cloud: LocalCloud) => Promise<void>
  onReset?: (cloud: LocalCloud) => Promise<void>
  /** WeChat allows single-document operations only; CloudBase's own suite goes further. */
  transactions?: 'singleDocument' | 'anyQuery'
  /** The real cloud answers by reading the whole collection; tests refuse. */
  unindexedQueries?: 'answer' | 'refuse'
}

/** Something the demo's people do by themselves; answers what was done, as a sentence. */
export interface Step {
  readonly id: string
  readonly title: string
  run(cloud: LocalCloud): Promise<string>
}

export interface Caller {
  openid?: string | undefined
}

export interface Counters {
  requests: number
  documentsRead: number
}

export interface Checkpoint {
  /** What differs by now, by collection and id. */
  changes(): readonly Changed[]
  /** Puts everything back and empties the outbox; files stay. */
  restore(): void
}

export interface LocalCloud {
  readonly url: string
  readonly port: number
  readonly outbox: readonly OutboxEntry[]
  /** Rejects with a CloudCallError when the function is missing, fails or takes too long. */
  call(name: string, event: unknown, caller?: Caller): Promise<unknown>
  upload(openid: string, cloudPath: string, bytes: Uint8Array): Promise<string>
  runJob(name: string): Promise<unknown>
  setNow(iso: string | null): void
  now(): Date
  /** An interface of WeChat’s, e.g. `security.msgSecCheck`, answers with an error from now on, or again. */
  setApiDown(name: string, down: boolean): void
  /** WeChat's own messages, such as its verdict on a picture, arrive no more until the answer is called. */
  holdPushes(): () => void
  /** Resolves once none of them is on its way and what each set going is done. */
  pushesArrived(): Promise<void>
  counters(): Counters
  /** The questions refused because no declared index serves them. */
  unserved(): readonly string[]
  resetCounters(): void
  /** Tells of every document written, as it was and as it is; @returns how to stop listening */
  onWrite(
    listener: (
      collection: string,
      id: unknown,
      before: Document | undefined,
      after: Document | undefined,
    ) => void,
  ): () => void
  /** Between phones and the cloud: tests break it. */
  readonly line: Line
  environmentFor(openid?: string): Record<string, string>
  insertMany(collection: string, documents: readonly Fields[]): Promise<void>
  read(collection: string, id: DocumentId): Document | undefined
  readAll(collection: string): Document[]
  /** The same without copies, for who only looks: documents are replaced and never written into. */
  look(collection: string): readonly Document[]
  putFile(path: string, bytes: Uint8Array): Promise<string>
  /** Lets faults befall the requests of functions; undefined ends it. */
  setFaults(plan: FaultPlan | undefined): void
  /** Remembers what the database holds. Only of a cloud in memory. */
  checkpoint(): Checkpoint
  reset(): Promise<void>
  close(): Promise<void>
}
