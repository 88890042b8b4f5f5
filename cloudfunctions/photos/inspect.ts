import { sharp } from './image-library'
import { accept, refuse, type Decision } from '@shared/kernel/decision'
import { photoLimits } from '@shared/evidence/photo'

const signatures: readonly (readonly [format: string, pattern: RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n/],
  // "RIFF", four bytes of length, "WEBP"
  ['webp', /^RIFF[^]{4}WEBP/],
]

/** How every picture is opened: damage is an error, and no more pixels are decoded than a phone's camera takes. */
export const careful = { limitInputPixels: photoLimits.maxPixels, failOn: 'error' } as const

/**
 * Looks at an uploaded file without decoding its pixels: what it is by its bytes, never by its name.
 * The signature comes first, so that of all the formats the library can open only three are ever tried.
 * @returns PHOTO_TOO_LARGE, PHOTO_NOT_A_PICTURE, PHOTO_TOO_MANY_PIXELS, PHOTO_TOO_SMALL or PHOTO_TOO_LONG
 */
export async function inspect(bytes: Buffer): Promise<Decision<Buffer>> {
  if (bytes.length > photoLimits.maxBytes)
    return refuse('PHOTO_TOO_LARGE', { megabytes: photoLimits.maxBytes / 1024 / 1024 })
  const start = bytes.subarray(0, 16).toString('latin1')
  const format = signatures.find(([, pattern]) => pattern.test(start))?.[0]
  const header = format && (await readHeader(bytes))
  if (!header || header.format !== format) return refuse('PHOTO_NOT_A_PICTURE')
  if (header.width * header.height > photoLimits.maxPixels) return refuse('PHOTO_TOO_MANY_PIXELS')
  const short = Math.min(header.width, header.height)
  const oblong = header.width > header.height ? photoLimits.mostWide : photoLimits.mostTall
  if (short < photoLimits.minSide) return refuse('PHOTO_TOO_SMALL')
  if (Math.max(header.width, header.height) > short * oblong) return refuse('PHOTO_TOO_LONG')
  return accept(bytes)
}

/** The header alone; without a limit, because it is what tells a bomb from a broken file. */
async function readHeader(bytes: Buffer) {
  try {
    return await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata()
  } catch {
    return undefined
  }
}
