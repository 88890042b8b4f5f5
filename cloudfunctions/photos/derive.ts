import type { Sharp } from 'sharp'
import { photoLimits } from '@shared/evidence/photo'
import { openPicture, type Picture } from './picture'
import { watermark, type Stamp } from './watermark'

const jpeg = { quality: 80, progressive: true } as const

/** The two pictures people see, both stamped: the whole one, and a 4:3 thumbnail. */
export async function derive(picture: Picture, stamp: Stamp): Promise<{ display: Buffer; thumb: Buffer }> {
  const { thumbSide } = photoLimits
  const [display, thumb] = await Promise.all([
    stamped(openPicture(picture), stamp, picture.width),
    // The crop is made before the stamp goes on: sharp composites after it resizes.
    stamped(openPicture(picture).resize(thumbSide, (thumbSide * 3) / 4, { fit: 'cover' }), stamp, thumbSide),
  ])
  return { display, thumb }
}

const stamped = (image: Sharp, stamp: Stamp, width: number): Promise<Buffer> =>
  image
    .composite([{ input: watermark(stamp, width), gravity: 'southeast' }])
    .jpeg(jpeg)
    .toBuffer()
