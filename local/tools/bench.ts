import { measureBundleLoad } from '../bench/bundle-load'
import { closeQuietly, demoCloud } from '../bench/demo-cloud'
import { measureHomes } from '../bench/homes'
import { measureRequests, type RequestRow } from '../bench/requests'
import { buildFunctions, functionsDir, readManifest } from './build-functions'
import { limitOf, packageSizes } from './package-size'

const scales = [1, 50]

async function requestRows(): Promise<RequestRow[]> {
  const rows: RequestRow[] = []
  for (const scale of scales) {
    const cloud = await demoCloud({ functionsDir, scale })
    try {
      rows.push(...(await measureRequests(cloud, scale)), ...(await measureHomes(cloud, scale)))
    } finally {
      await closeQuietly(cloud)
    }
  }
  return rows
}

async function bench(): Promise<void> {
  await buildFunctions()
  const rows = await requestRows()
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(rows, null, 2))
    return
  }
  console.log('\nDatabase requests per call, warm (limit), and documents read')
  console.table(
    rows.map(({ action, scale, requests, limit, documentsRead }) => ({
      action,
      scale: `${scale}×`,
      requests: `${requests} (${limit})`,
      documentsRead,
    })),
  )
  console.log('\nLoading a function’s bundle against the bare SDK bundle, medians of one run')
  console.table(
    measureBundleLoad(
      functionsDir,
      readManifest().map(({ name }) => name),
    ),
  )
  console.log('\nUsed files per package')
  console.table(
    (await packageSizes()).map(({ name, bytes }) => ({
      package: name,
      KB: Math.round(bytes / 1024),
      limitKB: Math.round(limitOf(name) / 1024),
    })),
  )
}

bench().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
