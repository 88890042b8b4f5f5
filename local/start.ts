import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { collections } from '../cloudfunctions/core/records'
import { demoSteps, people, seedTown } from '../seeds'
import { townFolder } from '../seeds/plan'
import { startCloud } from './cloud'
import { startOfficialAccount } from './official-account'
import { PortInUse } from './cloud/http/server'
import { DataInUse, UnreadableData } from './cloud/store/failures'
import { lock } from './cloud/store/lock'
import { createRuntime, type Runtime } from './runtime'
import { startTimers } from './timers'
import { functionsDir, readManifest, watchFunctions } from './tools/build-functions'

const ROOT = resolve(__dirname, '..')
const DATA = ['cloud', 'files', 'seeded']

class WrongPort extends Error {}

/** What a deployment sets in the console; a person may set their own. */
const environment = {
  SETUP_CODE: process.env['SETUP_CODE'] ?? 'jiemei',
  TEMPLATE_ENTRY_RESULT: 'local-entry-result',
  TEMPLATE_NOTICE: 'local-notice',
  TEMPLATE_PROBLEM_DUE: 'local-problem-due',
  TEMPLATE_PROBLEM_REPLY: 'local-problem-reply',
  TEMPLATE_EXPOSURE_REPLY: 'local-exposure-reply',
  TEMPLATE_PLAN_DUE: 'local-plan-due',
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
  const { values: args } = parseArgs({
    options: { empty: { type: 'boolean' }, reset: { type: 'boolean' }, town: { type: 'string' } },
  })
  const town = args.town ?? process.env['TOWN']
  if (town) townFolder(town)
  const empty = args.empty ?? false
  const port = portOf(process.env['PORT'])
  const dataDir = resolve(ROOT, process.env['DATA_DIR'] ?? (town ? join('.data', `town-${town}`) : '.data'))
  const seeded = join(dataDir, 'seeded')
  if (args.reset) forget(dataDir)

  let runtime: Runtime | undefined
  let stopWatching: () => Promise<void> = () => Promise.resolve()

  const account = await startOfficialAccount()
  try {
    const cloud = await startCloud({
      dataDir,
      port,
      functionsDir,
      collections,
      manifest: readManifest(),
      environment: {
        ...environment,
        OFFICIAL_ACCOUNT_APPID: 'local',
        OFFICIAL_ACCOUNT_SECRET: 'local',
        OFFICIAL_ACCOUNT_BASE: account.base,
      },
      people,
      steps: demoSteps,
      fallback: async (request, response) => (await runtime?.handle(request, response)) ?? false,
      onReset: (fresh) => seedTown(fresh, { empty, town }),
      prepare: async (fresh) => {
        stopWatching = await watchFunctions()
        runtime = await createRuntime({ root: join(ROOT, 'miniprogram'), watch: true })
        if (existsSync(seeded)) return
        // A first start that was cut short leaves half a town: begin again.
        await fresh.reset()
        writeFileSync(seeded, new Date().toISOString())
      },
    })
    const address = `http://localhost:${cloud.port}`
    console.log(`洁美西里已在本机运行，请打开 ${address}（open it in a browser）· 数据 data: ${dataDir}`)
    if (cloud.readAll('campaigns').every((campaign) => campaign['demo'] !== true))
      console.log(
        `首次设置：在“我的”里用设置码 ${environment.SETUP_CODE} 成为镇管理员（set-up code of the first admin）`,
      )
    const stopTimers = startTimers(cloud, readManifest())
    return async () => {
      stopTimers()
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
