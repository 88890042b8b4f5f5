import * as v from 'valibot'
import { dayOf } from '@shared/kernel/days'
import { accept, refuse, type Decision } from '@shared/kernel/decision'
import { getFile, putFile } from '../core/platform'
import type { Examined } from '../core/records/evidence'
import { isMissingFile } from '../core/store/errors'
import { derive } from './derive'
import { bandsOf } from './reuse/bands'
import { featuresOf } from './features'
import { inspect } from './inspect'
import { decode } from './picture'
import { takenAt } from './taken'

export const examineTask = v.object({
  task: v.literal('examine'),
  /** Names the derived files; the same id again writes the same files again. */
  photoId: v.pipe(v.string(), v.regex(/^[\w-]{8,80}$/)),
  fileId: v.pipe(v.string(), v.regex(/^cloud:\/\/[^/]+\/incoming\//)),
  stamp: v.object({ village: v.string(), at: v.number() }),
})
export type ExamineTask = v.InferOutput<typeof examineTask>

/**
 * Looks at an upload and stores what is made of it. The upload itself stays until the photo's record is written, so
 * that a crash in between can be made good by asking again.
 * @returns PHOTO_MISSING or what {@link inspect} refuses
 */
export async function examine({ fileId, photoId, stamp }: ExamineTask): Promise<Decision<Examined>> {
  const uploaded = await read(fileId)
  if (!uploaded) return refuse('PHOTO_MISSING')
  const inspected = await inspect(uploaded)
  if (!inspected.ok) return inspected
  const decoded = await decode(uploaded)
  if (!decoded.ok) return decoded
  const picture = decoded.value
  const [derived, features, taken] = await Promise.all([
    derive(picture, stamp),
    featuresOf(uploaded, picture),
    takenAt(uploaded),
  ])
  const path = `photos/${dayOf(stamp.at).slice(0, 7).replace('-', '')}/${photoId}`
  const [display, thumb, grey] = await Promise.all([
    putFile(`${path}-display.jpg`, derived.display),
    putFile(`${path}-thumb.jpg`, derived.thumb),
    putFile(`${path}-grey.webp`, features.grey),
  ])
  const { width, height } = picture
  const { sha256, hashes } = features
  return accept({
    display,
    thumb,
    grey,
    width,
    height,
    sha256,
    hashes,
    bands: bandsOf(hashes),
    takenAt: taken,
  })
}

async function read(fileId: string): Promise<Buffer | undefined> {
  try {
    return await getFile(fileId)
  } catch (error) {
    if (isMissingFile(error)) return undefined
    throw error
  }
}
