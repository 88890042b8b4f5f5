import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Direction, Document, Fields } from './database/values'
import type { Line } from './http/line'
import type { OutboxEntry } from './openapi/outbox'

export interface CollectionDeclaration {
  name: string
  indexes: readonly { fields: Readonly<Record<string, Direction>>; unique?: boolean }[]
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
  people?: () => readonly unknown[] | Promise<readonly unknown[]>
  /** What can happen in this town at a press of the local bar. */
  steps?: readonly Step[]
  /** Runs once the cloud answers; it counts as ready only afterwards. */
  prepare?: (cloud: LocalCloud) => Promise<void>
  onReset?: (cloud: LocalCloud) => Promise<void>
  /** WeChat allows single-document operations only; CloudBase's own suite goes further. */
  transactions?: 'singleDocument' | 'anyQuery'
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
  counters(): Counters
  resetCounters(): void
  /** Between phones and the cloud: tests break it. */
  readonly line: Line
  environmentFor(openid?: string): Record<string, string>
  insertMany(collection: string, documents: readonly Fields[]): Promise<void>
  readAll(collection: string): Document[]
  putFile(path: string, bytes: Uint8Array): Promise<string>
  reset(): Promise<void>
  close(): Promise<void>
}
