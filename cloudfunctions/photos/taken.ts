import type ExifReader from 'exif-reader'
import { sharp } from './image-library'

let reader: typeof ExifReader | undefined

/**
 * When the camera says it took the picture: its own clock, in the town's time. 0 where the file does not say, which on real
 * phones is the rule (platform.md); a file that says something else than a date says nothing.
 */
export async function takenAt(uploaded: Buffer): Promise<number> {
  try {
    const { exif } = await sharp(uploaded, { limitInputPixels: false, failOn: 'none' }).metadata()
    if (!exif) return 0
    // Loaded with the first picture that has any, as the picture library is.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    reader ??= require('exif-reader') as typeof ExifReader
    const { Photo, Image } = reader(exif)
    const said = Photo?.DateTimeOriginal ?? Image?.DateTime
    const wallClock = said instanceof Date ? said.getTime() : Number.NaN
    return Number.isNaN(wallClock) ? 0 : wallClock - townOffset
  } catch {
    return 0
  }
}

/** A camera writes no zone: its wall clock reads as UTC, and the town is eight hours ahead. */
const townOffset = 8 * 3_600_000
