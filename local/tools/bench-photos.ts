import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { renderScene, sceneKinds } from '../../seeds/demo/pictures'
import { bitsApart, hashes, Ours } from '../bench/photos/methods'
import { variants } from '../bench/photos/variants'

/** A place: its picture and, where it is drawn, the honest picture of another day with how much of it changed. */
interface Place {
  readonly id: string
  readonly picture: Buffer
  readonly honest?: { readonly picture: Buffer; readonly changed: number }
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
  // Another day, another hand: a little nearer, a little to the side, another light.
  const moved = sharp(after)
    .extract({ left: 10 + (n % 4) * 8, top: 6 + (n % 3) * 8, width: 1216, height: 912 })
    .resize(1280, 960)
    .linear(0.92 + (n % 5) * 0.04, 0)
  return {
    id: String(n),
    picture: await jpeg(before),
    honest: { picture: await moved.jpeg({ quality: 88 }).toBuffer(), changed: await changed(before, after) },
  }
}

/** The share of a picture that is another, before the camera moved: pixels of the grey picture more than 24 apart. */
async function changed(before: Buffer, after: Buffer): Promise<number> {
  const grey = (picture: Buffer) =>
    sharp(picture).resize(256, 256, { fit: 'fill' }).toColourspace('b-w').raw().toBuffer()
  const [a, b] = await Promise.all([grey(before), grey(after)])
  return a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 24).length / a.length
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
    files.sort().map(async (name) => ({ id: name, picture: await jpeg(readFileSync(join(folder, name))) })),
  )
}

const share = (part: number, all: number) => (all ? part / all : 0)

async function main(): Promise<void> {
  const all = await places()
  const tuning = all.filter((_, at) => at % 2 === 0)
  const heldOut = all.filter((_, at) => at % 2 === 1)
  const honestOf = (some: readonly Place[], small: boolean) =>
    some.flatMap(({ id, honest }) => (honest && honest.changed < 0.04 === small ? [{ id, ...honest }] : []))
  const rows: Row[] = []

  const ours = new Ours()
  for (const { id, picture } of all) await ours.add(id, picture)
  say(`${all.length} pictures, ${heldOut.length} held out; honest pairs: ${honestOf(heldOut, false).length}`)
  const alarms = async (pairs: ReturnType<typeof honestOf>) => {
    let count = 0
    for (const { id, picture } of pairs) if (await ours.find(picture, { before: id })) count++
    return count
  }
  let wrong = await alarms(honestOf(heldOut, false))
  const quiet = honestOf(heldOut, true)
  const quietAlarms = await alarms(quiet)
  for (const { id, picture } of heldOut) if (await ours.find(picture, { except: id })) wrong++
  const negatives = honestOf(heldOut, false).length + heldOut.length
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
        for (const { picture } of honestOf(some, false)) found.push(await nearest(picture))
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
  say(
    `false alarms: ours ${wrong}/${negatives}; pairs with under 4% changed, apart: ${quietAlarms}/${quiet.length}`,
  )
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
