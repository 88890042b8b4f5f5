import { sharp } from './image-library'
import { photoLimits } from '@shared/evidence/photo'
import { accept, refuse, type Decision } from '@shared/kernel/decision'
import { careful } from './inspect'

/** Pixels and nothing else: upright, sRGB, at most as large as people are shown. Metadata and trailing bytes are gone. */
export interface Picture {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

/** Opens a picture for the derived ones; three bytes a pixel. */
export const openPicture = ({ data, width, height }: Picture) =>
  sharp(data, { raw: { width, height, channels: 3 } })

/** Decodes an inspected file once, upright; a damaged or cut-off one is PHOTO_NOT_A_PICTURE. */
export async function decode(bytes: Buffer): Promise<Decision<Picture>> {
  const side = photoLimits.displaySide
  try {
    const { data, info } = await sharp(bytes, careful)
      .autoOrient()
      .flatten({ background: 'white' })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return accept({ data, width: info.width, height: info.height })
  } catch {
    return refuse('PHOTO_NOT_A_PICTURE')
  }
}
