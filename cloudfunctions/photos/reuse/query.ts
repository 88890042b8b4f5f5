import { greyHash } from '../features'
import { sharp } from '../image-library'
import { mirrored, side, type Grey } from './grey'
import { contentBox } from './trim'
import { viewsOf, type View } from './verdict'

/** A photo as it is searched for: the ways it may be a copy, each with its hash. */
export interface Query {
  readonly views: readonly View[]
  readonly hashes: readonly string[]
}

/** The small grey picture that was stored of a photo. */
export async function readGrey(webp: Buffer): Promise<Grey> {
  const bytes = await sharp(webp).toColourspace('b-w').raw().toBuffer()
  return Float32Array.from(bytes)
}

/** The photo as it is and, where it has a border, without; each also mirrored. */
export async function queryOf(grey: Grey): Promise<Query> {
  const trimmed = await withoutBorder(grey)
  const greys = [grey, ...(trimmed ? [trimmed] : [])].flatMap((one) => [one, mirrored(one)])
  return { views: viewsOf(grey, trimmed), hashes: await Promise.all(greys.map(hashOf)) }
}

const bytesOf = (grey: Grey) => Buffer.from(Uint8Array.from(grey, (value) => Math.round(value)))
const raw = { raw: { width: side, height: side, channels: 1 } } as const
const hashOf = (grey: Grey) => greyHash(bytesOf(grey), side)

async function withoutBorder(grey: Grey): Promise<Grey | undefined> {
  const box = contentBox(grey)
  if (!box) return undefined
  const at = (share: number) => Math.round(share * side)
  const cut = await sharp(bytesOf(grey), raw)
    .extract({ left: at(box.left), top: at(box.top), width: at(box.width), height: at(box.height) })
    .resize(side, side, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  return Float32Array.from(cut)
}
