import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { watermark } from '../../cloudfunctions/photos/watermark'
import { photoLimits } from '../../miniprogram/shared/evidence/photo'
import { pictureSize, type Filed, type Shot } from './shots'
import { drawScene, renderScene } from './pictures'

/** Where finished pictures wait for the next first start; may be deleted at any time. */
const cacheFolder = join(__dirname, '../../.cache/demo-pictures')
/** To be raised when the same drawing and stamp come out differently. */
const version = 2

export interface Bytes {
  readonly thumb: Buffer
  readonly display: Buffer
}
export type MakePicture = (shot: Shot) => Promise<Bytes>
export type PutFile = (path: string, bytes: Uint8Array) => Promise<string>

/** Another village's look of a drawn place: a season, and a crop whose corner is at left and top (shares of what is cut). */
const looks = [
  { brightness: 1, saturation: 1, hue: 0, crop: 0, left: 0, top: 0 },
  { brightness: 1.05, saturation: 0.88, hue: -12, crop: 0.14, left: 0.1, top: 0.9 },
  { brightness: 0.95, saturation: 1.12, hue: 10, crop: 0.2, left: 0.85, top: 0.75 },
  { brightness: 1.08, saturation: 0.78, hue: -20, crop: 0.24, left: 0.6, top: 0.6 },
  { brightness: 0.9, saturation: 1.02, hue: 16, crop: 0.1, left: 0, top: 1 },
] as const

/** Draws pictures, each place once, and keeps what is finished on the disk. */
export function studio(): MakePicture {
  const drawn = new Map<string, Promise<Buffer>>()
  const hashes = new Map<string, string>()
  const sceneOf = ({ kind, place, stage }: Shot) => ({ kind, seed: `demo-${place}`, stage, ...pictureSize })
  const nameOf = (shot: Shot) => `${shot.kind}/${shot.place}/${shot.stage}`

  const hashOf = (shot: Shot): string => {
    const known = hashes.get(nameOf(shot)) ?? hex(drawScene(sceneOf(shot)))
    hashes.set(nameOf(shot), known)
    return known
  }
  const draw = (shot: Shot): Promise<Buffer> => {
    const known = drawn.get(nameOf(shot)) ?? renderScene(sceneOf(shot))
    drawn.set(nameOf(shot), known)
    return known
  }

  return async (shot) => {
    const key = hex(
      JSON.stringify([version, hashOf(shot), shot.look, shot.villageName, shot.at, pictureSize]),
    )
    const kept = await fromCache(key)
    if (kept) return kept
    const made = await develop(shot, await draw(shot))
    await toCache(key, made)
    return made
  }
}

async function develop(shot: Shot, base: Buffer): Promise<Bytes> {
  const look = looks[shot.look % looks.length] ?? looks[0]
  const { width, height } = pictureSize
  const cut = { width: Math.round(width * (1 - look.crop)), height: Math.round(height * (1 - look.crop)) }
  const framed = sharp(base).extract({
    left: Math.floor((width - cut.width) * look.left),
    top: Math.floor((height - cut.height) * look.top),
    ...cut,
  })
  const seen = await framed
    .flop(shot.look % 2 === 1)
    .resize(width, height)
    .modulate({ brightness: look.brightness, saturation: look.saturation, hue: look.hue })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { raw: seen.info }
  const stamp = watermark({ village: shot.villageName, at: shot.at }, width)
  const [display, thumb] = await Promise.all([
    sharp(seen.data, raw)
      .composite([{ input: stamp, gravity: 'southeast' }])
      .jpeg({ quality: 76 })
      .toBuffer(),
    sharp(seen.data, raw).resize(photoLimits.thumbSide).jpeg({ quality: 72 }).toBuffer(),
  ])
  return { thumb, display }
}

const hex = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const fileNames = (key: string) =>
  [join(cacheFolder, `${key}.jpg`), join(cacheFolder, `${key}-thumb.jpg`)] as const

async function fromCache(key: string): Promise<Bytes | undefined> {
  try {
    const [display, thumb] = await Promise.all(fileNames(key).map((file) => readFile(file)))
    return display && thumb ? { display, thumb } : undefined
  } catch {
    return undefined
  }
}

/** A cache that cannot be written is no reason to have no pictures. */
async function toCache(key: string, { display, thumb }: Bytes): Promise<void> {
  const put = async (file: string, bytes: Buffer) => {
    await writeFile(`${file}.${process.pid}`, bytes)
    await rename(`${file}.${process.pid}`, file)
  }
  const [displayFile, thumbFile] = fileNames(key)
  try {
    await mkdir(cacheFolder, { recursive: true })
    await Promise.all([put(displayFile, display), put(thumbFile, thumb)])
  } catch {
    return
  }
}

/** Makes and stores every picture, a few at a time. */
export async function fileShots(
  shots: readonly Shot[],
  make: MakePicture,
  putFile: PutFile,
  progress: (done: number, all: number) => void,
): Promise<Map<string, Filed>> {
  const filed = new Map<string, Filed>()
  const waiting = [...shots]
  const work = async () => {
    for (let shot = waiting.shift(); shot; shot = waiting.shift()) {
      const { display, thumb } = await make(shot)
      const folder = `photos/demo/${shot.photoId}`
      filed.set(shot.photoId, {
        display: await putFile(`${folder}/display.jpg`, display),
        thumb: await putFile(`${folder}/thumb.jpg`, thumb),
        sha256: hex(display),
      })
      progress(filed.size, shots.length)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return filed
}
