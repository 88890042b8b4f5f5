import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { renderScene, sceneKinds } from '../../seeds/demo/pictures'
import {
  anotherDay,
  changedShare,
  littleShares,
  partlyMended,
  shareBins,
  type Honest,
} from '../bench/photos/honest'
import { bitsApart, hashes, Ours } from '../bench/photos/methods'
import { variants } from '../bench/photos/variants'

/** A place: its picture and, where it is drawn, honest pictures of another day: wholly mended, and little of it. */
interface Place {
  readonly id: string
  readonly picture: Buffer
  readonly honest: readonly Honest[]
}
interface Row {
  readonly method: string
  readonly variant: string
  readonly recall: number
  readonly falseAlarms: number
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    photos: { type: 'string' },
    count: { type: 'string', default: '300' },
  },
})
const say = (line: string) => void (values.json || console.log(line))
const jpeg = (picture: Buffer) => sharp(picture).jpeg({ quality: 90 }).toBuffer()

async function drawn(n: number): Promise<Place> {
  const kind = sceneKinds[n % sceneKinds.length]
  if (!kind) throw new Error('no scenes')
  const of = (stage: 'before' | 'after') =>
    renderScene({ kind, seed: `bench-photos-${n}`, stage, width: 1280, height: 960 })
  const [before, after] = await Promise.all([of('before'), of('after')])
  const share = littleShares[n % littleShares.length] ?? 0
  const [spot, spots] = await Promise.all(
    [1, 6].map((spots) => partlyMended(before, after, { share, spots })),
  )
  const days = [
    { picture: after, mended: 'all' },
    { picture: spot ?? after, mended: 'one spot' },
    { picture: spots ?? after, mended: 'several spots' },
  ] as const
  const honest = await Promise.all(
    days.map(async ({ picture, mended }) => ({
      mended,
      picture: await anotherDay(picture, n),
      changed: await changedShare(before, picture),
    })),
  )
  return { id: String(n), picture: await jpeg(before), honest }
}

async function places(): Promise<Place[]> {
  const folder = values.photos
  if (!folder) {
    const all: Place[] = []
    for (let n = 0; n < Number(values.count); n++) {
      all.push(await drawn(n))
      if (n % 50 === 49) say(`drawn ${n + 1}`)
    }
    return all
  }
  const files = readdirSync(folder).filter((name) => /\.(jpe?g|png|webp)$/i.test(name))
  return Promise.all(
    files.sort().map(async (name) => ({
      id: name,
      picture: await jpeg(readFileSync(join(folder, name))),
      honest: [],
    })),
  )
}

/** The least change of a place that a comparison must believe; it is a border of the bins. */
const leastChanged = 0.04
const share = (part: number, all: number) => (all ? part / all : 0)

async function main(): Promise<void> {
  const all = await places()
  const tuning = all.filter((_, at) => at % 2 === 0)
  const heldOut = all.filter((_, at) => at % 2 === 1)
  /** Pairs that change too little to be told from an unchanged place are counted in their bins alone. */
  const honestOf = (some: readonly Place[]) =>
    some.flatMap(({ honest }) => honest.filter(({ changed }) => changed >= leastChanged))
  const rows: Row[] = []

  const ours = new Ours()
  for (const { id, picture } of all) await ours.add(id, picture)
  say(`${all.length} pictures, ${heldOut.length} held out; honest pairs: ${honestOf(heldOut).length}`)
  let wrong = 0
  for (const mended of ['one spot', 'several spots', 'all'] as const)
    for (const [at, from] of shareBins.slice(0, -1).entries()) {
      const to = shareBins[at + 1] ?? 1
      const pairs = heldOut.flatMap(({ id, honest }) =>
        honest
          .filter((one) => one.mended === mended && one.changed >= from && one.changed < to)
          .map(({ picture }) => ({ id, picture })),
      )
      let alarms = 0
      for (const { id, picture } of pairs) if (await ours.find(picture, { before: id })) alarms++
      if (from >= leastChanged) wrong += alarms
      if (pairs.length)
        say(
          `honest pairs, mended: ${mended}, ${100 * from}% to ${100 * to}% changed: ${alarms} alarms in ${pairs.length}`,
        )
    }
  for (const { id, picture } of heldOut) if (await ours.find(picture, { except: id })) wrong++
  const negatives = honestOf(heldOut).length + heldOut.length
  const falseAlarms = share(wrong, negatives)

  // The peers' thresholds: the greatest that give no more false alarms than 0.5% on the tuning half.
  const peers = await Promise.all(
    Object.entries(hashes).map(async ([method, hash]) => {
      const kept = new Map<string, string>()
      for (const { id, picture } of all) kept.set(id, await hash(picture))
      const nearest = async (picture: Buffer, except?: string) => {
        const own = await hash(picture)
        return Math.min(
          ...[...kept].filter(([id]) => id !== except).map(([, other]) => bitsApart(own, other)),
        )
      }
      const distances = async (some: readonly Place[]) => {
        const found: number[] = []
        for (const { id, picture } of some) found.push(await nearest(picture, id))
        for (const { picture } of honestOf(some)) found.push(await nearest(picture))
        return found.sort((a, b) => a - b)
      }
      const negative = await distances(tuning)
      const threshold = (negative[Math.floor(negative.length * 0.005)] ?? 1) - 1
      const measured = await distances(heldOut)
      const falls = share(measured.filter((apart) => apart <= threshold).length, measured.length)
      const finds = async (id: string, picture: Buffer) =>
        bitsApart(await hash(picture), kept.get(id) ?? '') <= threshold
      return { method, threshold, falls, finds }
    }),
  )
  say(`false alarms: ours ${wrong}/${negatives}, pairs with under 4% changed apart`)
  for (const { method, threshold, falls } of peers)
    say(`${method}: threshold ${threshold} bits, false alarms ${(100 * falls).toFixed(2)}%`)

  for (const [variant, make] of Object.entries(variants)) {
    const hits = new Map<string, number>()
    const hit = (method: string, is: boolean) => hits.set(method, (hits.get(method) ?? 0) + Number(is))
    for (const { id, picture } of heldOut) {
      const copy = await make(picture)
      hit('ours', (await ours.find(copy)) === id)
      for (const { method, finds } of peers) hit(method, await finds(id, copy))
    }
    const line: string[] = []
    for (const [method, count] of hits) {
      const recall = share(count, heldOut.length)
      const alarm =
        method === 'ours' ? falseAlarms : (peers.find((peer) => peer.method === method)?.falls ?? 0)
      rows.push({ method, variant, recall, falseAlarms: alarm })
      line.push(`${method} ${recall.toFixed(3)}`)
    }
    say(`${variant.padEnd(40)} ${line.join('   ')}`)
  }
  if (values.json) console.log(JSON.stringify(rows))
}

void main()
