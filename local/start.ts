import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startCloud, type CollectionDeclaration, type Fallback, type LocalCloud } from './cloud'
import { PortInUse } from './cloud/http/server'
import { DataInUse, UnreadableData } from './cloud/store/failures'
import { lock } from './cloud/store/lock'
import { functionsDir, readManifest, watchFunctions } from './tools/build-functions'

interface Runtime {
  handle: Fallback
  close(): Promise<void>
}

interface RuntimePart {
  createRuntime(options: { root: string; watch: boolean }): Promise<Runtime>
}

interface Town {
  seedTown(cloud: LocalCloud, options: { empty: boolean }): Promise<void>
  people(): readonly unknown[] | Promise<readonly unknown[]>
}

const ROOT = resolve(__dirname, '..')
const DATA = ['cloud', 'files', 'seeded']

class WrongPort extends Error {}

/** Parts of the house with makers of their own: the cloud starts without them too. */
async function part<T>(path: string): Promise<Partial<T>> {
  const file = join(ROOT, path)
  return existsSync(file) ? ((await import(file)) as Partial<T>) : {}
}

function portOf(text = '8090'): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new WrongPort(`PORT 应是 0 到 65535 之间的整数，现在是“${text}”。`)
  return port
}

function forget(dataDir: string): void {
  const unlock = lock(dataDir)
  for (const name of DATA) rmSync(join(dataDir, name), { recursive: true, force: true })
  unlock()
}

async function start(): Promise<() => Promise<void>> {
  const args = new Set(process.argv.slice(2))
  const empty = args.has('--empty')
  const port = portOf(process.env['PORT'])
  const dataDir = resolve(ROOT, process.env['DATA_DIR'] ?? '.data')
  const seeded = join(dataDir, 'seeded')
  if (args.has('--reset')) forget(dataDir)

  const { collections = [] } = await part<{ collections: readonly CollectionDeclaration[] }>(
    'cloudfunctions/core/records/index.ts',
  )
  const town = await part<Town>('seeds/index.ts')
  const { createRuntime } = await part<RuntimePart>('local/runtime/index.ts')
  let runtime: Runtime | undefined
  let stopWatching: () => Promise<void> = () => Promise.resolve()

  try {
    const cloud = await startCloud({
      dataDir,
      port,
      functionsDir,
      collections,
      manifest: readManifest(),
      ...(town.people && { people: town.people }),
      fallback: async (request, response) => (await runtime?.handle(request, response)) ?? false,
      onReset: async (fresh) => town.seedTown?.(fresh, { empty }),
      prepare: async (fresh) => {
        stopWatching = await watchFunctions()
        runtime = await createRuntime?.({ root: join(ROOT, 'miniprogram'), watch: true })
        if (existsSync(seeded)) return
        // A first start that was cut short leaves half a town: begin again.
        await fresh.reset()
        writeFileSync(seeded, new Date().toISOString())
      },
    })
    const address = `http://localhost:${cloud.port}`
    console.log(`洁美西里已在本机运行，请打开 ${address}（open it in a browser）· 数据 data: ${dataDir}`)
    return async () => {
      await runtime?.close()
      await cloud.close()
      await stopWatching()
    }
  } catch (error) {
    await runtime?.close()
    await stopWatching()
    throw error
  }
}

function explain(error: unknown): void {
  const expected = [PortInUse, DataInUse, UnreadableData, WrongPort].some((kind) => error instanceof kind)
  console.error(expected && error instanceof Error ? error.message : error)
  process.exit(1)
}

start().then((stop) => {
  let stopping = false
  const leave = () => {
    if (stopping) process.exit(1)
    stopping = true
    stop().then(() => process.exit(0), explain)
  }
  process.on('SIGINT', leave)
  process.on('SIGTERM', leave)
}, explain)
