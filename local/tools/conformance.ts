import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startCloud } from '../cloud'

const USAGE =
  'npx tsx local/tools/conformance.ts <checkout of TencentCloudBase/node-sdk with its packages installed>'

/** Runs CloudBase's own database suite against the local cloud: see docs/conformance.md. */
async function main(): Promise<number> {
  const checkout = resolve(process.argv[2] ?? '')
  const jest = join(checkout, 'node_modules/jest/bin/jest.js')
  if (!process.argv[2] || !existsSync(jest)) {
    console.error(USAGE)
    return 2
  }
  const cloud = await startCloud({ manifest: [], transactions: 'anyQuery' })
  const child = spawn(process.execPath, [jest, '--runInBand', 'test/database', ...process.argv.slice(3)], {
    cwd: checkout,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...cloud.environmentFor(),
      TEST_SECRET_ID: 'local',
      TEST_SECRET_KEY: 'local',
      // Some of its expectations hold only where its authors live.
      TZ: 'Asia/Shanghai',
      TEST_ENV: cloud.environmentFor()['TCB_ENV'],
    },
  })
  const status = await new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)))
  await cloud.close()
  return status
}

void main().then((status) => process.exit(status))
