import * as v from 'valibot'
import type { PhotoFinding } from '@shared/evidence/findings'
import { accept, type Decision } from '@shared/kernel/decision'
import { getFile } from '../core/platform'
import { photos, type Photo } from '../core/records/evidence'
import { isMissingFile } from '../core/store/errors'
import { command } from '../core/store/sdk'
import { allTries, triesOf } from './reuse/candidates'
import { prepare, type Grey } from './reuse/grey'
import { queryOf, readGrey } from './reuse/query'
import { candidatesOf } from './reuse/search'
import { isSameShot, likenessOf, type Likeness } from './reuse/verdict'

const ids = v.pipe(v.array(v.string()), v.maxLength(9))
export const compareTask = v.object({
  task: v.literal('compare'),
  photoIds: v.pipe(ids, v.minLength(1)),
  /** The problem's own photos from before. */
  beforeIds: ids,
})
export type CompareTask = v.InferOutput<typeof compareTask>

/** More exact copies than anybody need be told of. */
const mostCopies = 50

/**
 * Whether photos show what was shown before (photos.md): the very file, the same shot made over, or the problem's own before
 * photo with nothing changed. For each photo the strongest finding. Requests: photos, copies, and three for each photo.
 */
export async function compare({
  photoIds,
  beforeIds,
}: CompareTask): Promise<Decision<{ findings: PhotoFinding[] }>> {
  const known = await photos.byIds([...new Set([...photoIds, ...beforeIds])])
  const asked = known.filter(({ _id }) => photoIds.includes(_id))
  const befores = known.filter(({ _id }) => beforeIds.includes(_id))
  const copies = await photos.find(
    { sha256: command.in(asked.map(({ sha256 }) => sha256)) },
    { order: [['uploadedAt', 'asc']], limit: mostCopies },
  )
  const findings: PhotoFinding[] = []
  for (const photo of asked) {
    // Only what was there before counts, and only what is evidence for something: a photo sent twice by a lost answer is not.
    const earlier = (other: Photo) =>
      other._id !== photo._id &&
      !photoIds.includes(other._id) &&
      other.usedBy !== null &&
      other.uploadedAt <= photo.uploadedAt
    const own = (other: Photo) => beforeIds.includes(other._id)
    const same = copies.filter((other) => other.sha256 === photo.sha256 && earlier(other))
    const copy = same.find(own) ?? same[0]
    const finding = copy
      ? found(photo, copy, { kind: 'exact', mirrored: false }, befores)
      : await findSameShot(photo, befores, earlier)
    if (finding) findings.push(finding)
  }
  return accept({ findings })
}

async function findSameShot(
  photo: Photo,
  befores: readonly Photo[],
  earlier: (other: Photo) => boolean,
): Promise<PhotoFinding | undefined> {
  const grey = await greyOf(photo)
  if (!grey) return undefined
  const query = await queryOf(grey)
  for (const before of befores) {
    const likeness = await sameShotAs(before, allTries(query))
    if (likeness)
      return found(photo, before, { kind: likeness.mirrored ? 'reused' : 'unchanged', ...likeness }, befores)
  }
  const own = new Set(befores.map(({ _id }) => _id))
  for (const candidate of await candidatesOf(
    query.hashes,
    (other) => earlier(other) && !own.has(other._id),
  )) {
    const likeness = await sameShotAs(candidate.photo, triesOf(query, candidate))
    if (likeness) return found(photo, candidate.photo, { kind: 'reused', ...likeness }, befores)
  }
  return undefined
}

/** How alike they are where they are the same shot, and nothing else. */
async function sameShotAs(
  other: Photo,
  tries: Parameters<typeof likenessOf>[0],
): Promise<Likeness | undefined> {
  const grey = await greyOf(other)
  const likeness = grey && likenessOf(tries, prepare(grey))
  return likeness && isSameShot(likeness) ? likeness : undefined
}

/** A photo's small grey picture; nothing for one from before there were any, or whose file is gone. */
async function greyOf({ grey }: Photo): Promise<Grey | undefined> {
  if (!grey) return undefined
  try {
    return await readGrey(await getFile(grey))
  } catch (error) {
    if (isMissingFile(error)) return undefined
    throw error
  }
}

const found = (
  photo: Photo,
  other: Photo,
  { kind, mirrored }: Pick<PhotoFinding, 'kind' | 'mirrored'>,
  befores: readonly Photo[],
): PhotoFinding => ({
  photoId: photo._id,
  kind,
  against: other._id,
  ofOwnBefore: befores.some(({ _id }) => _id === other._id),
  mirrored,
  againstAt: other.uploadedAt,
  againstUsedBy: other.usedBy ?? '',
})
