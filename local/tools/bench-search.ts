// How re-used photos are found among very many, by the real comparison on the local cloud in memory:
// npx tsx local/tools/bench-search.ts [--photos 100000] [--places 40] [--json]
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { bandsOf } from '../../cloudfunctions/photos/reuse/bands'
import { rank, readsOf } from '../../cloudfunctions/photos/reuse/candidates'
import { queryOf } from '../../cloudfunctions/photos/reuse/query'
import { collections } from '../../cloudfunctions/core/records'
import { renderScene, sceneKinds } from '../../seeds/demo/pictures'
import { drawHashes, type HashLaw } from '../bench/photos/many'
import { featured } from '../bench/photos/methods'
import { variants } from '../bench/photos/variants'
import { startCloud } from '../cloud'
import { buildFunctions, functionsDir, readManifest } from './build-functions'

const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '100000' },
    places: { type: 'string', default: '40' },
    json: { type: 'boolean', default: false },
  },
})
const many = Number(values.photos)
const say = (line: string) => void (values.json || console.log(line))
type Cloud = Awaited<ReturnType<typeof startCloud>>

const drawn = async (n: number) => {
  const kind = sceneKinds[n % sceneKinds.length]
  if (!kind) throw new Error('no scenes')
  const scene = await renderScene({
    kind,
    seed: `bench-search-${n}`,
    stage: 'before',
    width: 1280,
    height: 960,
  })
  return sharp(scene).jpeg({ quality: 90 }).toBuffer()
}

const plain = { owner: 'bench', takenAt: 0, thumb: '', display: '', width: 1280, height: 960, safety: 'safe' }
const rest = { safetyNote: '', traceId: '', checkAskedAt: 0, checkTries: 0 }

/** Stores a picture as the photos function would. */
async function store(cloud: Cloud, _id: string, picture: Buffer, uploadedAt: number, usedBy: string | null) {
  const { sha256, hashes, webp, grey } = await featured(picture)
  const file = await cloud.putFile(`bench/${_id}.webp`, webp)
  const photo = {
    ...plain,
    ...rest,
    _id,
    uploadedAt,
    usedBy,
    sha256,
    hashes,
    bands: bandsOf(hashes),
    grey: file,
  }
  await cloud.insertMany('photos', [photo])
  return { _id, hashes, bands: photo.bands, grey }
}

async function among(law: HashLaw): Promise<Record<string, unknown>> {
  const cloud = await startCloud({
    functionsDir: functionsDir,
    manifest: readManifest(),
    collections,
    mode: 'inProcess',
  })
  const next = drawHashes(law)
  const strangers: { _id: string; hashes: readonly string[]; bands: readonly string[] }[] = []
  for (let start = 0; start < many; start += 1000) {
    const page = Array.from({ length: Math.min(1000, many - start) }, (_, i) => {
      const hashes = next()
      return { _id: `many${start + i}`, hashes, bands: bandsOf(hashes) }
    })
    strangers.push(...page)
    await cloud.insertMany(
      'photos',
      page.map((one) => ({
        ...plain,
        ...rest,
        ...one,
        uploadedAt: 1,
        usedBy: 'x',
        sha256: one._id,
        grey: '',
      })),
    )
  }
  const pictures = await Promise.all(Array.from({ length: Number(values.places) }, (_, n) => drawn(n)))
  const places = []
  for (const [n, picture] of pictures.entries()) places.push(await store(cloud, `place${n}`, picture, 2, 'y'))
  say(`${law}: ${many} photos and ${pictures.length} places`)

  const names = Object.keys(variants)
  let asked = 0
  let found = 0
  let candidates = 0
  let sharers = 0
  const most = { requests: 0, documentsRead: 0 }
  let documents = 0
  const missed = new Map<string, number>()
  const begun = Date.now()
  for (const [n, picture] of pictures.entries())
    // A third of the changes for each place, so that all come up equally often.
    for (const [at, name] of names.entries()) {
      if (at % 3 !== n % 3) continue
      const copy = await variants[name]?.(picture)
      if (!copy) continue
      const _id = `query${n}-${at}`
      // Nothing uses it yet, so that no later question finds it.
      const { grey } = await store(cloud, _id, copy, 3, null)
      const problem = { _id, state: 'review', uncompared: true, photoIds: [], history: [] }
      await cloud.insertMany('problems', [
        { ...problem, fixes: [{ photoIds: [_id], note: '', at: 1, comparedAt: 0, findings: [] }] },
      ])
      cloud.resetCounters()
      await cloud.runJob('compareFixes')
      const cost = cloud.counters()
      documents += cost.documentsRead
      most.requests = Math.max(most.requests, cost.requests)
      most.documentsRead = Math.max(most.documentsRead, cost.documentsRead)
      const stored = cloud.read('problems', _id)
      const [finding] = (stored?.['fixes'] as { findings: { against: string }[] }[])[0]?.findings ?? []
      asked++
      const query = await queryOf(grey)
      const words = new Set(readsOf(query.hashes).flatMap((read) => read.words))
      const sharing = [...strangers, ...places].filter(({ bands }) => bands.some((word) => words.has(word)))
      sharers += Number(sharing.some((one) => one._id === `place${n}`))
      candidates += Number(
        rank(query.hashes, sharing, () => true).some(({ photo }) => photo._id === `place${n}`),
      )
      if (finding?.against === `place${n}`) found++
      else missed.set(name, (missed.get(name) ?? 0) + 1)
    }
  const share = (part: number) => Number((part / asked).toFixed(4))
  const row = {
    law,
    photos: many,
    queries: asked,
    requestsAtMost: most.requests,
    documentsAtMost: most.documentsRead,
    documentsOnAverage: Math.round(documents / asked),
    wordsShared: share(sharers),
    amongCandidates: share(candidates),
    found: share(found),
    millisecondsEach: Math.round((Date.now() - begun) / asked),
    missed: Object.fromEntries(missed),
  }
  say(JSON.stringify(row, null, 2))
  await cloud.close()
  return row
}

async function main(): Promise<void> {
  await buildFunctions()
  const rows = []
  for (const law of ['uniform', 'clustered'] as const) rows.push(await among(law))
  if (values.json) console.log(JSON.stringify(rows))
}

void main()
