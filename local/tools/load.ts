// A town's rush minute through the pool of real functions: npm run load -- [--seed n] [--seconds n] [--scale n] [--children n] [--disk]
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { demoCloud } from '../bench/demo-cloud'
import { load } from '../load/run'
import { buildFunctions, functionsDir } from './build-functions'

const number = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

async function run(): Promise<void> {
  const seed = number('seed', 1)
  const scale = number('scale', 1)
  const children = number('children', 8)
  const size = {
    homes: Math.round(5_000 * scale),
    votes: Math.round(2_000 * scale),
    submissions: Math.round(300 * scale),
    seconds: number('seconds', 60),
  }
  if (!process.argv.includes('--built')) await buildFunctions()
  const dataDir = process.argv.includes('--disk') ? mkdtempSync(join(tmpdir(), 'load-')) : undefined
  const cloud = await demoCloud({
    functionsDir,
    scale: 1,
    mode: 'children',
    children,
    ...(dataDir ? { dataDir } : {}),
  })
  try {
    // Every child started and its bundle loaded: a rush meets functions that are warm already.
    const warm = Array.from({ length: children * 4 }, (_, i) =>
      cloud.call('api', { action: 'home.get', input: {} }, { openid: `warm-${i}` }),
    )
    await Promise.all(warm)
    cloud.resetCounters()
    const outcome = await load(cloud, size, seed)
    const all = outcome.latencies
    console.log(
      `Seed ${seed}, ${size.homes} homes, ${size.votes} votes, ${size.submissions} submissions in ${size.seconds} s, ` +
        `${children} children, ${dataDir ? 'on disk' : 'in memory'}; ${cpus().length} cores (${cpus()[0]?.model ?? ''}), ` +
        `${Math.round(totalmem() / 2 ** 30)} GB, load average ${loadavg()[0]?.toFixed(1) ?? ''}`,
    )
    console.log(
      `Answered after ${outcome.seconds.toFixed(1)} s; ${cloud.counters().requests} database requests.`,
    )
    console.table(
      all.map((row) => ({
        ...row,
        'p99 / median': Math.round((10 * row.p99) / Math.max(1, row.median)) / 10,
      })),
    )
    console.table(outcome.replies)
    console.log(
      outcome.wrong.length
        ? outcome.wrong.slice(0, 20).join('\n')
        : 'Nothing lost, nothing doubled, every reply right.',
    )
    process.exitCode = outcome.wrong.length ? 1 : 0
  } finally {
    await cloud.close()
    if (dataDir) rmSync(dataDir, { recursive: true, force: true })
  }
}

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
