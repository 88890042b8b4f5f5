import { join, resolve } from 'node:path'
import { Clock } from './clock'
import { Database } from './database/database'
import { clone, type Document } from './database/values'
import { Faults } from './faults'
import { callEnvironment, cloudEnvironment, fileIdOf } from './environment'
import { childPool } from './functions/pool'
import { createFunctions } from './functions/functions'
import { inProcessRunner } from './functions/in-process'
import { tooLarge } from './functions/failure'
import { databaseActions } from './http/actions'
import { httpAccess } from './http/access'
import { adminDoor } from './http/admin'
import { doors, MOST_EVENT_BYTES } from './http/doors'
import { storageActions } from './http/file-actions'
import { Line } from './http/line'
import { closeServer, listen, serverOver } from './http/server'
import { Outbox } from './openapi/outbox'
import { Pushes } from './openapi/pushes'
import type { Caller, CloudOptions, LocalCloud } from './options'
import { createStorage, isSanePath } from './storage'
import { lock } from './store/lock'
import { memoryStore } from './store/store'

export { CloudCallError } from './functions/failure'
export type * from './options'

const FUNCTIONS = 'dist/cloudfunctions'

async function openStore(dataDir: string | undefined) {
  if (dataDir === undefined) return memoryStore()
  // Loaded only here: a cloud in memory needs no native code.
  const { lmdbStore } = await import('./store/lmdb-store')
  return lmdbStore(join(dataDir, 'cloud'))
}

export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  const { dataDir } = options
  const unlock = dataDir === undefined ? () => {} : lock(dataDir)
  try {
    return await assemble(options, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function assemble(options: CloudOptions, unlock: () => void): Promise<LocalCloud> {
  const { dataDir, manifest, collections } = options
  const store = await openStore(dataDir)
  const database = new Database(collections, store, options.unindexedQueries)
  const outbox = new Outbox(store)
  const storage = await createStorage(dataDir === undefined ? undefined : join(dataDir, 'files'))
  const clock = new Clock()
  const faults = new Faults()
  const down = new Set<string>()
  const line = new Line()
  let port = 0
  let ready = false
  const url = () => `http://127.0.0.1:${port}`

  const functions = createFunctions({
    runner: options.mode === 'inProcess' ? inProcessRunner() : childPool(options.children),
    directory: resolve(options.functionsDir ?? FUNCTIONS),
    manifest,
    environment: options.environment ?? {},
    port: () => port,
    clockOffset: () => clock.offset,
    faults,
  })

  async function call(name: string, event: unknown, { openid }: Caller, source: string): Promise<unknown> {
    if (Buffer.byteLength(JSON.stringify(event) ?? '') > MOST_EVENT_BYTES) throw tooLarge()
    return JSON.parse(await functions.invoke(name, event, { openid, source })) as unknown
  }

  async function putFile(path: string, bytes: Uint8Array): Promise<string> {
    if (!isSanePath(path)) throw new Error(`文件路径不正确：${path}`)
    await storage.put(path, bytes)
    return fileIdOf(path)
  }

  const pushes = new Pushes((push) =>
    call('photos', push, {}, 'wx_push').then(
      () => undefined,
      (error: unknown) => {
        if (ready) console.error('The push message was not delivered:', error)
      },
    ),
  )

  const cloud: LocalCloud = {
    get url() {
      return url()
    },
    get port() {
      return port
    },
    get outbox() {
      return outbox.entries
    },
    call: (name, event, caller = {}) => call(name, event, caller, 'wx_client'),
    upload: (_, cloudPath, bytes) => putFile(cloudPath, bytes),
    runJob: (name) =>
      call(
        'jobs',
        { Type: 'Timer', TriggerName: name, Time: new Date(clock.now()).toISOString() },
        {},
        'wx_trigger',
      ),
    setNow: (iso) => clock.set(iso),
    now: () => new Date(clock.now()),
    setApiDown: (name, isDown) => void (isDown ? down.add(name) : down.delete(name)),
    holdPushes: () => pushes.hold(),
    pushesArrived: () => pushes.arrived(),
    counters: () => ({ ...database.counters }),
    unserved: () => [...database.unserved],
    line,
    resetCounters: () => void Object.assign(database.counters, { requests: 0, documentsRead: 0 }),
    onWrite: (listener) => database.onWrite(listener),
    environmentFor: (openid) => ({
      ...cloudEnvironment(port),
      ...callEnvironment({ openid, source: 'wx_client', clockOffset: clock.offset }),
    }),
    async insertMany(name, documents) {
      database.ensure(name)
      database.insert(name, documents)
      await database.durable()
    },
    setFaults: (plan) => faults.set(plan),
    checkpoint() {
      const kept = database.checkpoint()
      return {
        changes: () => database.changesSince(kept),
        restore() {
          outbox.clear()
          database.restore(kept)
        },
      }
    },
    read: (name, id) => clone(database.collection(name).row(id)?.document),
    readAll: (name) => [...database.collection(name).all()].map((row) => clone(row.document)),
    look: (name) => [...database.collection(name).all()].map((row): Document => row.document),
    putFile,
    async reset() {
      clock.set(null)
      outbox.clear()
      await database.clear()
      await storage.clear()
      await options.onReset?.(cloud)
    },
    async close() {
      ready = false
      await closeServer(server)
      await functions.close()
      await database.durable().finally(() => store.close())
      await storage.close()
      unlock()
    },
  }

  const admin = adminDoor({
    database,
    functions,
    outbox,
    faults,
    apiContext: { url, push: (one) => pushes.send(one), now: cloud.now, isDown: (name) => down.has(name) },
    databaseActions: databaseActions(database, clock.now, options.transactions),
    storageActions: storageActions(storage, url),
  })
  const known = doors({
    cloud,
    line,
    storage,
    admin,
    faults,
    isReady: () => ready,
    people: options.people,
    steps: options.steps,
  })
  const overHttp = (name: string, event: unknown) => call(name, event, {}, 'tcb_http')
  const server = serverOver(
    () => known,
    async (request, response) =>
      (await httpAccess(manifest, overHttp, request, response)) ||
      ((await options.fallback?.(request, response)) ?? false),
  )
  try {
    port = await listen(server, options.port ?? 0)
    await options.prepare?.(cloud)
  } catch (error) {
    await cloud.close()
    throw error
  }
  ready = true
  return cloud
}
