// Faults at every request of the town's writing actions and jobs: npm run chaos -- [--seed n] [--seconds n] [--only action,…]
// [--write]. In several processes: [--part 1/4 --json FILE] each, then --merge FILE,… --write.
import { readFileSync, writeFileSync } from 'node:fs'
import { chaosCloud } from '../chaos/cloud'
import { drivers } from '../chaos/drivers'
import { chaos, type Report } from '../chaos/run'
import { merged, reportOf, writeReport } from '../chaos/report'
import { buildFunctions, functionsDir } from './build-functions'

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** The n-th of so many parts of the drivers, each of about the same number. */
function partOf(words: string) {
  const [part = 1, of = 1] = words.split('/').map(Number)
  return drivers.filter((_, i) => Math.floor((i * of) / drivers.length) === part - 1)
}

async function run(): Promise<void> {
  const parts = option('merge')?.split(',')
  if (parts) {
    const report = merged(parts.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report))
    console.log(reportOf(report))
    if (process.argv.includes('--write')) writeReport(report)
    return
  }
  const seed = Number(option('seed') ?? Date.now() % 1_000_000)
  const seconds = Number(option('seconds') ?? 120)
  const only = option('only')?.split(',')
  // The calls log what is done to them.
  if (!process.argv.includes('--loud')) console.warn = console.error = () => undefined
  if (!process.argv.includes('--built')) await buildFunctions()
  const { cloud, account } = await chaosCloud(functionsDir)
  const report = await chaos(cloud, {
    seed,
    seconds,
    account,
    drivers: partOf(option('part') ?? '1/1'),
    ...(only ? { only } : {}),
    say: console.log,
  })
  const file = option('json')
  if (file) writeFileSync(file, JSON.stringify(report))
  console.log(reportOf(report))
  if (process.argv.includes('--write')) writeReport(report)
  await cloud.close()
  await account.close()
  // Calls that were killed still wait for their answer.
  const broken = report.points.some(({ seen }) => seen === 'broken')
  process.exit(broken || Object.keys(report.unready).length ? 1 : 0)
}

run().catch((error: unknown) => {
  console.log(error)
  process.exit(1)
})
