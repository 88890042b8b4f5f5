// Faults at every request of the town's writing actions: npm run chaos -- [--seed n] [--seconds n] [--only action,…] [--write]
import { chaosCloud } from '../chaos/cloud'
import { chaos } from '../chaos/run'
import { reportOf, writeReport } from '../chaos/report'
import { buildFunctions, functionsDir } from './build-functions'

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

async function run(): Promise<void> {
  const seed = Number(option('seed') ?? Date.now() % 1_000_000)
  const seconds = Number(option('seconds') ?? 120)
  const only = option('only')?.split(',')
  // The calls log what is done to them.
  if (!process.argv.includes('--loud')) console.warn = console.error = () => undefined
  if (!process.argv.includes('--built')) await buildFunctions()
  const { cloud, account } = await chaosCloud(functionsDir)
  const report = await chaos(cloud, { seed, seconds, account, ...(only ? { only } : {}), say: console.log })
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
