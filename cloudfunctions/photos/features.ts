import { createHash } from 'node:crypto'
import { phash, sharp } from './image-library'
import { openPicture, type Picture } from './picture'

/** What later comparison needs of a photo (photos.md): exact copies, look-alikes, and a small picture to verify with. */
export interface Features {
  readonly sha256: string
  readonly hashes: readonly string[]
  readonly grey: Buffer
}

const side = 256
const cropSide = Math.round(side * 0.93)
const rest = side - cropSide
const corners = [
  [rest / 2, rest / 2],
  [0, 0],
  [rest, 0],
  [0, rest],
  [rest, rest],
] as const

/** Features of the picture before anything is drawn on it; the SHA-256 is of the bytes as uploaded. */
export async function featuresOf(uploaded: Buffer, picture: Picture): Promise<Features> {
  const grey = await openPicture(picture)
    .resize(side, side, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  const square = () => sharp(grey, { raw: { width: side, height: side, channels: 1 } })
  const crops = corners.map(([left, top]) =>
    square().extract({ left, top, width: cropSide, height: cropSide }).toColourspace('b-w').raw().toBuffer(),
  )
  const cropped = await Promise.all(crops)
  const [hashes, webp] = await Promise.all([
    Promise.all([greyHash(grey, side), ...cropped.map((crop) => greyHash(crop, cropSide))]),
    square().webp({ quality: 70 }).toBuffer(),
  ])
  return { sha256: createHash('sha256').update(uploaded).digest('hex'), hashes, grey: webp }
}

/** The 64-bit perceptual hash of a square grey picture, hex. */
export async function greyHash(grey: Buffer, width: number): Promise<string> {
  const bits = await phash(grey, { raw: { width, height: width, channels: 1 } })
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}
