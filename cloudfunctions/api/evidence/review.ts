import type { RegisteredPhoto } from '@contract'
import type { Call } from '../../core/call'
import { photos } from '../../core/records/evidence'
import { alsoWrote } from '../../core/records/ledger'
import { found, refuseCall } from '../../core/refusal-error'
import { photoView } from './view'

/** A member of staff decides on a photo by eye; the decision stands against any later answer of the machine. */
export async function review(
  call: Call,
  { photoId, verdict, reason }: { photoId: string; verdict: 'safe' | 'unsafe'; reason: string },
): Promise<RegisteredPhoto> {
  const photo = found(await photos.get(photoId), '张照片')
  const { openid } = call.caller
  const decided = { safety: verdict, safetyNote: reason, reviewedBy: openid }
  const line = {
    subject: `photo:${photoId}`,
    ...(photo.villageId ? { villageId: photo.villageId } : {}),
    why: reason,
  }
  const repeated = photo.safety === verdict && photo.safetyNote === reason && photo.reviewedBy === openid
  if (repeated) {
    const again = call.again(photo)
    if (again) call.record({ ...line, wrote: again, facts: { verdict } })
    return photoView(photo)
  }
  const wrote = call.wrote(line)
  const written = { ...decided, writes: alsoWrote(wrote) }
  const changed = await photos.update({ _id: photoId, safety: photo.safety }, written)
  if (changed === 0) refuseCall('CHANGED_MEANWHILE')
  call.record({ ...line, wrote, facts: { before: photo.safety, verdict } })
  return photoView({ ...photo, ...decided })
}
